package org.koers.workbook;

import java.time.YearMonth;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.koers.calendar.IsoWeek;
import org.koers.provenance.Field;
import org.koers.provenance.Problem;
import org.koers.results.Level;
import org.koers.results.Result;

/** Refuses a week that is given as such and as a part of a month, at the same level: it would count twice. */
final class MonthCheck {
    private final Map<Level, Set<IsoWeek>> weeks = new EnumMap<>(Level.class);
    private final Map<Level, Map<YearMonth, Map<IsoWeek, Result>>> months = new EnumMap<>(Level.class);

    private @Nullable Level lastLevel;
    private @Nullable IsoWeek lastWeek;

    void add(Result result) {
        Level level = result.level();
        YearMonth month = result.month();
        if (month == null && (level != lastLevel || !result.week().equals(lastWeek))) {
            lastLevel = level;
            lastWeek = result.week();
            weeks.computeIfAbsent(level, key -> new HashSet<>()).add(result.week());
        }
        if (month != null) {
            months.computeIfAbsent(level, key -> new TreeMap<>())
                    .computeIfAbsent(month, key -> new TreeMap<>())
                    .putIfAbsent(result.week(), result);
        }
    }

    /** Once a month and level, at its first week that is there twice. */
    void tell(Problems problems) {
        months.forEach((level, all) -> all.forEach((month, parts) -> parts.values().stream()
                .filter(part -> weeks.getOrDefault(level, Set.of()).contains(part.week()))
                .findFirst()
                .ifPresent(part -> problems.add(Problem.refuse(
                                part.origin().cell(Field.NET_REVENUE),
                                "workbook.week-and-month",
                                part.week().toString(),
                                month.toString())
                        .in(part.week())))));
    }
}
