/** What we conclude and recommend, and why. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"calendar", "measure", "provenance", "rules"})
package org.koers.advice;
