package org.koers.workbook;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.koers.calendar.IsoWeek;
import org.koers.calendar.PlanYear;
import org.koers.measure.Scope;
import org.koers.plan.PlanLine;
import org.koers.provenance.Field;
import org.koers.provenance.Problem;
import org.koers.situation.PlanSettings;

/** Whether the rows of the plan belong to its year, and none is there twice. */
final class PlanCheck {
    /** A year with fewer weeks than this part of the fullest year was not planned but mistyped. */
    private static final int PART = 8;

    private final List<PlanLine> plan;
    private final PlanSettings settings;
    private final Problems problems;

    PlanCheck(List<PlanLine> plan, PlanSettings settings, Problems problems) {
        this.plan = plan;
        this.settings = settings;
        this.problems = problems;
    }

    void run() {
        years();
        twice();
    }

    private void years() {
        Map<Integer, Set<IsoWeek>> weeks = new TreeMap<>();
        Set<Integer> named = new HashSet<>();
        for (PlanLine line : plan) {
            IsoWeek week = line.week();
            if (week == null) {
                named.add(line.year());
            } else {
                weeks.computeIfAbsent(yearOf(week), year -> new HashSet<>()).add(week);
            }
        }
        int fullest = weeks.values().stream().mapToInt(Set::size).max().orElse(0);
        int year = weeks.entrySet().stream()
                .filter(entry -> entry.getValue().size() == fullest)
                .mapToInt(Map.Entry::getKey)
                .findFirst()
                .orElse(0);
        for (PlanLine line : plan) {
            IsoWeek week = line.week();
            if (week != null
                    && !named.contains(yearOf(week))
                    && Objects.requireNonNull(weeks.get(yearOf(week))).size() * PART < fullest) {
                PlanYear planned = PlanYear.of(year, settings.startWeek());
                problems.add(Problem.refuse(
                        line.origin().cell(Field.WEEK),
                        "workbook.week-outside-plan",
                        week.toString(),
                        planned.first().toString(),
                        planned.last().toString()));
            }
        }
    }

    private int yearOf(IsoWeek week) {
        return settings.yearOf(week).name();
    }

    /** Equal in everything is a question; equal in key only is added up, and said. */
    private void twice() {
        Map<List<Object>, PlanLine> seen = new HashMap<>();
        for (PlanLine line : plan) {
            PlanLine first = seen.putIfAbsent(key(line), line);
            if (first != null) {
                boolean same = Objects.equals(first.revenue(), line.revenue())
                        && Objects.equals(first.visits(), line.visits())
                        && Objects.equals(first.margin(), line.margin());
                String place = line.origin().cell(Field.TARGET_REVENUE);
                int row = first.origin().row();
                problems.add(
                        same
                                ? Problem.ask(place, "workbook.duplicate-row", String.valueOf(row))
                                : Problem.label(place, "workbook.target-twice", String.valueOf(row)));
            }
        }
    }

    private static List<Object> key(PlanLine line) {
        return List.of(
                line.version(),
                text(line.approvedOn()),
                line.year(),
                text(line.week()),
                name(line.segment()),
                name(line.rep()));
    }

    private static String name(@Nullable String name) {
        return name == null ? "" : Scope.key(name);
    }

    private static String text(@Nullable Object part) {
        return part == null ? "" : part.toString();
    }
}
