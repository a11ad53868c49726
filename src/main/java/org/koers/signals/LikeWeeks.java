package org.koers.signals;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.koers.calendar.IsoWeek;
import org.koers.measure.Scope;

/**
 * The known weeks of the plan year to date of which last year knows the week with the same number: each pair is one
 * slot. Week 53 has no like in a short year and is left out.
 */
final class LikeWeeks {
    private static final int NONE = -1;

    private final Figures figures;
    private final IsoWeek first;
    private final int[] slots;
    private final int count;

    private LikeWeeks(Inputs inputs) {
        this.figures = inputs.figures();
        this.first = inputs.year().first();
        this.slots = new int[figures.length()];
        Arrays.fill(slots, NONE);
        Map<Integer, IsoWeek> before = new HashMap<>();
        inputs.year().previous().weeks().forEach(week -> before.put(week.week(), week));
        int slot = 0;
        for (IsoWeek week : inputs.year().until(inputs.week())) {
            IsoWeek like = before.get(week.week());
            if (like != null && isKnown(week) && isKnown(like)) {
                slots[figures.index(week)] = slot;
                slots[figures.index(like)] = slot;
                slot++;
            }
        }
        this.count = slot;
    }

    static LikeWeeks of(Inputs inputs) {
        return new LikeWeeks(inputs);
    }

    private boolean isKnown(IsoWeek week) {
        return !Double.isNaN(figures.actual(Scope.TOTAL, week));
    }

    int count() {
        return count;
    }

    /** Which pair the week belongs to, from 0; −1 for none. */
    int slot(IsoWeek week) {
        int index = figures.index(week);
        return index < 0 || index >= slots.length ? NONE : slots[index];
    }

    /** Whether it is a week of this plan year. */
    boolean isNow(IsoWeek week) {
        return !week.isBefore(first);
    }
}
