package org.koers.signals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.koers.calendar.IsoWeek;
import org.koers.calendar.PlanYear;
import org.koers.measure.Scope;
import org.koers.plan.PlanLine;

/**
 * The plan lines of one scope and one version, added up: a target of the year, lines per week, or both.
 *
 * @param scope key of the segment, or {@code total}
 * @param year target given for the whole year; null when it is given by week only
 * @param weeks target per week; empty when only the year is given
 */
record Targets(String scope, @Nullable BigDecimal year, Map<IsoWeek, BigDecimal> weeks, List<PlanLine> lines) {

    /** Versions of one plan year, oldest first. */
    static List<Version> versions(List<PlanLine> lines, PlanYear year, int startWeek) {
        Map<String, List<PlanLine>> byVersion = new LinkedHashMap<>();
        for (PlanLine line : lines) {
            IsoWeek week = line.week();
            int name = week == null
                    ? line.year()
                    : PlanYear.containing(week, startWeek).name();
            if (name == year.name()) {
                byVersion
                        .computeIfAbsent(line.version(), version -> new ArrayList<>())
                        .add(line);
            }
        }
        return byVersion.values().stream()
                .map(Version::new)
                .sorted(Comparator.comparing(Version::approved))
                .toList();
    }

    /** All lines of one version. */
    record Version(List<PlanLine> lines) {
        LocalDate approved() {
            return lines.stream()
                    .map(PlanLine::approvedOn)
                    .filter(java.util.Objects::nonNull)
                    .max(Comparator.naturalOrder())
                    .orElse(LocalDate.MIN);
        }

        /** First day from which the version counts; the minimum date when it counts from the start. */
        LocalDate effective() {
            return lines.stream()
                    .map(PlanLine::effectiveFrom)
                    .filter(java.util.Objects::nonNull)
                    .max(Comparator.naturalOrder())
                    .orElse(LocalDate.MIN);
        }

        String name() {
            return lines.get(0).version();
        }

        /** The revenue target of a scope; null when the version gives it none. */
        @Nullable
        Targets revenue(String scope) {
            BigDecimal year = null;
            Map<IsoWeek, BigDecimal> weeks = new LinkedHashMap<>();
            List<PlanLine> own = new ArrayList<>();
            for (PlanLine line : lines) {
                BigDecimal revenue = line.revenue();
                if (revenue == null || !scope.equals(scopeOf(line))) {
                    continue;
                }
                own.add(line);
                IsoWeek week = line.week();
                if (week == null) {
                    year = year == null ? revenue : year.add(revenue);
                } else {
                    weeks.merge(week, revenue, BigDecimal::add);
                }
            }
            return own.isEmpty() ? null : new Targets(scope, year, weeks, own);
        }
    }

    /** Key of the scope a line is about; a rep's total belongs to none. */
    static @Nullable String scopeOf(PlanLine line) {
        String segment = line.segment();
        if (segment != null) {
            return Scope.key(segment);
        }
        return line.rep() == null ? Scope.TOTAL.id() : null;
    }

    /** The target: that of the year when it is given, else the sum of the weeks. */
    BigDecimal total() {
        return year != null ? year : weeks.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
