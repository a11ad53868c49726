package org.koers.review;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.koers.advice.Candidate;
import org.koers.advice.Item;
import org.koers.measure.Scope;
import org.koers.measure.ScopeKind;
import org.koers.rules.AdviceKind;
import org.koers.signals.Measurements;

/** Names the customers that an advice is about: what a sales manager checks first. */
final class Items {
    private static final int MOST = 5;
    private static final int MOST_SHRINKING = 3;
    private static final String SHRINKING = "F06";

    /** What is at stake with each customer, by rule; else what it buys in a year. */
    private static final Map<String, String> STAKES = Map.of(
            SHRINKING, "shrinkLoss", "F14", "yearChange", "K06", "quotesSilentAmount", "K07", "quotesPushedAmount");

    private static final Set<AdviceKind> ABOUT_THE_GAP =
            Set.of(AdviceKind.REVISE_TARGET, AdviceKind.DECIDE_NOW, AdviceKind.IMPROVE_CONVERSION);

    private static final Comparator<Item> LARGEST_FIRST =
            Comparator.comparing(Items::size).reversed().thenComparing(Item::id);

    private final Measurements measured;

    Items(Measurements measured) {
        this.measured = measured;
    }

    /** Largest amount first; empty for an advice that is not about customers. */
    List<Item> of(Candidate candidate) {
        Scope to = candidate.finding().to();
        if (!candidate.gathered().isEmpty()) {
            return gathered(candidate);
        }
        if (to != null) {
            return largest(customer -> belongsTo(customer, to), "revenueYear", item -> true);
        }
        return ABOUT_THE_GAP.contains(candidate.row().kind())
                ? largest(customer -> belongsTo(customer, candidate.scope()), "changeLastYear", Items::isLoss)
                : List.of();
    }

    private List<Item> gathered(Candidate candidate) {
        boolean shrinking = candidate.rule().equals(SHRINKING);
        return candidate.gathered().stream()
                .map(finding -> item(finding.scope(), STAKES.getOrDefault(candidate.rule(), "revenueYear")))
                .sorted(LARGEST_FIRST)
                .limit(shrinking ? MOST_SHRINKING : MOST)
                .toList();
    }

    private List<Item> largest(Predicate<Scope> customers, String measure, Predicate<Item> counts) {
        return measured.scopes(ScopeKind.CUSTOMER).stream()
                .filter(customers)
                .map(customer -> item(customer, measure))
                .filter(item -> item.amount() != null && counts.test(item))
                .sorted(LARGEST_FIRST)
                .limit(MOST)
                .toList();
    }

    private static BigDecimal size(Item item) {
        BigDecimal amount = item.amount();
        return amount == null ? BigDecimal.ZERO : amount.abs();
    }

    private static boolean isLoss(Item item) {
        return Objects.requireNonNull(item.amount()).signum() < 0;
    }

    private boolean belongsTo(Scope customer, Scope scope) {
        return scope.equals(Scope.TOTAL)
                || scope.id().equals(measured.segments().get(customer.id()));
    }

    private Item item(Scope customer, String measure) {
        return new Item(
                customer.id(),
                customer.name(),
                measured.value(customer, measure).number().orElse(null));
    }
}
