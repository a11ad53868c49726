package org.koers.wiring;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.LongUnaryOperator;
import java.util.function.Supplier;
import org.koers.calendar.IsoWeek;
import org.koers.review.Reviewed;
import org.koers.review.Reviewer;
import org.koers.rules.RuleSet;
import org.koers.situation.Ledger;
import org.koers.store.StoredLedgers;
import org.koers.store.StoredPlan;
import org.koers.web.PlanTooLarge;

/** Reviews a plan once per state of its facts and of the rules, and keeps the outcome, of the plans looked at last. */
final class Reviews {
    private static final int KEPT = 16;

    private final StoredLedgers ledgers;
    private final Supplier<RuleSet> rules;
    private final Function<RuleSet, Reviewer> reviewers;
    private final Memory memory;
    private final Map<Long, Kept> kept = Collections.synchronizedMap(new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Kept> eldest) {
            return size() > KEPT;
        }
    });
    private final Map<Long, Object> locks = new ConcurrentHashMap<>();

    /**
     * @param rules that hold now; asked anew for every look
     * @param reviewers who reviews by a set of rules
     */
    Reviews(StoredLedgers ledgers, Supplier<RuleSet> rules, Function<RuleSet, Reviewer> reviewers, Memory memory) {
        this.ledgers = ledgers;
        this.rules = rules;
        this.reviewers = reviewers;
        this.memory = memory;
    }

    /**
     * What there is to review with.
     *
     * @param available bytes
     * @param rows of a plan, by its id
     */
    record Memory(long available, LongUnaryOperator rows) {
        /** Measured: facts of a plan with everything that a review makes of them. */
        private static final long BYTES_A_ROW = 500;

        private static final long MEGABYTE = 1L << 20;

        /** @throws PlanTooLarge when it would not end well */
        void check(long plan) {
            long count = rows.applyAsLong(plan);
            long needed = count * BYTES_A_ROW;
            if (needed > available) {
                throw new PlanTooLarge(count, (needed * 3 / 2) / MEGABYTE + 256);
            }
        }
    }

    private record Kept(StoredPlan plan, RuleSet rules, List<Reviewed> weeks, Map<Long, Long> late) {}

    /** All weeks of the plan year that have results, in order. @param rules by which they were reviewed */
    record Weeks(RuleSet rules, List<Reviewed> reviewed) {}

    /** @throws PlanTooLarge when there is not enough memory to review the plan */
    Weeks weeks(StoredPlan plan) {
        Kept now = of(plan, done -> {});
        return new Weeks(now.rules(), now.weeks());
    }

    Optional<Reviewed> week(StoredPlan plan, IsoWeek week) {
        return find(of(plan, done -> {}).weeks(), week);
    }

    private static Optional<Reviewed> find(List<Reviewed> weeks, IsoWeek week) {
        return weeks.stream()
                .filter(reviewed -> reviewed.advisory().asOf().equals(week))
                .findFirst();
    }

    private static boolean isBy(Kept kept, RuleSet rules) {
        return kept.rules().version().equals(rules.version());
    }

    /**
     * What a meeting has on its table: the week as it was reviewed, whatever the meeting has said since. Reviewed anew only
     * when facts or rules are others.
     */
    Optional<Reviewed> onTheTable(StoredPlan plan, IsoWeek week) {
        Kept before = kept.get(plan.id());
        return before != null && before.plan().version() == plan.version() && isBy(before, rules.get())
                ? find(before.weeks(), week)
                : week(plan, week);
    }

    /** Reviews the plan now, so that its pages open at once. @param reviewed told how many weeks are done */
    void prepare(StoredPlan plan, IntConsumer reviewed) {
        of(plan, reviewed);
    }

    /** How many results, by moment of recording in microseconds, no reviewed week could have known. */
    long late(StoredPlan plan, long recorded) {
        return of(plan, done -> {}).late().getOrDefault(recorded, 0L);
    }

    private Kept of(StoredPlan plan, IntConsumer reviewed) {
        synchronized (locks.computeIfAbsent(plan.id(), id -> new Object())) {
            RuleSet now = rules.get();
            Kept before = kept.get(plan.id());
            if (before != null && before.plan().state() == plan.state() && isBy(before, now)) {
                return before;
            }
            Kept after = review(plan, now, reviewed);
            kept.put(plan.id(), after);
            return after;
        }
    }

    private Kept review(StoredPlan plan, RuleSet by, IntConsumer reviewed) {
        IsoWeek last = plan.lastWeek();
        if (last == null) {
            return new Kept(plan, by, List.of(), Map.of());
        }
        memory.check(plan.id());
        Ledger ledger = ledgers.load(plan.id());
        return new Kept(
                plan,
                by,
                reviewers.apply(by).review(ledger, plan.settings(), plan.firstWeek(), last, reviewed),
                LateResults.count(ledger, plan.settings().cutOff(last)));
    }
}
