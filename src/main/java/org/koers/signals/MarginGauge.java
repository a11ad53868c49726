package org.koers.signals;

import java.math.BigDecimal;
import java.util.List;
import org.koers.calendar.IsoWeek;
import org.koers.measure.Message;
import org.koers.measure.Scope;
import org.koers.plan.PlanLine;
import org.koers.provenance.Field;
import org.koers.provenance.Subject;

/** Gross margin beside revenue (measures.md §4.1 point 3). */
final class MarginGauge implements Gauge {
    private static final List<String> MEASURES = List.of("grossMarginRate", "grossMarginRateChange", "grossMarginGap");
    private static final double STATED = 0.95;

    @Override
    public void measure(Inputs inputs, Readings readings) {
        if (!inputs.ledger().has(Subject.RESULTS, Field.GROSS_MARGIN)) {
            inputs.scopes()
                    .forEach(scope -> readings.missing(
                            scope, MEASURES, "signals.column-absent", Message.of("measure.column.gross-margin")));
            return;
        }
        Terms terms = inputs.terms();
        LikeWeeks like = LikeWeeks.of(inputs);
        for (Scope scope : inputs.scopes()) {
            measure(inputs, readings, scope, sums(inputs, terms, like, scope));
        }
    }

    /** Cents: this year to date, and over the weeks that last year knows too. */
    private record Sums(long margin, long earning, long like, long likeEarning, long before, long beforeEarning) {}

    private static Sums sums(Inputs inputs, Terms terms, LikeWeeks like, Scope scope) {
        Terms.Weeks weeks = terms.of(scope);
        long[] sums = new long[6];
        for (IsoWeek week : inputs.year().until(inputs.week())) {
            add(sums, 0, weeks, terms.index(week));
            if (like.slot(week) >= 0) {
                add(sums, 2, weeks, terms.index(week));
            }
        }
        for (IsoWeek week : inputs.year().previous().weeks()) {
            if (like.slot(week) >= 0) {
                add(sums, 4, weeks, terms.index(week));
            }
        }
        return new Sums(sums[0], sums[1], sums[2], sums[3], sums[4], sums[5]);
    }

    private static void add(long[] sums, int at, Terms.Weeks weeks, int week) {
        sums[at] += weeks.margin()[week];
        sums[at + 1] += weeks.earning()[week];
    }

    private static void measure(Inputs inputs, Readings readings, Scope scope, Sums sums) {
        double revenue = readings.number(scope, "ytdActual") * 100;
        if (!(sums.earning() > 0) || sums.earning() < STATED * revenue) {
            readings.missing(scope, MEASURES, "signals.margin-absent");
            return;
        }
        double rate = (double) sums.margin() / sums.earning();
        readings.put(scope, "grossMarginRate", rate);
        if (sums.likeEarning() > 0 && sums.beforeEarning() > 0) {
            readings.put(
                    scope,
                    "grossMarginRateChange",
                    (double) sums.like() / sums.likeEarning() - (double) sums.before() / sums.beforeEarning());
        } else {
            readings.missing(scope, "grossMarginRateChange", "signals.last-year-absent");
        }
        double planned = planned(inputs, readings, scope);
        if (Double.isNaN(planned)) {
            readings.missing(scope, "grossMarginGap", "signals.margin-target-absent");
        } else {
            readings.put(scope, "grossMarginGap", sums.margin() / 100.0 - planned);
        }
    }

    /** Target margin to date, a year target phased as the revenue plan; NaN without one. */
    private static double planned(Inputs inputs, Readings readings, Scope scope) {
        List<Targets.Version> versions = inputs.plan().versions();
        for (int number = versions.size() - 1; number >= 0; number--) {
            Targets margin = versions.get(number).of(scope, PlanLine::margin);
            if (margin != null && margin.weeks().isEmpty()) {
                double target = inputs.plan().target(scope) / 100.0;
                return margin.total().doubleValue() * readings.number(scope, "ytdPlan") / target;
            }
            if (margin != null) {
                BigDecimal sum = BigDecimal.ZERO;
                for (IsoWeek week : inputs.year().until(inputs.week())) {
                    sum = sum.add(margin.weeks().getOrDefault(week, BigDecimal.ZERO));
                }
                return sum.doubleValue();
            }
        }
        return Double.NaN;
    }
}
