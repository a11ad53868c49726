package org.koers.steering;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.koers.signals.Variation;
import org.koers.signals.WeekSeries;

/**
 * Whether an effect can be seen at all, said before it is promised.
 *
 * @param variation how the figure varies by itself; null when too few weeks are known to say
 * @param change relative
 * @param horizon weeks
 * @param chance of seeing it at the horizon when it is there, 0…1; 0 when too little is known
 * @param weeks after which it is seen four times out of five; empty when two years do not do
 * @param visible smallest rise that is seen four times out of five at the horizon; infinite when none is
 */
public record Prospect(
        @Nullable Variation variation, double change, int horizon, double chance, OptionalInt weeks, double visible) {
    /** Below this, promising it is promising what nobody will be able to tell. */
    public static final double ENOUGH = 0.8;

    private static final int MOST_WEEKS = 52;

    /** @param series as it was known when the promise is made */
    public static Prospect of(Promise promise, WeekSeries series) {
        Variation variation = series.variation(promise.from().plus(1), MOST_WEEKS);
        return variation == null
                ? new Prospect(
                        null, promise.change(), promise.horizon(), 0, OptionalInt.empty(), Double.POSITIVE_INFINITY)
                : new Prospect(
                        variation,
                        promise.change(),
                        promise.horizon(),
                        variation.chance(promise.change(), promise.horizon()),
                        variation.weeksToSee(promise.change()),
                        variation.visible(promise.horizon()));
    }

    /** Whether the effect is seen four times out of five at the horizon. */
    public boolean isVisible() {
        return chance >= ENOUGH;
    }
}
