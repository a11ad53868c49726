package org.koers.signals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.koers.calendar.IsoWeek;
import org.koers.calendar.PlanYear;
import org.koers.measure.Scope;
import org.koers.quotes.Quote;

/** Whether enough is on offer for the weeks to come (measures.md §1.5, §3 K04). */
final class CoverageGauge implements Gauge {
    static final List<String> MEASURES = List.of("quoteDrivenShare", "coverage13w", "coveragePercentile");
    private static final int YEAR = 52;
    private static final int FEWEST_REVENUE_WEEKS = 26;
    private static final int HORIZON = 13;
    private static final double QUOTE_DRIVEN = 0.20;
    private static final int RECENT = 26;
    private static final int AROUND = 3;
    private static final int FEWEST_WEEKS = 20;

    private final QuoteBook book;

    CoverageGauge(QuoteBook book) {
        this.book = book;
    }

    @Override
    public void measure(Inputs inputs, Readings readings) {
        for (Scope scope : inputs.scopes()) {
            coverage(inputs, readings, Own.of(inputs, scope, book.of(scope)));
        }
    }

    /**
     * What does not depend on the week that is ranked.
     *
     * @param sold per week from the first of the figures; NaN where not known
     */
    private record Own(Scope scope, QuoteAmounts quotes, double[] sold) {
        static Own of(Inputs inputs, Scope scope, List<Quote> quotes) {
            double[] sold = new double[inputs.figures().length()];
            Arrays.setAll(sold, week -> inputs.figures().actual(scope, week));
            return new Own(scope, new QuoteAmounts(quotes), sold);
        }

        double sold(int week) {
            return week < 0 || week >= sold.length ? Double.NaN : sold[week];
        }
    }

    private static void coverage(Inputs inputs, Readings readings, Own own) {
        Scope scope = own.scope();
        List<String> coverage = MEASURES.subList(1, 3);
        Driven driven = driven(inputs, own, inputs.week());
        if (Double.isNaN(driven.share())) {
            readings.missing(scope, MEASURES, "signals.weeks-measured", FEWEST_REVENUE_WEEKS, driven.weeks());
            return;
        }
        readings.put(scope, "quoteDrivenShare", driven.share());
        if (driven.share() < QUOTE_DRIVEN) {
            readings.missing(scope, coverage, "signals.quotes-not-driving");
            return;
        }
        double ahead = planAhead(inputs, scope, inputs.week());
        double now = coverage(own, inputs.week(), driven.share() * ahead);
        if (Double.isNaN(now)) {
            readings.missing(scope, coverage, "signals.no-plan-ahead", HORIZON);
            return;
        }
        readings.put(scope, "coverage13w", now);
        percentile(inputs, readings, own, now);
    }

    private record Driven(double share, int weeks) {}

    /** Amount won over revenue, of the same known weeks of the 52 to this one; NaN with fewer than 26. */
    private static Driven driven(Inputs inputs, Own own, IsoWeek until) {
        double revenue = 0;
        int weeks = 0;
        int earliest = 0;
        int last = inputs.figures().index(until);
        for (int back = 0; back < YEAR; back++) {
            double week = own.sold(last - back);
            if (!Double.isNaN(week)) {
                revenue += week;
                weeks++;
                earliest = back;
            }
        }
        if (weeks < FEWEST_REVENUE_WEEKS || revenue <= 0) {
            return new Driven(Double.NaN, weeks);
        }
        double won = own.quotes().decided(until.minus(earliest), until).won();
        return new Driven(Math.min(1, won / revenue), weeks);
    }

    /** Open amounts by their own hit rate over what quotes must bring; NaN where one of them is not known. */
    private static double coverage(Own own, IsoWeek week, double needed) {
        if (!(needed > 0)) {
            return Double.NaN;
        }
        double rate = own.quotes().decided(week.minus(YEAR - 1), week).rate();
        return own.quotes().open(week) * rate / needed;
    }

    /** Plan of the next 13 weeks, over the year boundary on next year's plan; NaN where a week has none. */
    private static double planAhead(Inputs inputs, Scope scope, IsoWeek from) {
        double ahead = 0;
        for (int next = 1; next <= HORIZON; next++) {
            ahead += planned(inputs, scope, from.plus(next));
        }
        return ahead;
    }

    /** Plan of a week of any year; NaN without. */
    static double planned(Inputs inputs, Scope scope, IsoWeek week) {
        PlanYear year = inputs.situation().settings().yearOf(week);
        long[] plan = inputs.past().planOf(year).cents(scope);
        return plan.length == 0 ? Double.NaN : plan[year.number(week) - 1] / 100.0;
    }

    /** For weeks of which the plan was not given: what was then sold in the 13 weeks after. */
    private static double soldAfter(Inputs inputs, Own own, IsoWeek from) {
        double sold = 0;
        int now = inputs.figures().index(from);
        for (int next = 1; next <= HORIZON; next++) {
            sold += own.sold(now + next);
        }
        return sold;
    }

    /**
     * Rank among the own weeks, reconstructed from the dates of the quotes: the last 26, and those within three weeks of
     * this one in earlier years. The share of them that lay lower, ties counted half.
     */
    private static void percentile(Inputs inputs, Readings readings, Own own, double now) {
        Scope scope = own.scope();
        List<Double> earlier = new ArrayList<>();
        for (IsoWeek week : weeksToRank(inputs)) {
            double share = driven(inputs, own, week).share();
            double planned = planAhead(inputs, scope, week);
            double needed = share * (Double.isNaN(planned) ? soldAfter(inputs, own, week) : planned);
            double coverage = coverage(own, week, needed);
            if (!Double.isNaN(coverage)) {
                earlier.add(coverage);
            }
        }
        if (earlier.size() < FEWEST_WEEKS) {
            readings.missing(scope, "coveragePercentile", "signals.weeks-measured", FEWEST_WEEKS, earlier.size());
            return;
        }
        double lower = 0;
        for (double coverage : earlier) {
            lower += coverage < now ? 1 : coverage == now ? 0.5 : 0;
        }
        readings.put(scope, "coveragePercentile", lower / earlier.size());
    }

    private static List<IsoWeek> weeksToRank(Inputs inputs) {
        List<IsoWeek> weeks = new ArrayList<>();
        for (int back = RECENT; back >= 1; back--) {
            weeks.add(inputs.week().minus(back));
        }
        IsoWeek first = inputs.figures().first();
        for (int years = 1; inputs.week().minus(years * YEAR).isAfter(first); years++) {
            for (int step = -AROUND; step <= AROUND; step++) {
                IsoWeek week = inputs.week().minus(years * YEAR - step);
                if (week.isBefore(weeks.get(0))) {
                    weeks.add(week);
                }
            }
        }
        return weeks;
    }
}
