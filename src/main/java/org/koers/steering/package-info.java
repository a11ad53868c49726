/** The meeting, follow-up, and what came of a decision. */
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
            "team",
            "decisions",
            "situation",
            "signals",
            "rules",
            "advice",
            "review"
        })
package org.koers.steering;
