package org.koers.decisions;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.koers.measure.Scope;

/** Choices of another course that are still under way. */
public final class CourseChanges {
    private static final int MONTH_DAYS = 28;

    private CourseChanges() {}

    /**
     * By subject: three actions of one choice are one course change, and working harder is none. What was decided in the
     * last four weeks is still this month's work: a team that meets every week always has some of it.
     *
     * @param decisions to this day
     */
    public static long open(List<Decision> decisions, LocalDate today) {
        return decisions.stream()
                .filter(Decision::isOpen)
                .filter(decision -> decision.type() != null && decision.type() != Decision.Type.EFFORT)
                .filter(decision -> !decision.date().isAfter(today.minusDays(MONTH_DAYS)))
                .map(decision -> Scope.key(Objects.requireNonNullElse(
                        decision.topic(), Objects.requireNonNullElse(decision.adviceId(), decision.toString()))))
                .distinct()
                .count();
    }
}
