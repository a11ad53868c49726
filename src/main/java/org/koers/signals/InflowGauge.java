package org.koers.signals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.koers.measure.Scope;
import org.koers.measure.ScopeKind;
import org.koers.provenance.Field;
import org.koers.provenance.Subject;
import org.koers.quotes.Quote;

/**
 * Whether what we offer is enough for the weeks in which it will be decided (rule K08). A quarter instead of four weeks,
 * with the error of a sum of so many quotes of uneven size.
 */
final class InflowGauge implements Gauge {
    private static final String CYCLE = "quoteCycle";
    private static final List<String> INFLOW = List.of("quoteInflowIndex", "quoteInflowLowSure");
    private static final List<String> MEASURES = List.of("quoteInflowIndex", "quoteInflowLowSure", CYCLE);
    private static final int WINDOW = 13;
    private static final int YEAR = 52;
    private static final int WEEK = 7;
    private static final int FEWEST_OFFERED = 20;
    private static final int FEWEST_WON = 10;
    private static final double DRIVING = 0.2;
    private static final double SURE_OF_TOTAL = 1.645;
    private static final double SURE_OF_SEGMENT = 2.33;

    @Override
    public void measure(Inputs inputs, Readings readings) {
        Lack lack = Lack.of(inputs, Subject.QUOTES, Field.DECISION_DATE, Field.AMOUNT);
        for (Scope scope : inputs.scopes()) {
            if (lack != null) {
                lack.put(readings, scope, MEASURES);
            } else {
                inflow(inputs, readings, scope);
            }
        }
    }

    private static void inflow(Inputs inputs, Readings readings, Scope scope) {
        List<Quote> quotes = inputs.quotes().of(scope);
        double[] cycles = cycles(inputs, quotes);
        double[] offered = offered(inputs, quotes);
        double driven = readings.number(scope, "quoteDrivenShare");
        int cycle = (int) Math.round(Series.median(cycles));
        if (cycles.length < FEWEST_WON) {
            readings.missing(scope, List.of(CYCLE), "signals.quotes-needed", FEWEST_WON, cycles.length);
        } else {
            readings.putCount(scope, CYCLE, cycle);
        }
        if (driven < DRIVING) {
            readings.missing(scope, INFLOW, "signals.quotes-not-driving");
        } else if (cycles.length < FEWEST_WON) {
            readings.missing(scope, INFLOW, "signals.quotes-needed", FEWEST_WON, cycles.length);
        } else if (offered.length < FEWEST_OFFERED) {
            readings.missing(scope, INFLOW, "signals.offered-needed", FEWEST_OFFERED, offered.length);
        } else {
            double rate = new QuoteAmounts(quotes)
                    .decided(inputs.week().minus(YEAR - 1), inputs.week())
                    .rate();
            double needed = driven * planned(inputs, scope, cycle);
            put(readings, scope, offered, Series.sum(offered) * rate / needed);
        }
    }

    private static void put(Readings readings, Scope scope, double[] offered, double index) {
        if (Double.isNaN(index) || Double.isInfinite(index)) {
            readings.missing(scope, INFLOW, "signals.no-plan-ahead", WINDOW);
            return;
        }
        double variation = Series.deviation(offered) / Series.mean(offered);
        double error = StrictMath.sqrt((1 + variation * variation) / offered.length);
        double sure = scope.kind() == ScopeKind.TOTAL ? SURE_OF_TOTAL : SURE_OF_SEGMENT;
        readings.put(scope, INFLOW.get(0), index);
        readings.putFlag(scope, INFLOW.get(1), index * (1 + sure * error) < 1);
    }

    /** Weeks from quote to order, of the quotes won in the last year. */
    private static double[] cycles(Inputs inputs, List<Quote> quotes) {
        LocalDate from = inputs.week().minus(YEAR - 1).start();
        List<Double> cycles = new ArrayList<>();
        for (Quote quote : quotes) {
            LocalDate won = quote.decisionDate();
            if (quote.status() == Quote.Status.WON && won != null && !won.isBefore(from)) {
                cycles.add(ChronoUnit.DAYS.between(quote.quoteDate(), won) / (double) WEEK);
            }
        }
        return cycles.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** Amounts offered in the last quarter. */
    private static double[] offered(Inputs inputs, List<Quote> quotes) {
        LocalDate from = inputs.week().minus(WINDOW - 1).start();
        LocalDate end = inputs.week().end();
        return quotes.stream()
                .filter(quote ->
                        !quote.quoteDate().isBefore(from) && !quote.quoteDate().isAfter(end))
                .map(Quote::amount)
                .filter(Objects::nonNull)
                .mapToDouble(BigDecimal::doubleValue)
                .toArray();
    }

    /** Plan of the weeks in which the quotes of the last quarter will be decided; NaN where one has none. */
    private static double planned(Inputs inputs, Scope scope, int cycle) {
        double planned = 0;
        for (int back = 0; back < WINDOW; back++) {
            planned += CoverageGauge.planned(
                    inputs, scope, inputs.week().minus(back).plus(cycle));
        }
        return planned > 0 ? planned : Double.NaN;
    }
}
