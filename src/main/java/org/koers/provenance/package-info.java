/** Where a fact came from, since when it is known, and what was wrong with it. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"calendar", "measure"})
package org.koers.provenance;
