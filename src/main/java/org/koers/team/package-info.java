/** Who does the work. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"calendar", "measure", "provenance"})
package org.koers.team;
