package org.koers.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koers.review.RuleCard;
import org.koers.review.ShadowCard;

/** How the rules that hold now fared in the weeks behind us. */
public interface RuleScorecards {
    /** @param plans that the account may see */
    Collected collect(List<PlanCard> plans);

    /**
     * Of one plan, as they were counted last, whatever its meetings have said since.
     *
     * @throws PlanTooLarge when nobody counted them and there is not enough memory to
     */
    default List<RuleCard> onTheTable(PlanCard plan) {
        return collect(List.of(plan)).cards();
    }

    /**
     * What was counted.
     *
     * @param cards in the order of the rules; empty when no plan was counted
     * @param plans that were counted: those with results
     * @param tooLarge plans left out, for want of memory to review them
     */
    record Collected(List<RuleCard> cards, Shadows shadows, List<PlanCard> plans, List<PlanCard> tooLarge) {
        public Collected {
            cards = List.copyOf(cards);
            plans = List.copyOf(plans);
            tooLarge = List.copyOf(tooLarge);
        }
    }

    /**
     * Rows in shadow.
     *
     * @param cards in the order of the rules; empty when no row is in shadow
     * @param waiting plans that are still being looked at
     * @param failed code under which it stands in the log that a plan could not be looked at; null when none failed
     */
    record Shadows(
            List<ShadowCard> cards, int waiting, @Nullable String failed) {
        public Shadows {
            cards = List.copyOf(cards);
        }
    }
}
