package org.koers.wiring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.koers.backtest.Threshold;
import org.koers.backtest.Tuning;
import org.koers.backtest.TuningCurve;
import org.koers.backtest.TuningHistory;
import org.koers.drools.DroolsAdviser;
import org.koers.rules.RuleSet;
import org.koers.store.StoredPlan;
import org.koers.web.Account;
import org.koers.web.FaultCode;
import org.koers.web.PlanCard;
import org.koers.web.PlanTooLarge;
import org.koers.web.RuleTunings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Trials one after another beside the pages; kept in memory until they are crowded out. */
final class KeptTunings implements RuleTunings, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(KeptTunings.class);
    private static final int KEPT = 6;

    private final Stores stores;
    private final Reviews.Memory memory;
    private final Map<UUID, Trial> trials = new ConcurrentHashMap<>();
    private final SingleWorker worker = new SingleWorker("koers-tuning");

    KeptTunings(Stores stores, Reviews.Memory memory) {
        this.stores = stores;
        this.memory = memory;
    }

    /** A trial under way or at rest. Its tuning is only touched by the worker. */
    private static final class Trial {
        private final long account;
        private final long begun = System.nanoTime();
        private final UUID id = UUID.randomUUID();
        private final List<PlanCard> plans;
        private final RuleSet rules;
        private final Threshold threshold;
        private @Nullable Tuning tuning;
        private volatile @Nullable TuningCurve curve;
        private volatile State state = new State(true, 0, 0, null);
        private volatile boolean stopping;

        Trial(long account, List<PlanCard> plans, RuleSet rules, Threshold threshold) {
            this.account = account;
            this.plans = List.copyOf(plans);
            this.rules = rules;
            this.threshold = threshold;
        }

        void step(int done, int all) {
            if (stopping) {
                throw new CancellationException();
            }
            state = new State(true, done, all, null);
        }
    }

    @Override
    public UUID begin(Account account, List<PlanCard> plans, RuleSet rules, Threshold threshold) {
        trials.values().stream().filter(other -> other.account == account.id()).forEach(other -> other.stopping = true);
        Trial begun = new Trial(account.id(), plans, rules, threshold);
        trials.put(begun.id, begun);
        trials.values().stream()
                .sorted(Comparator.comparingLong((Trial one) -> one.begun).reversed())
                .skip(KEPT)
                .forEach(old -> {
                    old.stopping = true;
                    trials.remove(old.id);
                });
        worker.execute(() -> work(begun, () -> {
            Tuning tuning = new Tuning(new DroolsAdviser(), histories(begun), rules, threshold);
            begun.tuning = tuning;
            begun.curve = tuning.curve(begun::step);
        }));
        return begun.id;
    }

    private List<TuningHistory> histories(Trial trial) {
        List<TuningHistory> histories = new ArrayList<>();
        for (PlanCard plan : trial.plans) {
            memory.check(plan.id());
            StoredPlan stored = stores.plans().find(plan.id()).orElseThrow(CancellationException::new);
            histories.add(TuningHistory.of(stores.ledgers().load(plan.id()), stored.settings(), trial::step));
        }
        return histories;
    }

    private static void work(Trial trial, Runnable work) {
        try {
            work.run();
            trial.state = new State(false, 0, 0, null);
        } catch (CancellationException e) {
            trial.state = new State(false, 0, 0, null);
        } catch (PlanTooLarge e) {
            trial.state = new State(false, 0, 0, "");
        } catch (RuntimeException e) {
            String code = FaultCode.next();
            LOG.error("{}: a trial failed", code, e);
            trial.state = new State(false, 0, 0, code);
        }
    }

    private Optional<Trial> found(Account account, UUID id) {
        return Optional.ofNullable(trials.get(id)).filter(one -> one.account == account.id());
    }

    @Override
    public Optional<Job> find(Account account, UUID id) {
        return found(account, id).map(one -> new Job(one.id, one.rules, one.threshold, one.curve, one.state));
    }

    @Override
    public void refine(Account account, UUID id, BigDecimal from, BigDecimal to) {
        found(account, id).filter(one -> !one.state.busy()).ifPresent(one -> {
            one.stopping = false;
            one.state = new State(true, 0, 0, null);
            worker.execute(() -> work(one, () -> {
                Tuning tuning = one.tuning;
                if (tuning != null) {
                    one.curve = tuning.refine(from, to, one::step);
                }
            }));
        });
    }

    @Override
    public void stop(Account account, UUID id) {
        found(account, id).ifPresent(one -> one.stopping = true);
    }

    @Override
    public void close() {
        trials.values().forEach(one -> one.stopping = true);
        worker.close();
    }
}
