package org.koers.signals;

import java.util.List;
import org.koers.calendar.IsoWeek;
import org.koers.calendar.SellingDays;
import org.koers.measure.Scope;

/**
 * How long until the summer break (rule P03). It begins in the first week that the own calendar closes; else where past
 * years sold least for three weeks on end; else in week 29, between the construction holidays of the three regions.
 */
final class SummerGauge implements Gauge {
    private static final int EARLIEST = 24;
    private static final int LATEST = 36;
    private static final int USUAL = 29;
    private static final int NEXT_YEAR = 52;
    private static final int WEEKS = 3;
    private static final double CLEARLY_LESS = 0.85;

    @Override
    public void measure(Inputs inputs, Readings readings) {
        int weeks = inputs.week().weeksUntil(begins(inputs));
        readings.putCount(Scope.TOTAL, "weeksToSummer", weeks >= 0 ? weeks : weeks + NEXT_YEAR);
    }

    static IsoWeek begins(Inputs inputs) {
        List<IsoWeek> summer = inputs.year().weeks().stream()
                .filter(week -> week.week() >= EARLIEST && week.week() <= LATEST)
                .toList();
        if (inputs.days().calendar().kind() == SellingDays.Kind.OWN) {
            for (IsoWeek week : summer) {
                if (inputs.days().in(week) == 0) {
                    return week;
                }
            }
        }
        IsoWeek quietest = quietest(inputs, summer);
        return quietest != null
                ? quietest
                : summer.stream()
                        .filter(week -> week.week() == USUAL)
                        .findFirst()
                        .orElse(summer.get(0));
    }

    private static @org.jspecify.annotations.Nullable IsoWeek quietest(Inputs inputs, List<IsoWeek> summer) {
        double[] weights = inputs.profile().weights(Scope.TOTAL);
        double usual = perDay(inputs, weights, inputs.year().weeks());
        IsoWeek found = null;
        double lowest = CLEARLY_LESS * usual;
        for (int from = 0; from + WEEKS <= summer.size() && weights.length > 0; from++) {
            double level = perDay(inputs, weights, summer.subList(from, from + WEEKS));
            if (level < lowest) {
                lowest = level;
                found = summer.get(from);
            }
        }
        return found;
    }

    private static double perDay(Inputs inputs, double[] weights, List<IsoWeek> weeks) {
        double sum = 0;
        int days = 0;
        for (IsoWeek week : weeks) {
            if (weights.length > 0) {
                sum += weights[inputs.year().number(week) - 1];
                days += inputs.days().in(week);
            }
        }
        return days == 0 ? Double.NaN : sum / days;
    }
}
