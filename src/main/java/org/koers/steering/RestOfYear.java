package org.koers.steering;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.koers.calendar.IsoWeek;
import org.koers.measure.Scope;
import org.koers.review.Reviewed;
import org.koers.signals.LandingForecast;
import org.koers.signals.Track;

/**
 * The published forecast of a scope, taken apart into what is there and what the weeks to come bring: of the rest each
 * week has the share that the plan gives it, as where a change of the landing is explained.
 *
 * @param published as on the advisory
 * @param forecast the same as a distribution
 * @param target of the year
 * @param weeks expected money of every week that is not known; all 0 when nothing is planned any more
 */
record RestOfYear(
        LandingRange published, LandingForecast forecast, BigDecimal target, SortedMap<IsoWeek, Double> weeks) {
    /** Standard deviations from the middle to an end of the 80 % range. */
    private static final double TENTH = new LandingForecast(0, 0, 0, 0, 1, 0).high80();

    RestOfYear {
        weeks = Collections.unmodifiableSortedMap(weeks);
    }

    /** Null where there is no landing yet, or no target. */
    static @Nullable RestOfYear of(Reviewed reviewed, Scope scope) {
        Track track = reviewed.tracks().stream()
                .filter(one -> one.scope().equals(scope))
                .findFirst()
                .orElse(null);
        Published values = new Published(reviewed.basis());
        BigDecimal low = values.amount(scope, "landingLow80");
        BigDecimal expected = values.amount(scope, "landing");
        BigDecimal high = values.amount(scope, "landingHigh80");
        BigDecimal chance = values.amount(scope, "pTarget");
        BigDecimal actual = values.amount(scope, "ytdActual");
        if (track == null
                || track.target() == null
                || low == null
                || expected == null
                || high == null
                || chance == null
                || actual == null) {
            return null;
        }
        SortedMap<IsoWeek, Double> planned = new TreeMap<>();
        for (Track.Point point : track.points()) {
            if (point.actual() == null) {
                BigDecimal plan = point.planned();
                planned.put(point.week(), plan == null ? 0 : plan.doubleValue());
            }
        }
        double remaining =
                planned.values().stream().mapToDouble(Double::doubleValue).sum();
        double rest = expected.doubleValue() - actual.doubleValue();
        SortedMap<IsoWeek, Double> weeks = new TreeMap<>();
        planned.forEach((week, plan) -> weeks.put(week, remaining > 0 && rest > 0 ? rest * plan / remaining : 0));
        double deviation = (high.doubleValue() - low.doubleValue()) / (2 * TENTH);
        LandingForecast forecast = new LandingForecast(
                actual.doubleValue(), 0, remaining, expected.doubleValue(), Math.max(0, deviation), 0);
        return new RestOfYear(new LandingRange(low, expected, high, chance), forecast, track.target(), weeks);
    }

    /** Money more than expected when each week brings so many times what was expected of it. */
    double more(ToDoubleFunction<IsoWeek> times) {
        double more = 0;
        for (var week : weeks.entrySet()) {
            more += week.getValue() * (times.applyAsDouble(week.getKey()) - 1);
        }
        return more;
    }

    /** Expected money of the weeks from this one on. */
    double from(IsoWeek week) {
        return weeks.tailMap(week).values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
    }

    /**
     * The landing with so much more: the rest is uncertain in proportion to what it is, so that its margin grows along.
     * Nothing more is the published landing itself.
     */
    LandingRange with(double more) {
        double rest = forecast.expected() - forecast.actual();
        if (more == 0 || rest <= 0) {
            return published;
        }
        double times = Math.max(0, 1 + more / rest);
        return LandingRange.of(
                new LandingForecast(
                        forecast.actual(),
                        forecast.planned(),
                        forecast.remaining(),
                        forecast.actual() + rest * times,
                        forecast.deviation() * times,
                        0),
                target);
    }

    /** Chance of another target at the published landing. */
    BigDecimal chanceOf(BigDecimal other) {
        return other.compareTo(target) == 0 ? published.chance() : LandingRange.chance(forecast, other);
    }
}
