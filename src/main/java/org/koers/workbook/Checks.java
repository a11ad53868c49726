package org.koers.workbook;

import org.koers.situation.PlanSettings;

/** What can only be judged when everything has been read. */
final class Checks {
    private final Facts facts;
    private final PlanSettings settings;
    private final Problems problems;

    Checks(Facts facts, PlanSettings settings, Problems problems) {
        this.facts = facts;
        this.settings = settings;
        this.problems = problems;
    }

    void run() {}
}
