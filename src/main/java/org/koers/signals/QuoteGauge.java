package org.koers.signals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.koers.calendar.IsoWeek;
import org.koers.measure.Message;
import org.koers.measure.Scope;
import org.koers.provenance.Field;
import org.koers.provenance.Subject;
import org.koers.quotes.Quote;

/** Hit rate in disjoint windows, and whether enough is on offer (measures.md §1.5, §2.6, K04). */
final class QuoteGauge implements Gauge {
    private static final int RECENT = 26;
    private static final int BEFORE = 52;
    private static final int FEWEST_RECENT = 10;
    private static final int FEWEST_BEFORE = 30;
    private static final double SURE_TOTAL = -1.645;
    private static final double SURE_SEGMENT = -2.33;
    private static final int HORIZON = 13;
    private static final double QUOTE_DRIVEN = 0.20;
    private static final int FEWEST_WEEKS = 20;

    @Override
    public void measure(Inputs inputs, Readings readings) {
        boolean dated = inputs.situation().ledger().has(Subject.QUOTES, Field.DECISION_DATE);
        for (Scope scope : inputs.scopes()) {
            if (!dated) {
                boolean sheet = inputs.situation().ledger().has(Subject.QUOTES);
                for (String measure : List.of(
                        "decidedQuotes",
                        "hitRate",
                        "hitRateBefore",
                        "hitRateRatio",
                        "hitRateDropSure",
                        "coverage13w")) {
                    readings.missing(
                            scope,
                            measure,
                            sheet ? "signals.column-absent" : "signals.sheet-absent",
                            Message.of(sheet ? "measure.column.decision-date" : "measure.sheet.quotes"));
                }
                continue;
            }
            List<Quote> own = inputs.situation().ledger().quotes().stream()
                    .filter(quote -> isOf(inputs, scope, quote))
                    .toList();
            rates(inputs, readings, scope, own);
            coverage(inputs, readings, scope, own);
        }
    }

    private static boolean isOf(Inputs inputs, Scope scope, Quote quote) {
        String segment = quote.segment();
        String key = segment != null ? Scope.key(segment) : inputs.figures().segmentOfCustomer(quote.customerNo());
        return scope.equals(Scope.TOTAL) || scope.id().equals(key);
    }

    /** Quotes decided in the weeks after the first and up to the last, counted back from this one. */
    private static HitRate rate(Inputs inputs, List<Quote> quotes, int backFrom, int backTo) {
        LocalDate first = inputs.week().minus(backFrom - 1).start();
        LocalDate last = inputs.week().minus(backTo).end();
        int won = 0;
        int decided = 0;
        for (Quote quote : quotes) {
            LocalDate day = quote.decisionDate();
            if (quote.status().isDecided() && day != null && !day.isBefore(first) && !day.isAfter(last)) {
                decided++;
                won += quote.status() == Quote.Status.WON ? 1 : 0;
            }
        }
        return new HitRate(won, decided);
    }

    private static void rates(Inputs inputs, Readings readings, Scope scope, List<Quote> quotes) {
        HitRate recent = rate(inputs, quotes, RECENT, 0);
        HitRate before = rate(inputs, quotes, RECENT + BEFORE, RECENT);
        readings.putCount(scope, "decidedQuotes", recent.decided());
        if (recent.decided() < FEWEST_RECENT) {
            readings.missing(scope, "hitRate", "signals.quotes-needed", FEWEST_RECENT, recent.decided());
        } else {
            readings.put(scope, "hitRate", recent.rate());
            readings.put(scope, "hitRateLow90", recent.low());
            readings.put(scope, "hitRateHigh90", recent.high());
        }
        if (before.decided() < FEWEST_BEFORE || recent.decided() < FEWEST_RECENT) {
            for (String measure : List.of("hitRateBefore", "hitRateRatio", "hitRateDropSure")) {
                readings.missing(scope, measure, "signals.quotes-needed", FEWEST_BEFORE, before.decided());
            }
            return;
        }
        readings.put(scope, "hitRateBefore", before.rate());
        readings.put(scope, "hitRateRatio", recent.rate() / before.rate());
        double limit = scope.equals(Scope.TOTAL) ? SURE_TOTAL : SURE_SEGMENT;
        readings.putFlag(scope, "hitRateDropSure", recent.fallSince(before) <= limit);
    }

