package org.koers.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.koers.advice.Advice;
import org.koers.calendar.IsoWeek;
import org.koers.report.AdviceLine;
import org.koers.steering.Agenda;
import org.koers.steering.Choice;

/**
 * What a meeting speaks of, and how far it is.
 *
 * @param earlier decisions to look back on, those that wait longest first; in a storm those that were agreed in it
 * @param outcomes decisions of which can be said what came of them, likewise
 * @param lapsed decisions that wait until the storm is over; empty in calm and watch
 * @param spoken how many of the earlier ones were spoken of on this day
 * @param weighed how many of the outcomes were
 * @param points advices, in rank
 * @param answered how many of those for decision have an answer
 * @param deciding how many are for decision
 * @param days on which something was decided, this day first; empty while nothing was
 * @param taken how much was decided on this day
 * @param actions how many of that ask something of somebody
 * @param open course changes that are under way, of this meeting too
 */
record MeetingView(
        List<EarlierChoice> earlier,
        List<EarlierChoice> outcomes,
        List<EarlierChoice> lapsed,
        int spoken,
        int weighed,
        List<Point> points,
        int answered,
        int deciding,
        List<Day> days,
        int taken,
        int actions,
        int open) {
    /** More course changes than this at once, and none of them is steered by (Catalogue P04). */
    static final int MOST_OPEN = 3;

    public int mostOpen() {
        return MOST_OPEN;
    }

    public int mostActions() {
        return Agenda.STORM_ACTIONS;
    }

    /** Decisions of earlier meetings, whether their outcome can be judged or not. */
    List<EarlierChoice> lookedBack() {
        return Stream.concat(earlier.stream(), outcomes.stream())
                .sorted(Comparator.comparing((EarlierChoice one) -> one.choice().decided())
                        .thenComparing(one -> one.choice().id()))
                .toList();
    }

    /**
     * An advice on the agenda.
     *
     * @param line what it says
     * @param answer of this meeting; null while there is none
     * @param until week in which it comes back; null when it was not deferred before
     * @param expanded whether its form is open
     * @param type of decision that is proposed
     * @param figure that is proposed to measure it by, as {@link ChoiceForm} reads it; empty for words
     */
    record Point(
            Advice advice,
            AdviceLine line,
            @Nullable Choice answer,
            @Nullable IsoWeek until,
            boolean expanded,
            String type,
            String figure) {}

    /** @param choices what was decided on it, in order */
    record Day(LocalDate day, List<Today> choices) {}

    /** @param expected effect in words */
    record Today(Choice choice, String expected) {}
}
