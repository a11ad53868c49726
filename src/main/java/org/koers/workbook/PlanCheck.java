package org.koers.workbook;

import java.util.ArrayList;
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
import org.koers.provenance.Origin;
import org.koers.provenance.Problem;
import org.koers.provenance.Sheet;
import org.koers.situation.PlanSettings;

/** Whether the rows of the plan belong to its year, and none is there twice. Keeps numbers of every row only. */
final class PlanCheck {
    /** A year with fewer weeks than this part of the fullest year was not planned but mistyped. */
    private static final int PART = 8;

    private final PlanSettings settings;
    private final Map<Integer, Set<IsoWeek>> weeks = new TreeMap<>();
    private final Set<Integer> named = new HashSet<>();
    private final Map<Integer, IsoWeek> numbered = new HashMap<>();
    private final List<Sheet> sheets = new ArrayList<>();
    /** Sheet, week (0: none) and row: 16, 16 and 32 bits. */
    private final Longs places = new Longs();

    private final Longs keys = new Longs();
    private final Longs targets = new Longs();

    PlanCheck(PlanSettings settings) {
        this.settings = settings;
    }

    void add(PlanLine line) {
        IsoWeek week = line.week();
        if (week == null) {
            named.add(line.year());
        } else if (weeks.computeIfAbsent(yearOf(week), year -> new HashSet<>()).add(week)) {
            numbered.put(SeenResults.number(week), week);
        }
        Sheet sheet = line.origin().sheet();
        if (sheets.isEmpty() || sheets.get(sheets.size() - 1) != sheet) {
            sheets.add(sheet);
        }
        long number = week == null ? 0 : SeenResults.number(week);
        places.add(
                (long) (sheets.size() - 1) << 48 | number << 32 | line.origin().row());
        keys.add(key(line));
        targets.add(targets(line));
    }

    void tell(Problems problems) {
        years(problems);
        twice(problems);
    }

    private void years(Problems problems) {
        int fullest = weeks.values().stream().mapToInt(Set::size).max().orElse(0);
        int year = weeks.entrySet().stream()
                .filter(entry -> entry.getValue().size() == fullest)
                .mapToInt(Map.Entry::getKey)
                .findFirst()
                .orElse(0);
        for (int index = 0; index < places.size(); index++) {
            IsoWeek week = numbered.get((int) (places.get(index) >> 32) & 0xffff);
            if (week != null
                    && !named.contains(yearOf(week))
                    && Objects.requireNonNull(weeks.get(yearOf(week))).size() * PART < fullest) {
                PlanYear planned = PlanYear.of(year, settings.startWeek());
                problems.add(Problem.refuse(
                        origin(index).cell(Field.WEEK),
                        "workbook.week-outside-plan",
                        week.toString(),
                        planned.first().toString(),
                        planned.last().toString()));
            }
        }
    }

    private Origin origin(int index) {
        long place = places.get(index);
        return new Origin(sheets.get((int) (place >>> 48)), (int) place);
    }

    private int yearOf(IsoWeek week) {
        return settings.yearOf(week).name();
    }

    /** Equal in everything is a question; equal in key only is added up, and said. */
    private void twice(Problems problems) {
        Set<Long> repeated = keys.repeated();
        Map<Long, Integer> seen = new HashMap<>();
        for (int index = 0; index < keys.size(); index++) {
            Integer first = repeated.contains(keys.get(index)) ? seen.putIfAbsent(keys.get(index), index) : null;
            if (first != null) {
                String place = origin(index).cell(Field.TARGET_REVENUE);
                String row = String.valueOf(origin(first).row());
                boolean same = targets.get(first) == targets.get(index);
                problems.add(
                        same
                                ? Problem.ask(place, "workbook.duplicate-row", row)
                                : Problem.label(place, "workbook.target-twice", row));
            }
        }
    }

    private static long key(PlanLine line) {
        Fingerprint print = new Fingerprint();
        print.add(line.version());
        print.add(text(line.approvedOn()));
        print.add(line.year());
        print.add(text(line.week()));
        print.add(name(line.segment()));
        print.add(name(line.rep()));
        return print.bits();
    }

    private static long targets(PlanLine line) {
        Fingerprint print = new Fingerprint();
        print.add(line.revenue());
        print.add(line.visits());
        print.add(line.margin());
        return print.bits();
    }

    private static String name(@Nullable String name) {
        return name == null ? "" : Scope.key(name);
    }

    private static String text(@Nullable Object part) {
        return part == null ? "" : part.toString();
    }
}
