package org.koers.workbook;

import org.koers.situation.PlanSettings;

/** What can only be judged when everything has been read. */
final class Checks {
    private Checks() {}

    static void run(Facts facts, PlanSettings settings, Problems problems) {
        new PlanCheck(facts.plan, settings, problems).run();
        new LevelCheck(facts.results, problems).run();
        new SegmentCheck(facts, settings, problems).run();
        new DuplicateCheck(facts.results, problems).run();
        new ScaleCheck(facts.results, problems).run();
    }
}
