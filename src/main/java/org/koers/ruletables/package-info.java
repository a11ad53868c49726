/** Rule tables as documents: parse, check, edit, examples, publish, history. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"calendar", "measure", "rules", "advice"})
package org.koers.ruletables;
