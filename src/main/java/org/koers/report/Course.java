package org.koers.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koers.advice.Landing;
import org.koers.calendar.IsoWeek;
import org.koers.signals.Track;

/**
 * One track added up week by week: what the course chart draws. Position 0 is the start of the year, position n the end
 * of its nth week. Amounts in plan currency.
 *
 * @param weeks weeks of the plan year
 * @param now number of the as-of week, from 1
 * @param plan 0…weeks
 * @param actual 0…now
 * @param market plan at the real market, 0…its last known week; only position 0 when the market is not known
 * @param target year target; the planned year when the plan names none
 * @param best best demonstrated index; null with too little history
 */
record Course(
        List<IsoWeek> weeks,
        int now,
        double[] plan,
        double[] actual,
        double[] market,
        double target,
        @Nullable Double best,
        @Nullable Fan fan) {

    /** Where the year will end: expected, and the range that holds it in four of five cases. */
    record Fan(double expected, double low, double high, boolean indicative) {}

    /** @return null without a plan, or before the first result */
    static @Nullable Course of(Track track, IsoWeek asOf, Landing landing) {
        List<Track.Point> points = track.points();
        int now = (int)
                points.stream().filter(point -> !point.week().isAfter(asOf)).count();
        if (now == 0 || points.stream().anyMatch(point -> point.planned() == null)) {
            return null;
        }
        double[] plan = new double[points.size() + 1];
        double[] actual = new double[now + 1];
        for (int week = 1; week < plan.length; week++) {
            Track.Point point = points.get(week - 1);
            plan[week] = plan[week - 1] + amount(point.planned());
            if (week <= now) {
                actual[week] = actual[week - 1] + amount(point.actual());
            }
        }
        BigDecimal target = track.target();
        return new Course(
                points.stream().map(Track.Point::week).toList(),
                now,
                plan,
                actual,
                market(points),
                target == null ? plan[plan.length - 1] : target.doubleValue(),
                track.bestIndex(),
                fan(landing));
    }

    private static double amount(@Nullable BigDecimal amount) {
        return amount == null ? 0 : amount.doubleValue();
    }

    private static @Nullable Fan fan(Landing landing) {
        BigDecimal expected = landing.expected();
        BigDecimal low = landing.low80();
        BigDecimal high = landing.high80();
        return expected == null || low == null || high == null
                ? null
                : new Fan(expected.doubleValue(), low.doubleValue(), high.doubleValue(), landing.indicative());
    }

    /** A week before the first market figure counts as planned; after the last one nothing is known. */
    private static double[] market(List<Track.Point> points) {
        int last = 0;
        for (int week = 1; week <= points.size(); week++) {
            last = points.get(week - 1).marketPlan() == null ? last : week;
        }
        double[] market = new double[last + 1];
        for (int week = 1; week <= last; week++) {
            Track.Point point = points.get(week - 1);
            BigDecimal real = point.marketPlan();
            market[week] = market[week - 1] + amount(real == null ? point.planned() : real);
        }
        return market;
    }

    int length() {
        return weeks.size();
    }

    boolean hasMarket() {
        return market.length > 1;
    }

    /** Below this line the target is out of reach even at the best pace ever shown. */
    double cliff(double bestIndex, int position) {
        return target - bestIndex * (target - plan[position]);
    }

    /** The first week from which the result stayed below the cliffs; 0 when it isn't below now. */
    int aground() {
        Double index = best;
        if (index == null) {
            return 0;
        }
        int week = now + 1;
        while (week > 1 && actual[week - 1] < cliff(index, week - 1)) {
            week--;
        }
        return week > now ? 0 : week;
    }

    double gap() {
        return actual[now] - plan[now];
    }

    /** How far the fan has opened at a position after now: −1 is its lower edge, 0 the expected line, 1 the upper. */
    double forecast(Fan landing, int position, int edge) {
        double rest = plan[length()] - plan[now];
        double part = rest == 0 ? 1 : (plan[position] - plan[now]) / rest;
        double middle = actual[now] + (landing.expected() - actual[now]) * part;
        double half = edge < 0 ? landing.expected() - landing.low() : landing.high() - landing.expected();
        return middle + edge * half * (0.55 * part + 0.45 * StrictMath.sqrt(part));
    }

    /** The line of one edge of the fan, position by position from now to the end. */
    List<Double> forecasts(Fan landing, int edge) {
        List<Double> values = new ArrayList<>();
        for (int position = now; position <= length(); position++) {
            values.add(forecast(landing, position, edge));
        }
        return values;
    }
}
