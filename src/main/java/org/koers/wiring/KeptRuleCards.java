package org.koers.wiring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.koers.review.RuleCard;
import org.koers.review.RuleCards;
import org.koers.rules.RuleSet;
import org.koers.store.StoredPlan;
import org.koers.web.PlanCard;
import org.koers.web.PlanTooLarge;
import org.koers.web.RuleScorecards;

/** Cards of each plan, kept as long as its facts and the rules are the same: far smaller than the weeks behind them. */
final class KeptRuleCards implements RuleScorecards {
    private static final int KEPT = 256;

    private final Stores stores;
    private final Reviews reviews;
    private final Supplier<RuleSet> rules;
    private final KeptShadowCards shadows;
    private final Map<Long, Kept> kept = new ConcurrentHashMap<>();

    /** @param rules that hold now; asked anew for every look */
    KeptRuleCards(Stores stores, Reviews reviews, Supplier<RuleSet> rules, KeptShadowCards shadows) {
        this.stores = stores;
        this.reviews = reviews;
        this.rules = rules;
        this.shadows = shadows;
    }

    private record Kept(StoredPlan plan, String rules, List<RuleCard> cards) {}

    @Override
    public Collected collect(List<PlanCard> plans) {
        List<List<RuleCard>> cards = new ArrayList<>();
        List<PlanCard> counted = new ArrayList<>();
        List<StoredPlan> looked = new ArrayList<>();
        List<PlanCard> tooLarge = new ArrayList<>();
        for (PlanCard plan : plans) {
            Optional<StoredPlan> stored = stores.plans().find(plan.id()).filter(one -> one.lastWeek() != null);
            try {
                if (stored.isPresent()) {
                    cards.add(cards(stored.get()));
                    counted.add(plan);
                    looked.add(stored.get());
                }
            } catch (PlanTooLarge e) {
                tooLarge.add(plan);
            }
        }
        KeptShadowCards.Found found = shadows.of(looked, rules.get());
        return new Collected(
                RuleCards.together(cards),
                new Shadows(found.cards(), found.waiting(), found.failed()),
                counted,
                tooLarge);
    }

    @Override
    public List<RuleCard> onTheTable(PlanCard plan) {
        StoredPlan stored = stores.plans().find(plan.id()).orElseThrow();
        Kept known = kept.get(plan.id());
        return known != null && known.plan().version() == stored.version() && isNow(known)
                ? known.cards()
                : cards(stored);
    }

    private boolean isNow(Kept known) {
        return known.rules().equals(rules.get().version());
    }

    private List<RuleCard> cards(StoredPlan plan) {
        Kept known = kept.get(plan.id());
        if (known != null && known.plan().state() == plan.state() && isNow(known)) {
            return known.cards();
        }
        Reviews.Weeks weeks = reviews.weeks(plan);
        List<RuleCard> cards =
                RuleCards.of(weeks.rules(), weeks.reviewed(), stores.ledgers().load(plan.id()), plan.settings());
        if (kept.size() >= KEPT) {
            kept.clear();
        }
        kept.put(plan.id(), new Kept(plan, weeks.rules().version(), cards));
        return cards;
    }
}
