package org.koers.steering;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koers.calendar.IsoWeek;
import org.koers.decisions.Decision;

/**
 * An answer to an advice, or a decision of the team's own, with what became of it.
 *
 * @param id as kept
 * @param meeting in which it was taken
 * @param decided day of that meeting
 * @param adviceId null for a decision of the team's own
 * @param topic what it is about: the title of the advice, or the team's words
 * @param text what will be done
 * @param type null for an answer that asks nothing of anybody
 * @param owner one name; null likewise
 * @param due null likewise
 * @param expected effect in words; null when it is measured
 * @param effect measured; null when it is in words
 * @param reason why it was rejected; null otherwise
 * @param until the week in which what was deferred comes back; null otherwise
 * @param by name of who wrote it down
 * @param recorded when
 * @param steps oldest first
 */
public record Choice(
        long id,
        long meeting,
        Answer answer,
        LocalDate decided,
        @Nullable String adviceId,
        String topic,
        String text,
        Decision.@Nullable Type type,
        @Nullable String owner,
        @Nullable LocalDate due,
        @Nullable String expected,
        @Nullable Effect effect,
        @Nullable Reason reason,
        @Nullable IsoWeek until,
        String by,
        Instant recorded,
        List<Step> steps) {
    public Choice {
        steps = List.copyOf(steps);
    }

    /**
     * What became of a decision at one moment.
     *
     * @param meeting in which it was said; null outside any
     * @param due the new date, for one that was moved
     * @param note in words; null for none
     */
    public record Step(
            long id,
            @Nullable Long meeting,
            Kind kind,
            LocalDate day,
            @Nullable LocalDate due,
            @Nullable String note,
            String by,
            Instant recorded) {
        /** What happened. */
        public enum Kind {
            DONE,
            NOT_DONE,
            DROPPED,
            /** It got another date. */
            MOVED,
            /** The team said what it thinks of the outcome. */
            JUDGED
        }
    }

    /** As it was known at the end of that day: without what became of it later. */
    public Choice asOf(LocalDate day) {
        return new Choice(
                id,
                meeting,
                answer,
                decided,
                adviceId,
                topic,
                text,
                type,
                owner,
                due,
                expected,
                effect,
                reason,
                until,
                by,
                recorded,
                steps.stream().filter(step -> !step.day().isAfter(day)).toList());
    }

    /** Open until it was done, not done or dropped. */
    public boolean isOpen() {
        return answer.isAction() && closing().isEmpty();
    }

    public boolean isDone() {
        return closing().filter(step -> step.kind() == Step.Kind.DONE).isPresent();
    }

    /** The step that ended it. */
    public Optional<Step> closing() {
        return steps.stream()
                .filter(step -> step.kind() != Step.Kind.MOVED && step.kind() != Step.Kind.JUDGED)
                .reduce((first, last) -> last);
    }

    /** The date that holds now; null when there never was one. */
    public @Nullable LocalDate dueNow() {
        return steps.stream()
                .filter(step -> step.kind() == Step.Kind.MOVED)
                .map(Step::due)
                .reduce((first, last) -> last)
                .orElse(due);
    }

    public int timesMoved() {
        return (int)
                steps.stream().filter(step -> step.kind() == Step.Kind.MOVED).count();
    }

    public Optional<Step> judged() {
        return steps.stream().filter(step -> step.kind() == Step.Kind.JUDGED).reduce((first, last) -> last);
    }

    /** What is measured of it; empty when its effect is in words. */
    public Optional<Promise> promise() {
        Effect found = effect;
        return found == null || found.from() == 0 || found.change() == 0
                ? Optional.empty()
                : Optional.of(
                        new Promise(found.kind(), found.scope(), found.change(), IsoWeek.of(decided), found.horizon()));
    }

    /** Last week of its horizon; empty when nothing is measured. */
    public Optional<IsoWeek> review() {
        return promise().map(Promise::until);
    }
}
