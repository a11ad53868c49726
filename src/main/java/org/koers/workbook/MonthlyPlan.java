package org.koers.workbook;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.koers.calendar.IsoWeek;
import org.koers.calendar.PlanYear;
import org.koers.plan.PlanLine;
import org.koers.provenance.Field;
import org.koers.provenance.Problem;
import org.koers.situation.PlanSettings;

/**
 * Targets per month, spread over the selling days of their weeks. A week at the end of a month gets a part of both as
 * one target. At the turn of the plan year nothing leaves the year: what falls in a week of another one goes to the
 * nearest week of its own.
 */
final class MonthlyPlan {
    private final Map<List<@Nullable Object>, PlanLine> weeks = new LinkedHashMap<>();
    private final Map<List<@Nullable Object>, Integer> months = new HashMap<>();
    private boolean told;

    void add(RowCells cells, PlanLine line, YearMonth month) {
        if (cells.facts().isLeftOut()) {
            return;
        }
        if (!told) {
            told = true;
            cells.table().problems().add(Problem.label(cells.table().place(null), "workbook.months-spread"));
        }
        Integer earlier = months.putIfAbsent(key(line, month), cells.origin().row());
        if (earlier != null) {
            cells.report(
                    Field.TARGET_REVENUE, Problem.Consequence.LABEL, "workbook.target-twice", String.valueOf(earlier));
        }
        List<MonthSpread.Part> parts =
                within(cells.facts().settings(), month, cells.facts().spread().parts(month));
        Targets targets = Targets.of(line, parts);
        for (int part = 0; part < parts.size(); part++) {
            IsoWeek week = parts.get(part).week();
            weeks.merge(key(line, week), targets.line(line, week, part), MonthlyPlan::sum);
        }
    }

    void hand(org.koers.workbook.Facts facts) {
        facts.beginRow();
        weeks.values().forEach(facts::plan);
        weeks.clear();
    }

    private static List<MonthSpread.Part> within(PlanSettings settings, YearMonth month, List<MonthSpread.Part> parts) {
        PlanYear year = settings.yearOf(IsoWeek.of(month.atDay(month.lengthOfMonth() / 2)));
        Map<IsoWeek, Integer> days = new LinkedHashMap<>();
        for (MonthSpread.Part part : parts) {
            IsoWeek week = part.week().isBefore(year.first()) ? year.first() : part.week();
            days.merge(week.isAfter(year.last()) ? year.last() : week, part.days(), Integer::sum);
        }
        List<MonthSpread.Part> within = new ArrayList<>();
        days.forEach((week, count) -> within.add(new MonthSpread.Part(week, count)));
        return within;
    }

    private static List<@Nullable Object> key(PlanLine line, Object period) {
        return Arrays.asList(
                line.version(), line.approvedOn(), name(line.segment()), name(line.rep()), period.toString());
    }

    private static String name(@Nullable String name) {
        return name == null ? "" : Tidy.key(name);
    }

    private static PlanLine sum(PlanLine one, PlanLine other) {
        return with(
                one,
                java.util.Objects.requireNonNull(one.week()),
                Arrays.asList(
                        sum(one.revenue(), other.revenue()),
                        sum(one.margin(), other.margin()),
                        sum(one.newCustomers(), other.newCustomers()),
                        sum(one.visits(), other.visits()),
                        sum(one.quotes(), other.quotes())));
    }

    private static @Nullable BigDecimal sum(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null ? other : other == null ? one : one.add(other);
    }

    private static PlanLine with(PlanLine line, IsoWeek week, List<@Nullable BigDecimal> targets) {
        return new PlanLine(
                week.year(),
                week,
                line.segment(),
                line.rep(),
                targets.get(0),
                targets.get(1),
                targets.get(2),
                targets.get(3),
                targets.get(4),
                line.assumedMarketGrowth(),
                line.version(),
                line.approvedOn(),
                line.effectiveFrom(),
                line.approvedBy(),
                line.reason(),
                line.origin(),
                line.known());
    }

    /** The targets of a month, each divided over its weeks. */
    private record Targets(List<List<@Nullable BigDecimal>> split) {
        static Targets of(PlanLine line, List<MonthSpread.Part> parts) {
            List<List<@Nullable BigDecimal>> split = new ArrayList<>();
            for (BigDecimal target :
                    Arrays.asList(line.revenue(), line.margin(), line.newCustomers(), line.visits(), line.quotes())) {
                split.add(MonthSpread.split(target, parts));
            }
            return new Targets(split);
        }

        PlanLine line(PlanLine month, IsoWeek week, int part) {
            List<@Nullable BigDecimal> targets = new ArrayList<>();
            split.forEach(amounts -> targets.add(amounts.get(part)));
            return with(month, week, targets);
        }
    }
}
