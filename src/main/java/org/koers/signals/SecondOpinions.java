package org.koers.signals;

import java.math.BigDecimal;
import java.util.Arrays;
import org.koers.measure.Scope;

/** What other methods say of the rest of the year, where two complete years lie before it. */
final class SecondOpinions {
    private static final int PERIOD = 52;

    private final Inputs inputs;
    private final Scope scope;
    private final double[] repeating;

    /** @param repeating result per week to date without single large orders; NaN where not known */
    SecondOpinions(Inputs inputs, Scope scope, double[] repeating) {
        this.inputs = inputs;
        this.scope = scope;
        this.repeating = repeating;
    }

    boolean areThere() {
        return inputs.past().earlier().perDay(scope).length >= 2 * PERIOD;
    }

    /** The rest of the year at last year's pace, shrunk towards last year itself (measures.md §2.1). */
    double shrunk() {
        double growth = growth(inputs, scope);
        double[] lastYear = Arrays.stream(inputs.profile().lastYearFilled(scope))
                .map(week -> week * growth)
                .toArray();
        PaceForecast pace = PaceForecast.of(lastYear, repeating, 1, 0, Series.sum(lastYear));
        return pace.expected() - pace.actual();
    }

    /** The rest of the year as season and trend of all weeks before carry on, per selling day. */
    double decomposed() {
        double[] before = inputs.past().earlier().perDay(scope);
        double[] series = Arrays.copyOf(before, before.length + repeating.length);
        for (int week = 0; week < repeating.length; week++) {
            int days = days(week);
            series[before.length + week] = days == 0 ? Double.NaN : repeating[week] / days;
        }
        double[] filled = EarlierYears.filled(series);
        Decomposition parts = Decomposition.of(filled, PERIOD, true);
        double[] adjusted = new double[filled.length];
        Arrays.setAll(adjusted, point -> filled[point] - parts.seasonal()[point]);
        Theta trend = Theta.of(adjusted);
        boolean[] open = FollowedYear.open(inputs.year().length(), repeating);
        double rest = 0;
        for (int week = 0; week < open.length; week++) {
            int place = before.length + week;
            int ahead = Math.max(1, place - filled.length + 1);
            rest += open[week] ? (trend.ahead(ahead) + parts.seasonal()[place % PERIOD]) * days(week) : 0;
        }
        return rest;
    }

    private int days(int week) {
        return inputs.days().in(inputs.year().weeks().get(week));
    }

    /** 1 + assumed market growth; 1 when none is assumed. */
    static double growth(Inputs inputs, Scope scope) {
        BigDecimal assumed = inputs.plan().assumedGrowth(scope);
        return assumed == null ? 1 : 1 + assumed.doubleValue();
    }
}
