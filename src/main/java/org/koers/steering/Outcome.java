package org.koers.steering;

import org.jspecify.annotations.Nullable;
import org.koers.calendar.IsoWeek;
import org.koers.signals.LevelChange;
import org.koers.signals.WeekSeries;

/**
 * What came of a decision, measured against how the figure varies by itself.
 *
 * @param verdict what can be said
 * @param change with its 90 % interval; null when it is too early or nothing can be measured
 * @param atRealMarket whether the market was taken out of it
 * @param weeks known weeks after the decision, of those that count
 * @param chance of seeing the promised effect at the horizon, as it was told beforehand, 0…1
 */
public record Outcome(Verdict verdict, @Nullable LevelChange change, boolean atRealMarket, int weeks, double chance) {
    private static final int MOST_WEEKS = 52;

    /** What can be said. */
    public enum Verdict {
        /** The whole interval lies on the side that was promised. */
        WORKED,
        /** The interval holds no change: it may have worked, and it may not. */
        NO_EFFECT_SEEN,
        /** The whole interval lies on the other side. */
        WORSE,
        /** The horizon lies ahead. */
        TOO_EARLY,
        /** Too few weeks are known before or after. */
        NOT_MEASURABLE
    }

    /**
     * Measures what came of a promise.
     *
     * @param series as known in the last week
     * @param last week of which results are known
     */
    public static Outcome of(Promise promise, WeekSeries series, IsoWeek last) {
        double chance = Prospect.of(promise, series).chance();
        IsoWeek end = last.isBefore(promise.until()) ? last : promise.until();
        int weeks = series.weeksAfter(promise.from(), end);
        if (last.isBefore(promise.until())) {
            return new Outcome(Verdict.TOO_EARLY, null, false, weeks, chance);
        }
        WeekSeries real = series.atRealMarket();
        LevelChange adjusted =
                real.weeksAfter(promise.from(), end) == weeks ? real.change(promise.from(), end, MOST_WEEKS) : null;
        LevelChange change = adjusted == null ? series.change(promise.from(), end, MOST_WEEKS) : adjusted;
        return change == null
                ? new Outcome(Verdict.NOT_MEASURABLE, null, false, weeks, chance)
                : new Outcome(verdict(promise, change), change, adjusted != null, weeks, chance);
    }

    private static Verdict verdict(Promise promise, LevelChange change) {
        boolean up = promise.change() > 0;
        if (up ? change.low() > 0 : change.high() < 0) {
            return Verdict.WORKED;
        }
        return (up ? change.high() < 0 : change.low() > 0) ? Verdict.WORSE : Verdict.NO_EFFECT_SEEN;
    }
}
