/** Keeps everything. The only package with SQL. */
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
            "situation",
            "signals",
            "rules",
            "advice",
            "review",
            "steering",
            "ruletables",
            "intake"
        })
package org.koers.store;
