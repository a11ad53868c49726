package org.koers.signals;

import java.time.LocalDate;
import java.util.List;
import org.koers.decisions.Decision;
import org.koers.measure.Message;
import org.koers.measure.Scope;
import org.koers.provenance.Field;
import org.koers.provenance.Subject;

/** Whether what was decided worked: decisions whose review date has come and that have no outcome yet. */
final class OutcomeGauge implements Gauge {
    private static final List<String> MEASURES = List.of("reviewsDue", "reviewsReached", "reviewsWorse");

    @Override
    public void measure(Inputs inputs, Readings readings) {
        if (!inputs.ledger().has(Subject.DECISIONS)) {
            readings.missing(Scope.TOTAL, MEASURES, "signals.sheet-absent", Message.of("measure.sheet.decisions"));
            return;
        }
        if (!inputs.ledger().has(Subject.DECISIONS, Field.REVIEW_DATE)) {
            readings.missing(Scope.TOTAL, MEASURES, "signals.column-absent", Message.of("measure.column.review-date"));
            return;
        }
        int due = 0;
        int reached = 0;
        int worse = 0;
        for (Decision decision : inputs.ledger().decisions()) {
            if (isDue(decision, inputs.week().end())) {
                Trial.Result result = Trial.of(decision, inputs, readings);
                due++;
                reached += result == Trial.Result.REACHED ? 1 : 0;
                worse += result == Trial.Result.WORSE ? 1 : 0;
            }
        }
        readings.putCount(Scope.TOTAL, "reviewsDue", due);
        readings.putCount(Scope.TOTAL, "reviewsReached", reached);
        readings.putCount(Scope.TOTAL, "reviewsWorse", worse);
    }

    private static boolean isDue(Decision decision, LocalDate today) {
        LocalDate review = decision.reviewDate();
        String outcome = decision.outcome();
        return review != null
                && !review.isAfter(today)
                && decision.status() != Decision.Status.DROPPED
                && (outcome == null || outcome.isBlank());
    }
}
