package org.koers.signals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.koers.decisions.Decision;
import org.koers.measure.Message;
import org.koers.measure.Scope;
import org.koers.provenance.Field;
import org.koers.provenance.Subject;

/** How the advices of each rule are answered, from the decisions that name one: {@code <rule>.<scope>.<since>}. */
final class AnswersGauge implements Gauge {
    private static final int LAST = 5;
    private static final int FEWEST_ENDED = 5;
    private static final String REJECTED = "ruleRejectedOfLast5";
    private static final String ACTED = "ruleActedHigh90";

    @Override
    public void measure(Inputs inputs, Readings readings) {
        List<String> both = List.of(REJECTED, ACTED);
        if (!inputs.ledger().has(Subject.DECISIONS)) {
            readings.missing(Scope.TOTAL, both, "signals.sheet-absent", Message.of("measure.sheet.decisions"));
            return;
        }
        if (!inputs.ledger().has(Subject.DECISIONS, Field.DECISION_STATUS)) {
            readings.missing(Scope.TOTAL, both, "signals.column-absent", Message.of("measure.column.decision-status"));
            return;
        }
        Map<String, List<Decision>> answers = answers(inputs);
        if (answers.isEmpty()) {
            readings.missing(Scope.TOTAL, both, "signals.no-answers");
            return;
        }
        readings.putCount(
                Scope.TOTAL,
                REJECTED,
                answers.values().stream()
                        .mapToLong(AnswersGauge::rejectedOfLast)
                        .max()
                        .orElse(0));
        answers.values().stream()
                .map(AnswersGauge::acted)
                .filter(acted -> acted.decided() >= FEWEST_ENDED)
                .mapToDouble(HitRate::high)
                .min()
                .ifPresentOrElse(
                        high -> readings.put(Scope.TOTAL, ACTED, high),
                        () -> readings.missing(Scope.TOTAL, ACTED, "signals.answers-needed", FEWEST_ENDED));
    }

    /** By rule, in the order in which they were taken. */
    private static Map<String, List<Decision>> answers(Inputs inputs) {
        LocalDate today = inputs.week().end();
        Map<String, List<Decision>> answers = new TreeMap<>();
        inputs.ledger().decisions().stream()
                .filter(decision -> !decision.date().isAfter(today))
                .sorted(Comparator.comparing(Decision::date))
                .forEach(decision -> {
                    String advice = decision.adviceId();
                    int dot = advice == null ? -1 : advice.indexOf('.');
                    if (advice != null && dot > 0) {
                        String rule = advice.substring(0, dot).strip().toUpperCase(Locale.ROOT);
                        answers.computeIfAbsent(rule, ignored -> new ArrayList<>())
                                .add(decision);
                    }
                });
        return answers;
    }

    private static long rejectedOfLast(List<Decision> answers) {
        return answers.subList(Math.max(0, answers.size() - LAST), answers.size()).stream()
                .filter(AnswersGauge::isRejected)
                .count();
    }

    /** What is still open says nothing yet. */
    private static HitRate acted(List<Decision> answers) {
        long done = answers.stream()
                .filter(answer -> answer.status() == Decision.Status.DONE)
                .count();
        long rejected = answers.stream().filter(AnswersGauge::isRejected).count();
        return new HitRate((int) done, (int) (done + rejected));
    }

    private static boolean isRejected(Decision decision) {
        return decision.status() == Decision.Status.DROPPED || decision.status() == Decision.Status.NOT_DONE;
    }
}
