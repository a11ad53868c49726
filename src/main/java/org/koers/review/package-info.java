/** One weekly review, and the fold over weeks. */
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
            "advice"
        })
package org.koers.review;
