package org.koers.signals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.koers.calendar.IsoWeek;
import org.koers.calendar.PlanYear;
import org.koers.measure.Scope;
import org.koers.plan.PlanLine;

/**
 * One figure of the plan lines of one scope and one version, added up: a target of the year, targets per week, or both.
 *
 * @param year target given for the whole year; null when it is given by week only
 * @param weeks target per week; empty when only the year is given
 */
record Targets(@Nullable BigDecimal year, Map<IsoWeek, BigDecimal> weeks) {

    /** Versions of one plan year, oldest first; those without approval date were known from the start. */
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
    static final class Version {
        private final List<PlanLine> lines;
        private final Map<String, List<PlanLine>> bySegment = new LinkedHashMap<>();
        private final Map<String, List<PlanLine>> byRep = new LinkedHashMap<>();
        private final List<PlanLine> ofTotal = new ArrayList<>();

        Version(List<PlanLine> lines) {
            this.lines = List.copyOf(lines);
            for (PlanLine line : lines) {
                String segment = line.segment();
                String rep = line.rep();
                if (segment != null) {
                    of(bySegment, segment).add(line);
                }
                if (rep != null) {
                    of(byRep, rep).add(line);
                }
                if (segment == null && rep == null) {
                    ofTotal.add(line);
                }
            }
        }

        private static List<PlanLine> of(Map<String, List<PlanLine>> parts, String name) {
            return parts.computeIfAbsent(Scope.key(name), ignored -> new ArrayList<>());
        }

        List<PlanLine> lines() {
            return lines;
        }

        String name() {
            return lines.get(0).version();
        }

        LocalDate approved() {
            return latest(PlanLine::approvedOn);
        }

        /** First day from which the version counts; the minimum date when it counts from the start. */
        LocalDate effective() {
            return latest(PlanLine::effectiveFrom);
        }

        private LocalDate latest(Function<PlanLine, @Nullable LocalDate> date) {
            return lines.stream()
                    .map(date)
                    .filter(Objects::nonNull)
                    .max(Comparator.naturalOrder())
                    .orElse(LocalDate.MIN);
        }

        /**
         * Lines of the scope that state a figure: those of the whole scope, and only without any those of its parts, so
         * that nothing is counted twice.
         */
        List<PlanLine> stating(Scope scope, Function<PlanLine, @Nullable BigDecimal> figure) {
            List<PlanLine> own = (switch (scope.kind()) {
                        case TOTAL -> ofTotal;
                        case SEGMENT -> bySegment.getOrDefault(scope.id(), List.of());
                        case REP -> byRep.getOrDefault(scope.id(), List.of());
                        case CUSTOMER -> List.<PlanLine>of();
                    })
                    .stream().filter(line -> figure.apply(line) != null).toList();
            List<PlanLine> whole = own.stream()
                    .filter(line -> line.segment() == null || line.rep() == null)
                    .toList();
            return whole.isEmpty() ? own : whole;
        }

        /** Lines per key of the segments that the plan names. */
        Map<String, List<PlanLine>> segments() {
            return bySegment;
        }

        /** Lines per key of the reps that the plan names. */
        Map<String, List<PlanLine>> reps() {
            return byRep;
        }

        /** What the version wants of the scope; null when it states nothing. */
        @Nullable
        Targets of(Scope scope, Function<PlanLine, @Nullable BigDecimal> figure) {
            BigDecimal year = null;
            Map<IsoWeek, BigDecimal> weeks = new LinkedHashMap<>();
            List<PlanLine> own = stating(scope, figure);
            for (PlanLine line : own) {
                BigDecimal amount = Objects.requireNonNull(figure.apply(line));
                IsoWeek week = line.week();
                if (week == null) {
                    year = year == null ? amount : year.add(amount);
                } else {
                    weeks.merge(week, amount, BigDecimal::add);
                }
            }
            return own.isEmpty() ? null : new Targets(year, weeks);
        }
    }

    /** The target: that of the year when it is given, else the sum of the weeks. */
    BigDecimal total() {
        return year != null ? year : weeks.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
