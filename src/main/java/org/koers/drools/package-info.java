/** Runs the published rules. The only package that imports Drools. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"calendar", "measure", "provenance", "rules", "advice"})
package org.koers.drools;