    private static void coverage(Inputs inputs, Readings readings, Scope scope, List<Quote> quotes) {
        double revenue = 0;
        int weeks = 0;
        for (int back = 0; back < BEFORE; back++) {
            double week = inputs.figures().actual(scope, inputs.week().minus(back));
            if (!Double.isNaN(week)) {
                revenue += week;
                weeks++;
            }
        }
        if (weeks < RECENT || revenue <= 0) {
            readings.missing(scope, "quoteDrivenShare", "signals.weeks-measured", RECENT, weeks);
            return;
        }
        double driven = Math.min(1, won(inputs, quotes, BEFORE) / revenue);
        readings.put(scope, "quoteDrivenShare", driven);
        double planned = planAhead(inputs, scope);
        if (driven < QUOTE_DRIVEN || planned <= 0) {
            readings.missing(scope, "coverage13w", "signals.quotes-not-driving");
            return;
        }
        double open = 0;
        for (Quote quote : quotes) {
            open += quote.status() == Quote.Status.OPEN ? amount(quote) : 0;
        }
        double byAmount = won(inputs, quotes, BEFORE) / Math.max(1, decided(inputs, quotes, BEFORE));
        readings.put(scope, "coverage13w", open * byAmount / (driven * planned));
        percentile(inputs, readings, scope);
    }

    private static double amount(Quote quote) {
        return quote.amount() == null ? 0 : quote.amount().doubleValue();
    }

    private static double won(Inputs inputs, List<Quote> quotes, int weeks) {
        return sum(inputs, quotes, weeks, false);
    }

    private static double decided(Inputs inputs, List<Quote> quotes, int weeks) {
        return sum(inputs, quotes, weeks, true);
    }

    private static double sum(Inputs inputs, List<Quote> quotes, int weeks, boolean lostToo) {
        LocalDate first = inputs.week().minus(weeks - 1).start();
        double sum = 0;
        for (Quote quote : quotes) {
            LocalDate day = quote.decisionDate();
            boolean counts = quote.status() == Quote.Status.WON || (lostToo && quote.status() == Quote.Status.LOST);
            sum += counts
                            && day != null
                            && !day.isBefore(first)
                            && !day.isAfter(inputs.week().end())
                    ? amount(quote)
                    : 0;
        }
        return sum;
    }

    private static double planAhead(Inputs inputs, Scope scope) {
        double[] plan = inputs.plan().money(scope);
        double ahead = 0;
        for (int week = inputs.weekNumber(); week < Math.min(plan.length, inputs.weekNumber() + HORIZON); week++) {
            ahead += plan[week];
        }
        return ahead;
    }

    /** Rank among the own earlier weeks of this plan year: those that were measured, at least twenty. */
    private static void percentile(Inputs inputs, Readings readings, Scope scope) {
        List<Double> earlier = new ArrayList<>();
        for (Measurements week = inputs.previous(); week != null && earlier.size() < RECENT; week = week.previous()) {
            double coverage = week.value(scope, "coverage13w").orNaN();
            if (!Double.isNaN(coverage)) {
                earlier.add(coverage);
            }
        }
        if (earlier.size() < FEWEST_WEEKS) {
            readings.missing(scope, "coveragePercentile", "signals.weeks-measured", FEWEST_WEEKS, earlier.size());
            return;
        }
        double now = readings.number(scope, "coverage13w");
        long below = earlier.stream().filter(coverage -> coverage < now).count();
        readings.put(scope, "coveragePercentile", (double) below / earlier.size());
    }

    static IsoWeek firstWeek(Inputs inputs) {
        return inputs.week().minus(RECENT + BEFORE - 1);
    }
}
