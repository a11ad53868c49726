package org.koers.review;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.koers.advice.Absorbed;
import org.koers.advice.Advice;
import org.koers.advice.Adviser;
import org.koers.advice.Candidate;
import org.koers.advice.Cause;
import org.koers.advice.Evidence;
import org.koers.advice.Finding;
import org.koers.advice.Item;
import org.koers.advice.Proposal;
import org.koers.advice.Shown;
import org.koers.calendar.IsoWeek;
import org.koers.measure.Message;
import org.koers.measure.Scope;
import org.koers.measure.ScopeKind;
import org.koers.measure.Unit;
import org.koers.rules.AdviceKind;
import org.koers.signals.Measurements;
import org.koers.situation.Situation;

/** Writes one advice: since when, about whom, what it proposes, what it rests on and what would make it go away. */
final class AdviceDraft {
    private static final int MOST_ITEMS = 5;
    private static final Set<AdviceKind> NAMES_CUSTOMERS =
            Set.of(AdviceKind.REVISE_TARGET, AdviceKind.DECIDE_NOW, AdviceKind.IMPROVE_CONVERSION);

    private final Situation situation;
    private final Measurements measured;
    private final Memory after;

    AdviceDraft(Situation situation, Measurements measured, Memory after) {
        this.situation = situation;
        this.measured = measured;
        this.after = after;
    }

    Advice write(Shown shown, int rank, Adviser.Conclusion conclusion) {
        Candidate candidate = shown.candidate();
        Finding finding = candidate.finding();
        boolean holds = candidate.row().kind() == AdviceKind.HOLD_COURSE;
        IsoWeek since = holds ? null : since(candidate);
        List<Item> items = items(candidate);
        Proposal proposal = proposal(candidate);
        List<Evidence> evidence = evidence(candidate, conclusion);
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
                because(candidate, conclusion),
                evidence,
                holds ? null : new WayOut(measured).of(candidate),
                candidate.row().owner(),
                holds ? null : dueOn(candidate),
                since,
                items,
                proposal);
    }

    private IsoWeek since(Candidate candidate) {
        if (candidate.gathered().isEmpty()) {
            return after.since(candidate.finding().key()).orElse(situation.asOf());
        }
        return candidate.gathered().stream()
                .map(finding -> after.since(finding.key()).orElse(situation.asOf()))
                .min(Comparator.naturalOrder())
                .orElse(situation.asOf());
    }

    /** Counted from the Tuesday of the cut-off. */
    private LocalDate dueOn(Candidate candidate) {
        return situation.asOf().end().plusDays(2L + candidate.row().dueInDays());
    }

    private List<Evidence> evidence(Candidate candidate, Adviser.Conclusion conclusion) {
        List<Evidence> evidence = new ArrayList<>(candidate.finding().evidence());
        for (Absorbed absorbed : conclusion.absorbed()) {
            if (absorbed.by().equals(candidate.finding())
                    && absorbed.finding().scope().equals(candidate.scope())) {
                for (Evidence more : absorbed.finding().evidence()) {
                    boolean told = evidence.stream()
                            .anyMatch(known -> known.measure().equals(more.measure())
                                    && known.scope().equals(more.scope()));
                    if (!told) {
                        evidence.add(new Evidence(more.scope(), more.measure(), more.value(), null, more.sources()));
                    }
                }
            }
        }
        return evidence;
    }

    private List<Item> items(Candidate candidate) {
        if (!candidate.gathered().isEmpty()) {
            String amount = candidate.rule().equals("F06") ? "shrinkLoss" : "revenueYear";
            return candidate.gathered().stream()
                    .map(finding -> item(finding.scope(), amount))
                    .sorted(Comparator.comparing((Item item) -> item.amount() == null ? BigDecimal.ZERO : item.amount())
                            .reversed()
                            .thenComparing(Item::id))
                    .limit(candidate.rule().equals("F06") ? 3 : MOST_ITEMS)
                    .toList();
        }
        return NAMES_CUSTOMERS.contains(candidate.row().kind()) ? mostOfTheGap(candidate.scope()) : List.of();
    }

    private Item item(Scope customer, String measure) {
        return new Item(
                customer.id(),
                customer.name(),
                measured.value(customer, measure).number().orElse(null));
    }

    /** The customers that lost most against last year: what a sales manager checks first. */
    private List<Item> mostOfTheGap(Scope scope) {
        return measured.scopes(ScopeKind.CUSTOMER).stream()
                .filter(customer -> scope.equals(Scope.TOTAL)
                        || scope.id().equals(measured.segments().get(customer.id())))
                .map(customer -> item(customer, "changeLastYear"))
                .filter(item -> item.amount() != null && item.amount().signum() < 0)
                .sorted(Comparator.comparing((Item item) -> java.util.Objects.requireNonNull(item.amount()))
                        .thenComparing(Item::id))
                .limit(MOST_ITEMS)
                .toList();
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

    private List<Message> because(Candidate candidate, Adviser.Conclusion conclusion) {
        List<Message> because = new ArrayList<>();
        Scope scope = candidate.scope();
        if (candidate.row().kind() == AdviceKind.REVISE_TARGET
                && measured.value(scope, "targetAt70").isKnown()) {
            because.add(Message.of(
                    "review.target-at", measured.measured(scope, "landing"), measured.measured(scope, "targetAt70")));
            because.add(Message.of("review.target-approval"));
        }
        Cause.Kind cause = candidate.cause();
        if (cause != null) {
            because.add(
                    switch (cause) {
                        case MARKET -> Message.of("review.cause-market", measured.measured(scope, "marketEffect"));
                        case OWN -> Message.of("review.cause-own", measured.measured(scope, "ownEffect"));
                        case GOOD_SAILING -> Message.of("review.cause-good-sailing");
                        case BOTH ->
                            Message.of(
                                    "review.cause-both",
                                    measured.measured(scope, "marketEffect"),
                                    measured.measured(scope, "ownEffect"));
                        case UNKNOWN -> Message.of("review.cause-unknown");
                    });
        }
        if (candidate.row().kind() == AdviceKind.HOLD_COURSE) {
            because.addAll(holding(conclusion));
        }
        return because;
    }

    private List<Message> holding(Adviser.Conclusion conclusion) {
        List<Message> holding = new ArrayList<>();
        if (measured.value(Scope.TOTAL, "lowerLimit").isKnown()) {
            holding.add(Message.of(
                    "review.hold-limits",
                    measured.measured(Scope.TOTAL, "ratioWeek"),
                    measured.measured(Scope.TOTAL, "lowerLimit"),
                    measured.measured(Scope.TOTAL, "upperLimit")));
        } else {
            holding.add(Message.of("review.hold-too-early"));
        }
        if (!conclusion.restrained().isEmpty()) {
            holding.add(
                    Message.of("review.hold-withheld", conclusion.restrained().size()));
        }
        return holding;
    }
}
