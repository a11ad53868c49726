package org.koers.web;

import java.util.List;
import org.koers.review.RuleCard;

/** How the rules that hold now fared in the weeks behind us. */
public interface RuleScorecards {
    /** @param plans that the account may see */
    Collected collect(List<PlanCard> plans);

    /**
     * What was counted.
     *
     * @param cards in the order of the rules; empty when no plan was counted
     * @param plans that were counted: those with results
     * @param tooLarge plans left out, for want of memory to review them
     */
    record Collected(List<RuleCard> cards, List<PlanCard> plans, List<PlanCard> tooLarge) {
        public Collected {
            cards = List.copyOf(cards);
            plans = List.copyOf(plans);
            tooLarge = List.copyOf(tooLarge);
        }
    }
}
