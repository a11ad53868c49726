/** What we said we would sell, in every version. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"calendar", "measure", "provenance"})
package org.koers.plan;
