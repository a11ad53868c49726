package org.koers.backtest;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koers.measure.Scope;

/**
 * One series in one past plan year: what was asked, what came, and what was seen of it on the way.
 *
 * @param series the total or a segment
 * @param year name of the plan year
 * @param target as the year began
 * @param assumed whether no plan of the year was given, so that the target was made from last year
 * @param actual what came: all known weeks together
 * @param firstWarningWeek first week of the plan year, 1…53, in which the rules found it off course or out of reach; null
 *     when they never did
 * @param looks one for each week with a landing, in order
 * @param weeks what came and was planned, week by week
 */
public record SeriesYear(
        Scope series,
        int year,
        BigDecimal target,
        boolean assumed,
        BigDecimal actual,
        @Nullable Integer firstWarningWeek,
        List<Look> looks,
        Weeks weeks) {
    private static final BigDecimal MISSED = new BigDecimal("0.98");
    private static final int HALF_YEAR = 26;

    public SeriesYear {
        looks = List.copyOf(looks);
    }

    /**
     * @param actual result of each week; 0 where not known
     * @param planned plan of each week, as it stood at the end of the year
     * @param lastYear last year's week with the same number (of a week 53 after a year of 52: week 52); empty when the
     *     series sold nothing then
     * @param yearsBefore complete years of results before this one
     */
    public record Weeks(double[] actual, double[] planned, double[] lastYear, int yearsBefore) {
        /** Weeks of the plan year. */
        public int length() {
            return actual.length;
        }
    }

    /** True below 98 % of the target, false when it was reached, null between. */
    public @Nullable Boolean missed() {
        if (actual.compareTo(target.multiply(MISSED)) < 0) {
            return true;
        }
        return actual.compareTo(target) >= 0 ? Boolean.FALSE : null;
    }

    public boolean isMissed() {
        return Boolean.TRUE.equals(missed());
    }

    public boolean isHit() {
        return Boolean.FALSE.equals(missed());
    }

    /** A warning in a year that reached its target. */
    public boolean isFalseAlarm() {
        return isHit() && firstWarningWeek != null;
    }

    /** A warning while half of the year was left. */
    public boolean isWarnedInTime() {
        return firstWarningWeek != null && firstWarningWeek <= HALF_YEAR;
    }

    /** What was seen at the end of this week; empty without a landing. */
    public Optional<Look> look(int week) {
        return looks.stream().filter(look -> look.week() == week).findFirst();
    }

    /** What the forecast of a simple method would have been at the end of this week; empty without last year. */
    public Optional<Range> simple(SimpleMethod method, int week) {
        if (weeks.lastYear().length == 0 || week >= weeks.length()) {
            return Optional.empty();
        }
        Range forecast = method.forecast(Arrays.copyOf(weeks.actual(), week), weeks.lastYear());
        return Double.isFinite(forecast.expected()) ? Optional.of(forecast) : Optional.empty();
    }
}
