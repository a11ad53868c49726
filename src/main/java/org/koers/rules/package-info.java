/** Published rules as typed rows and conditions. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"calendar", "measure"})
package org.koers.rules;
