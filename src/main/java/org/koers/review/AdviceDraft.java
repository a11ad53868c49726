package org.koers.review;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koers.advice.Absorbed;
import org.koers.advice.Advice;
import org.koers.advice.Adviser;
import org.koers.advice.Candidate;
import org.koers.advice.Evidence;
import org.koers.advice.Finding;
import org.koers.advice.Item;
import org.koers.advice.Proposal;
import org.koers.advice.Shown;
import org.koers.calendar.IsoWeek;
import org.koers.measure.Scope;
import org.koers.measure.Unit;
import org.koers.rules.AdviceKind;
import org.koers.rules.RuleSet;
import org.koers.signals.Measurements;
import org.koers.situation.Situation;

/** Writes one advice: since when, about whom, what it proposes, what it rests on and what would make it go away. */
final class AdviceDraft {
    private final Situation situation;
    private final Measurements measured;
    private final RuleSet rules;
    private final Memory after;

    AdviceDraft(Situation situation, Measurements measured, RuleSet rules, Memory after) {
        this.situation = situation;
        this.measured = measured;
        this.rules = rules;
        this.after = after;
    }

    Advice write(Shown shown, int rank, Adviser.Conclusion conclusion) {
        Candidate candidate = shown.candidate();
        Finding finding = candidate.finding();
        boolean holds = candidate.row().kind() == AdviceKind.HOLD_COURSE;
        IsoWeek since = holds ? null : since(candidate);
        List<Item> items = new Items(measured).of(candidate);
        Proposal proposal = proposal(candidate);
        List<Evidence> evidence = evidence(candidate, items, conclusion);
        return new Advice(
                rank,
                candidate.key() + "." + (since == null ? situation.asOf() : since),
                candidate.row(),
                candidate.row().kind(),
                candidate.scope(),
                finding.to(),
                candidate.severity(),
                shown.forDecision(),
                new Arguments(situation, measured, candidate).of(since, items, proposal),
                new Because(situation, measured, rules.enabled()).of(candidate, conclusion),
                evidence,
                holds ? null : new WayOut(situation, measured, rules.enabled()).of(candidate),
                candidate.row().owner(),
                holds ? null : dueOn(candidate),
                since,
                items,
                proposal);
    }

    private IsoWeek since(Candidate candidate) {
        return after.since(candidate.key()).orElse(situation.asOf());
    }

    /** Counted from the Tuesday of the cut-off. */
    private LocalDate dueOn(Candidate candidate) {
        return situation.asOf().end().plusDays(2L + candidate.row().dueInDays());
    }

    /** Its own, of customers brought together those that are named, and of what it absorbs what is not told yet. */
    private List<Evidence> evidence(Candidate candidate, List<Item> items, Adviser.Conclusion conclusion) {
        List<Evidence> evidence = new ArrayList<>();
        if (candidate.gathered().isEmpty()) {
            evidence.addAll(candidate.finding().evidence());
        }
        for (Finding customer : candidate.gathered()) {
            if (items.stream()
                    .anyMatch(item -> item.id().equals(customer.scope().id()))) {
                evidence.addAll(customer.evidence());
            }
        }
        for (Absorbed absorbed : conclusion.absorbed()) {
            if (absorbed.by().equals(candidate.finding())
                    && absorbed.finding().scope().equals(candidate.scope())) {
                absorbed.finding().evidence().forEach(more -> addUnlessTold(evidence, more));
            }
        }
        return evidence;
    }

    private static void addUnlessTold(List<Evidence> evidence, Evidence more) {
        boolean told = evidence.stream()
                .anyMatch(known ->
                        known.measure().equals(more.measure()) && known.scope().equals(more.scope()));
        if (!told) {
            evidence.add(new Evidence(more.scope(), more.measure(), more.value(), null, more.sources()));
        }
    }

    /** A revised target: from the low end of the landing to the landing itself. */
    private @Nullable Proposal proposal(Candidate candidate) {
        BigDecimal low = number(candidate.scope(), "landingLow80");
        BigDecimal high = number(candidate.scope(), "landing");
        return candidate.row().kind() == AdviceKind.REVISE_TARGET && low != null && high != null
                ? new Proposal(low, high, Unit.MONEY.id())
                : null;
    }

    private @Nullable BigDecimal number(Scope scope, String measure) {
        return measured.value(scope, measure).number().orElse(null);
    }
}
