package org.koers.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koers.calendar.IsoWeek;
import org.koers.decisions.Decision;
import org.koers.measure.Scope;
import org.koers.signals.WeekSeries;
import org.koers.steering.Answer;
import org.koers.steering.Choice;
import org.koers.steering.Effect;
import org.koers.steering.Reason;
import org.koers.steering.WeekFigureSeries;
import org.koers.steering.WeeklyMeeting;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * An answer as it was filled in. Every field may be missing.
 *
 * @param advice id; null for a decision of the team's own
 * @param seen the answer to this advice that the page showed, 0 for none: who was first is not overwritten unseen
 * @param answer as {@link Answer}
 * @param figure kind and scope of what should change, as {@code VISITS.infra}; empty for an effect in words
 * @param words why it is rejected, beside the reason
 * @param to what it should become; shares in percent, as revenue of its plan
 * @param weeks after which it should be seen
 */
record ChoiceForm(
        @Nullable String advice,
        @Nullable Long seen,
        @Nullable String answer,
        @Nullable String topic,
        @Nullable String text,
        @Nullable String type,
        @Nullable String owner,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate due,

        @Nullable String figure,
        @Nullable Double to,
        @Nullable Integer weeks,
        @Nullable String effect,
        @Nullable String reason,
        @Nullable String words,
        @Nullable String until) {
    static final int PERCENT = 100;
    private static final int MOST_WEEKS = 52;
    private static final int LONGEST_TEXT = 1_000;
    private static final int LONGEST_TOPIC = 400;

    public Answer answered() {
        return word(Answer.values(), answer).orElse(advice == null ? Answer.OWN : Answer.ACCEPT);
    }

    private static <E extends Enum<E>> Optional<E> word(E[] words, @Nullable String written) {
        String wanted = written == null ? "" : written.toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(words).filter(word -> word.name().equals(wanted)).findFirst();
    }

    /** The figure that should move, as it was known; empty for an effect in words. */
    Optional<WeekSeries> series(WeekFigureSeries figures) {
        String[] parts = figure == null ? new String[0] : figure.split("\\.", 2);
        return parts.length < 2
                ? Optional.empty()
                : word(WeekSeries.Kind.values(), parts[0])
                        .flatMap(kind -> figures.all().stream()
                                .filter(one ->
                                        one.kind() == kind && one.scope().id().equals(parts[1]))
                                .findFirst());
    }

    /** Keys of what is missing or wrong, by field; empty when it can be kept. @param day of the meeting */
    Map<String, String> faults(WeeklyMeeting meeting, LocalDate day, WeekFigureSeries figures, List<String> team) {
        Map<String, String> faults = new LinkedHashMap<>();
        Answer given = answered();
        if (given == Answer.DEFER) {
            if (back(meeting.week()) == null) {
                faults.put("until", "until");
            }
            return faults;
        }
        if (given == Answer.REJECT) {
            Optional<Reason> why = word(Reason.values(), reason);
            if (why.isEmpty()) {
                faults.put("reason", "reason");
            } else if (why.get() == Reason.OTHER && isBlank(words)) {
                faults.put("words", "words");
            }
            return faults;
        }
        if (given == Answer.OWN && isBlank(topic)) {
            faults.put("topic", "topic");
        }
        if (isBlank(text)) {
            faults.put("text", "text");
        }
        if (word(Decision.Type.values(), type).isEmpty()) {
            faults.put("type", "type");
        }
        String who = owner;
        if (who == null || who.isBlank()) {
            faults.put("owner", "owner");
        } else if (!team.isEmpty() && !team.contains(who)) {
            faults.put("owner", "owner-one");
        }
        if (due == null) {
            faults.put("due", "due");
        } else if (due.isBefore(day)) {
            faults.put("due", "due-past");
        }
        effect(figures, faults);
        return faults;
    }

    private void effect(WeekFigureSeries figures, Map<String, String> faults) {
        if (series(figures).isEmpty()) {
            if (isBlank(effect)) {
                faults.put("effect", "effect");
            }
            return;
        }
        Effect measured = measured(figures).orElse(null);
        if (measured == null) {
            faults.put("to", "to");
        } else if (Math.abs(measured.change()) < 0.001) {
            faults.put("to", "to-same");
        }
        if (weeks == null || weeks < 1 || weeks > MOST_WEEKS) {
            faults.put("weeks", "weeks");
        }
    }

    /** What should change, by how much; empty while it is not filled in or the figure has no weeks to compare with. */
    Optional<Effect> measured(WeekFigureSeries figures) {
        WeekSeries series = series(figures).orElse(null);
        Double wanted = to;
        if (series == null || wanted == null || wanted.isNaN() || wanted <= 0) {
            return Optional.empty();
        }
        double from = FigureChoice.mean(series, figures.asOf());
        double goal = series.kind().isShare() ? wanted / PERCENT : wanted;
        int horizon = weeks == null || weeks < 1 || weeks > MOST_WEEKS ? FigureChoice.HORIZON : weeks;
        return from > 0
                ? Optional.of(new Effect(series.kind(), series.scope(), from, goal, horizon))
                : Optional.empty();
    }

    private @Nullable IsoWeek back(IsoWeek now) {
        return until == null
                ? null
                : IsoWeek.parse(until).filter(week -> week.isAfter(now)).orElse(null);
    }

    private static boolean isBlank(@Nullable String field) {
        return field == null || field.isBlank();
    }

    static String cut(String text, int longest) {
        String tidy = Scope.tidy(text);
        return tidy.length() <= longest ? tidy : tidy.substring(0, longest);
    }

    /** @param title of the advice; the topic of a decision of the team's own is what was written */
    Choice choice(WeeklyMeeting meeting, LocalDate day, WeekFigureSeries figures, String title) {
        Answer given = answered();
        boolean action = given.isAction();
        String said = Objects.requireNonNullElse(action ? text : words, "");
        return new Choice(
                0,
                meeting.id(),
                given,
                day,
                advice,
                cut(advice == null ? Objects.requireNonNullElse(topic, "") : title, LONGEST_TOPIC),
                cut(said, LONGEST_TEXT),
                action ? word(Decision.Type.values(), type).orElse(null) : null,
                action && owner != null ? cut(owner, LONGEST_TOPIC / 2) : null,
                action ? due : null,
                action && series(figures).isEmpty() && effect != null ? cut(effect, LONGEST_TEXT) : null,
                action ? measured(figures).orElse(null) : null,
                given == Answer.REJECT ? word(Reason.values(), reason).orElse(null) : null,
                given == Answer.DEFER ? back(meeting.week()) : null,
                "",
                java.time.Instant.EPOCH,
                List.of());
    }
}
