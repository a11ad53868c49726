/** Pages and REST. */
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
            "backtest",
            "steering",
            "ruletables",
            "steering",
            "intake",
            "report"
        })
package org.koers.web;
