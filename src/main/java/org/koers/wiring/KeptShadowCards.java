package org.koers.wiring;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.koers.calendar.IsoWeek;
import org.koers.review.Reviewed;
import org.koers.review.Reviewer;
import org.koers.review.ShadowCard;
import org.koers.review.ShadowCards;
import org.koers.rules.RuleSet;
import org.koers.situation.Ledger;
import org.koers.store.StoredPlan;
import org.koers.web.FaultCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Cards of the rows in shadow. They ask for a review of their own by other rules than hold, so they are made beside the
 * pages, one plan after another, and kept as long as facts and rules are the same.
 */
final class KeptShadowCards implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(KeptShadowCards.class);
    private static final int KEPT = 256;

    private final Stores stores;
    private final Function<RuleSet, Reviewer> reviewers;
    private final Map<Long, Kept> kept = new ConcurrentHashMap<>();
    private final Set<Long> waiting = ConcurrentHashMap.newKeySet();
    private final SingleWorker worker = new SingleWorker("koers-shadow");

    /** @param reviewers who reviews by a set of rules */
    KeptShadowCards(Stores stores, Function<RuleSet, Reviewer> reviewers) {
        this.stores = stores;
        this.reviewers = reviewers;
    }

    /** @param failed code under which it stands in the log; null when it did not fail */
    private record Kept(
            long state,
            String rules,
            List<ShadowCard> cards,
            @Nullable String failed) {}

    /**
     * What is known of rows in shadow.
     *
     * @param cards of the plans that are done
     * @param waiting how many plans are not
     * @param failed code under which a plan that could not be looked at stands in the log; null when none failed
     */
    record Found(
            List<ShadowCard> cards, int waiting, @Nullable String failed) {}

    /** Gives what is known by now, and sees to the rest. @param rules that hold */
    Found of(List<StoredPlan> plans, RuleSet rules) {
        if (rules.shadows().isEmpty()) {
            return new Found(List.of(), 0, null);
        }
        List<List<ShadowCard>> cards = new ArrayList<>();
        int open = 0;
        String failed = null;
        for (StoredPlan plan : plans) {
            Kept known = kept.get(plan.id());
            if (known != null && known.state() == plan.state() && known.rules().equals(rules.version())) {
                cards.add(known.cards());
                failed = known.failed() == null ? failed : known.failed();
            } else {
                open++;
                if (waiting.add(plan.id())) {
                    worker.execute(() -> look(plan, rules));
                }
            }
        }
        return new Found(ShadowCards.together(cards), open, failed);
    }

    private void look(StoredPlan plan, RuleSet rules) {
        try {
            if (kept.size() >= KEPT) {
                kept.clear();
            }
            kept.put(plan.id(), new Kept(plan.state(), rules.version(), cards(plan, rules), null));
        } catch (RuntimeException e) {
            String code = FaultCode.next();
            LOG.error("{}: rows in shadow could not be looked at", code, e);
            kept.put(plan.id(), new Kept(plan.state(), rules.version(), List.of(), code));
        } finally {
            waiting.remove(plan.id());
        }
    }

    private List<ShadowCard> cards(StoredPlan plan, RuleSet rules) {
        IsoWeek last = plan.lastWeek();
        if (last == null) {
            return List.of();
        }
        Map<String, IsoWeek> since = new HashMap<>();
        Map<String, Instant> moments = stores.rules().shadowsSince(Long.parseLong(rules.version()));
        moments.forEach((row, moment) ->
                since.put(row, IsoWeek.of(moment.atZone(plan.settings().zone()).toLocalDate())));
        Ledger ledger = stores.ledgers().load(plan.id());
        List<Reviewed> weeks = reviewers
                .apply(rules.withShadowsOn())
                .review(ledger, plan.settings(), plan.firstWeek(), last, done -> {});
        return ShadowCards.of(rules, since, weeks, ledger, plan.settings());
    }

    @Override
    public void close() {
        worker.close();
    }
}
