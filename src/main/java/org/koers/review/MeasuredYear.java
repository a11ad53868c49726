package org.koers.review;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.koers.calendar.IsoWeek;
import org.koers.calendar.PlanYear;
import org.koers.signals.Measurements;
import org.koers.signals.Signals;
import org.koers.situation.Situation;
import org.koers.situation.Situations;

/**
 * The weeks of one plan year, each measured once with only what was known at its cut-off, for rules to be held against
 * them again and again.
 *
 * @param weeks in order, from the first of the plan year
 */
public record MeasuredYear(PlanYear year, List<MeasuredWeek> weeks) {
    public MeasuredYear {
        weeks = List.copyOf(weeks);
    }

    /**
     * @param last week to measure, in the plan year
     * @param measured told of each week, in order, with all that was measured; what it throws ends the measuring
     */
    public static MeasuredYear of(Situations situations, PlanYear year, IsoWeek last, Consumer<Measurements> measured) {
        List<MeasuredWeek> weeks = new ArrayList<>();
        Measurements before = null;
        for (IsoWeek week : year.until(last)) {
            Situation situation = situations.at(week);
            before = Signals.measure(situation, before);
            weeks.add(MeasuredWeek.of(situation, before).light());
            measured.accept(before);
        }
        return new MeasuredYear(year, weeks);
    }
}
