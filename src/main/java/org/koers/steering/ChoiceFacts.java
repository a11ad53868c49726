package org.koers.steering;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koers.calendar.IsoWeek;
import org.koers.decisions.Decision;
import org.koers.decisions.Meeting;
import org.koers.provenance.Field;
import org.koers.provenance.Known;
import org.koers.provenance.Origin;
import org.koers.provenance.Sheet;
import org.koers.situation.PlanSettings;

/**
 * Decisions of the meeting as facts, beside those of the sheet: rules and signals read both alike. Each step makes another
 * version, known from the cut-off of its own week at the latest, so that a week is judged by what was known in it.
 */
public final class ChoiceFacts {
    /** What a decision of the meeting can tell, in the order of the sheet. */
    public static final List<Field> FIELDS = List.of(
            Field.DATE,
            Field.TOPIC,
            Field.ADVICE_ID,
            Field.DECISION,
            Field.DECISION_TYPE,
            Field.OWNER,
            Field.DUE,
            Field.EXPECTED_EFFECT,
            Field.MEASURE,
            Field.VALUE_FROM,
            Field.VALUE_TO,
            Field.REVIEW_DATE,
            Field.DECISION_STATUS,
            Field.DONE_ON,
            Field.DECISION_OUTCOME);

    /** Evidence names a decision as a cell of a sheet of this name: {@code Koers!log!F12} is the owner of number 12. */
    private static final Sheet LOG = new Sheet("Koers", "log", columns());

    private final PlanSettings settings;

    public ChoiceFacts(PlanSettings settings) {
        this.settings = settings;
    }

    private static Map<Field, String> columns() {
        Map<Field, String> columns = new EnumMap<>(Field.class);
        FIELDS.forEach(field -> columns.put(field, String.valueOf((char) ('A' + columns.size()))));
        return columns;
    }

    /** Nothing for an advice that was deferred: that decides nothing. */
    public List<Decision> of(Choice choice) {
        if (choice.answer() == Answer.DEFER) {
            return List.of();
        }
        List<Decision> versions = new ArrayList<>();
        Decision.Status first = choice.answer().isAction() ? Decision.Status.OPEN : Decision.Status.DROPPED;
        String why = choice.reason() == null ? null : choice.reason().id();
        versions.add(
                version(choice, first, choice.due(), null, why, settings.said(choice.decided(), choice.recorded())));
        LocalDate due = choice.due();
        Decision.Status status = first;
        LocalDate done = null;
        String outcome = why;
        for (Choice.Step step : choice.steps()) {
            switch (step.kind()) {
                case MOVED -> due = step.due();
                case DONE -> {
                    status = Decision.Status.DONE;
                    done = step.day();
                }
                case NOT_DONE -> status = Decision.Status.NOT_DONE;
                case DROPPED -> status = Decision.Status.DROPPED;
                case JUDGED -> outcome = Objects.requireNonNullElse(step.note(), "");
            }
            versions.add(version(choice, status, due, done, outcome, settings.said(step.day(), step.recorded())));
        }
        return versions;
    }

    /**
     * A meeting that was closed; nothing for one that goes on.
     *
     * @param choices of the plan
     */
    public Optional<Meeting> of(WeeklyMeeting meeting, List<Choice> choices) {
        Instant closed = meeting.closed();
        if (closed == null) {
            return Optional.empty();
        }
        Integer minutes = meeting.minutes();
        int length = minutes == null ? 1 : Math.max(1, minutes);
        Integer figures = meeting.figureMinutes();
        int decisions = (int) choices.stream()
                .filter(choice -> choice.meeting() == meeting.id())
                .filter(choice -> choice.answer() != Answer.DEFER)
                .count();
        return Optional.of(new Meeting(
                meeting.held(),
                length,
                figures == null ? null : (Integer) Math.min(figures, length),
                decisions,
                meeting.people(),
                settings.said(meeting.held(), closed)));
    }

    private Decision version(
            Choice choice,
            Decision.Status status,
            @Nullable LocalDate due,
            @Nullable LocalDate done,
            @Nullable String outcome,
            Known known) {
        Effect effect = choice.effect();
        return new Decision(
                choice.decided(),
                choice.topic(),
                choice.adviceId(),
                choice.text(),
                choice.type(),
                choice.owner(),
                due,
                choice.expected(),
                effect == null ? null : effect.kind().id(),
                effect == null ? null : number(effect.from()),
                effect == null ? null : number(effect.to()),
                choice.review().map(IsoWeek::end).orElse(null),
                status,
                done,
                outcome,
                new Origin(LOG, (int) choice.id()),
                known);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }
}
