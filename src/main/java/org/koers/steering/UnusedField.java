package org.koers.steering;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.koers.decisions.Decision;
import org.koers.measure.Message;
import org.koers.provenance.Field;
import org.koers.provenance.Subject;
import org.koers.situation.Ledger;

/**
 * Fields of a decision that a team can do without. Owner and date are no such fields, and of the two that tell its effect
 * one must stay.
 */
enum UnusedField {
    TOPIC("topic", Field.TOPIC, decision -> isEmpty(decision.topic())),
    EXPECTED_EFFECT("expected-effect", Field.EXPECTED_EFFECT, decision -> isEmpty(decision.expectedEffect())),
    MEASURE("measure", Field.MEASURE, decision -> isEmpty(decision.measure())),
    REVIEW_DATE("review-date", Field.REVIEW_DATE, decision -> isEmpty(decision.reviewDate()));

    private static final int LAST = 10;
    private static final double LIMIT = 0.8;

    private final String id;
    private final Field field;
    private final Predicate<Decision> empty;

    UnusedField(String id, Field field, Predicate<Decision> empty) {
        this.id = id;
        this.field = field;
        this.empty = empty;
    }

    /**
     * The field that was empty most often in the last ten decisions, when that is in more than 80 % of them. Empty while
     * there are fewer than ten.
     *
     * @param decisions to today
     */
    static Optional<Burden> most(Ledger known, List<Decision> decisions) {
        if (decisions.size() < LAST) {
            return Optional.empty();
        }
        List<Decision> last = decisions.stream()
                .sorted(Comparator.comparing(Decision::date))
                .skip(decisions.size() - LAST)
                .toList();
        return Arrays.stream(values())
                .filter(field -> known.has(Subject.DECISIONS, field.field))
                .filter(field -> field.isUnused(last) && field.canBeMissed(last))
                .max(Comparator.comparingLong((UnusedField field) -> field.emptyIn(last))
                        .thenComparing(Comparator.<UnusedField>naturalOrder().reversed()))
                .map(field -> field.burden(last));
    }

    private Burden burden(List<Decision> last) {
        long often = emptyIn(last);
        return Burden.of(
                Burden.Cause.UNUSED_FIELD,
                often / (LIMIT * LAST),
                Message.of("steering.guard.field." + id),
                often,
                LAST);
    }

    private long emptyIn(List<Decision> last) {
        return last.stream().filter(empty).count();
    }

    private boolean isUnused(List<Decision> last) {
        return emptyIn(last) > LIMIT * LAST;
    }

    private boolean canBeMissed(List<Decision> last) {
        return switch (this) {
            case EXPECTED_EFFECT -> !MEASURE.isUnused(last);
            case MEASURE -> !EXPECTED_EFFECT.isUnused(last);
            default -> true;
        };
    }

    private static boolean isEmpty(@Nullable String cell) {
        return cell == null || cell.isBlank();
    }

    private static boolean isEmpty(@Nullable LocalDate cell) {
        return cell == null;
    }
}
