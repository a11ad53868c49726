package org.koers.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koers.advice.Advisory;
import org.koers.calendar.IsoWeek;
import org.koers.steering.Answer;
import org.koers.steering.Choice;

/**
 * Something that waits for this meeting.
 *
 * @param by who wrote it down
 * @param deferred whether it was put off until now; else it was noted in the meeting before
 */
record OpenPoint(String text, String by, boolean deferred) {
    /** Point of the notes that a meeting leaves for the next. */
    static final String NOTE = "next";

    /**
     * What was deferred until this meeting and is no advice any more, and what the meeting before left.
     *
     * @param before week of the meeting before; null for the first
     * @param left what it noted for this one; null for nothing
     */
    static List<OpenPoint> of(
            Advisory advisory, @Nullable IsoWeek before, Meetings.@Nullable Note left, List<Choice> choices) {
        List<OpenPoint> points = new ArrayList<>();
        for (Choice choice : choices) {
            IsoWeek until = choice.until();
            boolean now = choice.answer() == Answer.DEFER
                    && until != null
                    && before != null
                    && until.isAfter(before)
                    && !until.isAfter(advisory.asOf());
            boolean given =
                    advisory.advices().stream().anyMatch(advice -> advice.id().equals(choice.adviceId()));
            if (now && !given) {
                points.add(new OpenPoint(choice.topic(), choice.by(), true));
            }
        }
        if (left != null) {
            left.text()
                    .lines()
                    .filter(line -> !line.isBlank())
                    .forEach(line -> points.add(new OpenPoint(line.strip(), left.by(), false)));
        }
        return points;
    }
}
