package org.koers.steering;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.koers.calendar.IsoWeek;
import org.koers.decisions.Decision;
import org.koers.measure.Scope;

/** What goes wrong with changing course: too much at once, or nothing that can be seen. */
final class CoursePitfalls {
    /** More at once, and none of them is steered by (catalogue P04). */
    private static final int MOST_AT_ONCE = 3;

    /** Of fewer, a share says nothing. */
    private static final int FEWEST = 4;

    private final List<Choice> courses;

    CoursePitfalls(List<Choice> choices) {
        this.courses = choices.stream()
                .filter(choice -> choice.answer().isAction())
                .sorted(Comparator.comparing(Choice::decided).thenComparing(Choice::id))
                .toList();
    }

    /** The day on which most were under way, when it is more than anybody can judge. */
    Optional<Pitfall> stacked() {
        LocalDate worst = null;
        long most = MOST_AT_ONCE;
        for (Choice choice : courses) {
            long running = running(choice.decided());
            if (running > most) {
                most = running;
                worst = choice.decided();
            }
        }
        return worst == null
                ? Optional.empty()
                : Optional.of(
                        Pitfall.of(Pitfall.Kind.STACKED, "", IsoWeek.of(worst), IsoWeek.of(worst), most, MOST_AT_ONCE));
    }

    /** By subject, as everywhere: several actions of one choice are one course change. */
    private long running(LocalDate day) {
        return courses.stream()
                .filter(choice -> choice.type() != null && choice.type() != Decision.Type.EFFORT)
                .filter(choice -> !choice.decided().isAfter(day) && isUnjudged(choice, day))
                .map(choice -> Scope.key(choice.topic()))
                .distinct()
                .count();
    }

    /** What is measured is judged at its horizon, what is in words when it is done. */
    private static boolean isUnjudged(Choice choice, LocalDate day) {
        boolean settled = choice.steps().stream()
                .filter(step -> !step.day().isAfter(day))
                .anyMatch(step -> switch (step.kind()) {
                    case NOT_DONE, DROPPED, JUDGED -> true;
                    case DONE -> choice.promise().isEmpty();
                    case MOVED -> false;
                });
        boolean seen =
                choice.review().filter(week -> week.isBefore(IsoWeek.of(day))).isPresent();
        return !settled && !seen;
    }

    /** When more than half of them promise nothing that can be measured. */
    Optional<Pitfall> unmeasured() {
        List<Choice> inWords =
                courses.stream().filter(choice -> choice.promise().isEmpty()).toList();
        if (courses.size() < FEWEST || 2 * inWords.size() <= courses.size()) {
            return Optional.empty();
        }
        return Optional.of(Pitfall.of(
                Pitfall.Kind.UNMEASURED, "", IsoWeek.of(inWords.get(0).decided()), inWords.size(), courses.size()));
    }
}
