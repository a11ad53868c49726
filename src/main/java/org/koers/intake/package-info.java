/** How an upload becomes facts: what was recognised, what a person chose, what it would change. Knows no file format. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "calendar",
            "measure",
            "provenance",
            "plan",
            "results",
            "activities",
            "quotes",
            "market",
            "customers",
            "team",
            "decisions",
            "situation"
        })
package org.koers.intake;
