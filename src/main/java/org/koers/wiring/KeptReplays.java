package org.koers.wiring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.koers.calendar.IsoWeek;
import org.koers.drools.DroolsAdviser;
import org.koers.measure.Language;
import org.koers.review.Hindsight;
import org.koers.review.Judged;
import org.koers.review.LeadTime;
import org.koers.review.Replay;
import org.koers.review.ReplayedWeek;
import org.koers.review.RowHistories;
import org.koers.review.WeekRange;
import org.koers.rules.RuleSet;
import org.koers.situation.Ledger;
import org.koers.store.StoredPlan;
import org.koers.web.Account;
import org.koers.web.FaultCode;
import org.koers.web.PlanCard;
import org.koers.web.PlanTooLarge;
import org.koers.web.RuleDesk;
import org.koers.web.RuleReplays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Replays one after another beside the pages; kept in memory until they are crowded out. */
final class KeptReplays implements RuleReplays, AutoCloseable {
    /** Weeks behind us that are replayed: a year. */
    static final int WEEKS = 52;

    private static final Logger LOG = LoggerFactory.getLogger(KeptReplays.class);
    private static final int KEPT = 12;

    private final Stores stores;
    private final RuleDesk desk;
    private final Reviews.Memory memory;
    private final Map<UUID, Running> running = new ConcurrentHashMap<>();
    private final SingleWorker worker = new SingleWorker("koers-replay");

    KeptReplays(Stores stores, RuleDesk desk, Reviews.Memory memory) {
        this.stores = stores;
        this.desk = desk;
        this.memory = memory;
    }

    /** A replay under way or done. */
    private static final class Running {
        private final long account;
        private final long begun = System.nanoTime();
        private final UUID id = UUID.randomUUID();
        private final RuleDesk.Draft draft;
        private final RuleSet published;
        private final RuleSet rules;
        private final List<PlanCard> plans;
        private volatile State state = new State.Busy(0, 0, null);
        private volatile boolean stopping;

        Running(long account, RuleDesk.Draft draft, RuleSet published, RuleSet rules, List<PlanCard> plans) {
            this.account = account;
            this.draft = draft;
            this.published = published;
            this.rules = rules;
            this.plans = List.copyOf(plans);
        }

        Job job() {
            return new Job(id, draft.revision(), draft.base(), plans, state);
        }
    }

    @Override
    public Optional<UUID> begin(Account account, List<PlanCard> plans) {
        RuleDesk.Draft draft = desk.draft();
        RuleSet rules = desk.check(draft, Language.EN).rules();
        if (rules == null) {
            return Optional.empty();
        }
        running.values().stream()
                .filter(other -> other.account == account.id())
                .forEach(other -> other.stopping = true);
        Running begun = new Running(account.id(), draft, desk.rules(draft.base()), rules, plans);
        running.put(begun.id, begun);
        forgetOldest();
        worker.execute(() -> run(begun));
        return Optional.of(begun.id);
    }

    private void forgetOldest() {
        running.values().stream()
                .sorted(Comparator.comparingLong((Running one) -> one.begun).reversed())
                .skip(KEPT)
                .forEach(old -> {
                    old.stopping = true;
                    running.remove(old.id);
                });
    }

    private void run(Running one) {
        try {
            int all = one.plans.stream().mapToInt(KeptReplays::weeks).sum();
            one.state = new State.Busy(0, all, null);
            List<Replayed> done = new ArrayList<>();
            int before = 0;
            for (PlanCard plan : one.plans) {
                if (plan.lastWeek() != null) {
                    done.add(replay(one, plan, new Steps(one, plan, before, all)));
                    before += weeks(plan);
                }
            }
            one.state = new State.Done(done);
        } catch (CancellationException e) {
            one.state = new State.Stopped();
        } catch (PlanTooLarge e) {
            one.state = new State.Failed(null);
        } catch (RuntimeException e) {
            String code = FaultCode.next();
            LOG.error("{}: a replay failed", code, e);
            one.state = new State.Failed(code);
        }
    }

    /** Of the plan year that is behind us; its weeks before it are replayed for their memory. */
    private static int weeks(PlanCard plan) {
        IsoWeek last = plan.lastWeek();
        return last == null ? 0 : plan.firstWeek().weeksUntil(last) + 1;
    }

    private Replayed replay(Running one, PlanCard plan, Steps steps) {
        steps.check();
        memory.check(plan.id());
        StoredPlan stored = stores.plans().find(plan.id()).orElseThrow(CancellationException::new);
        Ledger ledger = stores.ledgers().load(plan.id());
        IsoWeek last = Objects.requireNonNull(plan.lastWeek());
        IsoWeek from = last.minus(WEEKS - 1);
        WeekRange range = new WeekRange(from.isBefore(plan.firstWeek()) ? plan.firstWeek() : from, last);
        List<ReplayedWeek> weeks = new Replay(new DroolsAdviser(), one.published, one.rules)
                .compare(ledger, stored.settings(), range, steps);
        return new Replayed(
                plan,
                weeks.stream().map(KeptReplays::week).toList(),
                new Hindsight(ledger, stored.settings()).verdicts(weeks),
                LeadTime.of(weeks),
                steps.histories.rows());
    }

    private static Week week(ReplayedWeek week) {
        return new Week(week.week(), week.published().advisory(), week.draft().advisory(), week.changes(), week.same());
    }

    /** Tells how far a replay is, and ends it when somebody stopped it. */
    private static final class Steps implements Replay.Watch {
        private final Running one;
        private final PlanCard plan;
        private final int before;
        private final int all;
        private final RowHistories histories;

        Steps(Running one, PlanCard plan, int before, int all) {
            this.one = one;
            this.plan = plan;
            this.before = before;
            this.all = all;
            this.histories = new RowHistories(one.rules);
        }

        void check() {
            if (one.stopping) {
                throw new CancellationException();
            }
        }

        @Override
        public void reviewed(int done, int ofPlan) {
            one.state = new State.Busy(before + done, all, plan.name());
            check();
        }

        @Override
        public void judged(Judged byDraft) {
            histories.accept(byDraft);
        }
    }

    @Override
    public Optional<Job> find(Account account, UUID id) {
        return found(account, id).map(Running::job);
    }

    private Optional<Running> found(Account account, @Nullable UUID id) {
        return running.values().stream()
                .filter(one -> one.account == account.id())
                .filter(one -> id == null || one.id.equals(id))
                .max(Comparator.comparingLong(one -> one.begun));
    }

    @Override
    public Optional<Job> last(Account account) {
        return found(account, null).map(Running::job);
    }

    @Override
    public void stop(Account account, UUID id) {
        found(account, id).ifPresent(one -> one.stopping = true);
    }

    @Override
    public void close() {
        running.values().forEach(one -> one.stopping = true);
        worker.close();
    }
}
