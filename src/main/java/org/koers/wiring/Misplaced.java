package org.koers.wiring;

import java.util.ArrayList;
import java.util.List;
import org.koers.calendar.IsoWeek;
import org.koers.intake.Changes;
import org.koers.provenance.Problem;
import org.koers.store.StoredPlan;

/** Weeks of a file that are not where they belong: which only shows beside what the plans know. */
final class Misplaced {
    private Misplaced() {}

    /**
     * Parts of months over weeks that are known, which can't be stored; weeks of the year of another plan, which can.
     *
     * @param others plans of the team besides the one it goes into
     */
    static List<Problem> of(String fileName, Destination.Into into, List<StoredPlan> others, Changes changes) {
        List<Problem> problems = new ArrayList<>();
        List<IsoWeek> partial = changes.twice().partial();
        if (!partial.isEmpty()) {
            problems.add(Problem.refuse(
                    fileName,
                    "web.months-over-weeks",
                    partial.size(),
                    text(partial, 0),
                    text(partial, partial.size() - 1)));
        }
        for (StoredPlan other : others) {
            List<IsoWeek> weeks = changes.weeks().stream()
                    .filter(week -> week.kind() != Changes.Kind.SAME)
                    .map(Changes.Week::week)
                    .filter(week -> other.year().contains(week) && !into.year().contains(week))
                    .toList();
            if (!weeks.isEmpty()) {
                problems.add(Problem.label(
                        fileName,
                        "web.weeks-of-other-plan",
                        weeks.size(),
                        text(weeks, 0),
                        text(weeks, weeks.size() - 1),
                        other.settings().name(),
                        String.valueOf(other.year().name())));
            }
        }
        return problems;
    }

    private static String text(List<IsoWeek> weeks, int at) {
        return weeks.get(at).toString();
    }
}
