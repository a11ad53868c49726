package org.koers.signals;

import java.util.Arrays;
import java.util.List;
import org.koers.measure.Scope;

/**
 * Whether what we expect is always too high or too low: the landing of each week says what the next one would bring.
 * The tracking signal Σ(A−F)/MAD of one week after the other outgrows ±4 by chance alone (it spreads as 1.25·√n), so it
 * is taken over 13 weeks and a test says whether it is more than chance.
 */
final class ForecastBiasGauge implements Gauge {
    static final int WINDOW = 13;

    /**
     * Looked at every week: of simulated years without bias 3 % ever pass it, 15 % where weeks resemble each other
     * (autocorrelation 0.3). A tracking signal beyond ±4 alone is passed in 99 %.
     */
    private static final double SURE = 3.5;

    private static final double LARGEST_CORRELATION = 0.8;
    private static final List<String> MEASURES = List.of("forecastBias13w", "forecastTracking13w", "forecastBiasSure");

    @Override
    public void measure(Inputs inputs, Readings readings) {
        long[] plan = inputs.plan().cents(Scope.TOTAL);
        double[] expected = new double[WINDOW];
        double[] errors = new double[WINDOW];
        int known = 0;
        for (int ago = 0; ago < Math.min(WINDOW, inputs.weekNumber() - 1); ago++) {
            int week = inputs.weekNumber() - ago;
            double planned = plan.length < week ? Double.NaN : plan[week - 1] / 100.0;
            double forecast = pace(inputs, ago + 1) * planned;
            double error = inputs.figures().actual(Scope.TOTAL, inputs.week().minus(ago)) - forecast;
            if (!Double.isNaN(error) && forecast > 0) {
                expected[known] = forecast;
                errors[known++] = error;
            }
        }
        if (known < WINDOW) {
            readings.missing(Scope.TOTAL, MEASURES, "signals.forecasts-needed", WINDOW, known);
            return;
        }
        double[] shares = new double[WINDOW];
        Arrays.setAll(shares, i -> errors[i] / expected[i]);
        readings.put(Scope.TOTAL, "forecastBias13w", Series.sum(errors) / Series.sum(expected));
        readings.put(Scope.TOTAL, "forecastTracking13w", tracking(errors));
        readings.putFlag(Scope.TOTAL, "forecastBiasSure", isSure(shares));
    }

    /** What the landing of that many weeks ago expected of each week to come, as an index of its plan. */
    private static double pace(Inputs inputs, int ago) {
        double toCome = number(inputs, "landing", ago) - number(inputs, "ytdActual", ago);
        double planned = inputs.plan().target(Scope.TOTAL) / 100.0 - number(inputs, "ytdPlan", ago);
        return planned > 0 ? toCome / planned : Double.NaN;
    }

    private static double number(Inputs inputs, String measure, int ago) {
        return inputs.before(Scope.TOTAL, measure, ago).orNaN();
    }

    /** Σ(A−F) / mean |A−F|; NaN when every forecast was right. */
    static double tracking(double[] errors) {
        double absolute = 0;
        for (double error : errors) {
            absolute += Math.abs(error);
        }
        return absolute > 0 ? Series.sum(errors) * errors.length / absolute : Double.NaN;
    }

    static boolean isSure(double[] errors) {
        double found = Series.autocorrelation(errors);
        double correlation =
                Double.isNaN(found) ? 0 : Math.min(LARGEST_CORRELATION, Math.max(0, found + 1.0 / errors.length));
        double error =
                Series.deviation(errors) * StrictMath.sqrt((1 + correlation) / (1 - correlation) / errors.length);
        return error > 0 && Math.abs(Series.mean(errors)) > SURE * error;
    }
}
