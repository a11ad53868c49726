/** How early and how rightly the rules would have warned, on the years behind us. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "calendar",
            "measure",
            "provenance",
            "plan",
            "results",
            "situation",
            "signals",
            "rules",
            "advice",
            "review"
        })
package org.koers.backtest;
