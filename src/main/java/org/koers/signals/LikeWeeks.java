package org.koers.signals;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.koers.calendar.IsoWeek;
import org.koers.measure.Scope;

/**
 * The known weeks of the plan year to date of which last year knows the week with the same number: each pair is one
 * slot. Week 53 has no like in a short year and is left out.
 */
final class LikeWeeks {
    private record Place(int slot, boolean now) {}

    private final Map<IsoWeek, Place> places = new HashMap<>();
    private final int count;

    private LikeWeeks(Inputs inputs) {
        Map<Integer, IsoWeek> before = new HashMap<>();
        inputs.year().previous().weeks().forEach(week -> before.put(week.week(), week));
        int slots = 0;
        for (IsoWeek week : inputs.year().until(inputs.week())) {
            IsoWeek like = before.get(week.week());
            if (like != null && isKnown(inputs, week) && isKnown(inputs, like)) {
                places.put(week, new Place(slots, true));
                places.put(like, new Place(slots, false));
                slots++;
            }
        }
        this.count = slots;
    }

    static LikeWeeks of(Inputs inputs) {
        return new LikeWeeks(inputs);
    }

    private static boolean isKnown(Inputs inputs, IsoWeek week) {
        return !Double.isNaN(inputs.figures().actual(Scope.TOTAL, week));
    }

    int count() {
        return count;
    }

    /** Which pair the week belongs to, from 0; −1 for none. */
    int slot(IsoWeek week) {
        Place place = places.get(week);
        return place == null ? -1 : place.slot();
    }

    /** Whether it is the week of this year. */
    boolean isNow(IsoWeek week) {
        @Nullable Place place = places.get(week);
        return place != null && place.now();
    }
}
