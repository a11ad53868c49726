package org.koers.wiring;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.koers.calendar.IsoWeek;
import org.koers.intake.Background;
import org.koers.measure.Scope;
import org.koers.situation.Ledger;
import org.koers.store.StoredLedgers;
import org.koers.store.StoredPlan;

/** Backgrounds of the plans that files came in for last. Nothing is fetched before a reader asks for it. */
final class Backgrounds {
    private static final int KEPT = 4;

    private final StoredLedgers ledgers;
    private final Map<Long, Kept> kept = Collections.synchronizedMap(new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Kept> eldest) {
            return size() > KEPT;
        }
    });

    Backgrounds(StoredLedgers ledgers) {
        this.ledgers = ledgers;
    }

    private record Kept(long version, KeptBackground background) {}

    /**
     * What the plan knows, fetched without being interrupted.
     *
     * @param plan null: one that is still to begin, which knows nothing
     */
    Background of(@Nullable StoredPlan plan, Brake brake) {
        return plan == null ? Background.EMPTY : new Lazy(() -> brake.shielded(() -> fetched(plan)));
    }

    private synchronized KeptBackground fetched(StoredPlan plan) {
        Kept before = kept.get(plan.id());
        if (before != null && before.version() == plan.version()) {
            return before.background();
        }
        KeptBackground now = fetch(plan);
        kept.put(plan.id(), new Kept(plan.version(), now));
        return now;
    }

    private KeptBackground fetch(StoredPlan plan) {
        Ledger ledger = ledgers.load(plan.id());
        Map<String, String> segments = new LinkedHashMap<>();
        ledger.plan().forEach(line -> note(segments, line.segment()));
        ledger.selection().forEach(row -> note(segments, row.segment()));
        KeptBackground.Customers customers = new KeptBackground.Customers();
        ledger.results().forEach(result -> {
            String number = result.customerNo();
            if (number != null) {
                customers.add(number, result.week(), result.netRevenue().doubleValue());
            }
        });
        return new KeptBackground(
                !ledger.plan().isEmpty(),
                !ledger.results().isEmpty(),
                new LinkedHashSet<>(segments.values()),
                customers.all());
    }

    private static void note(Map<String, String> segments, @Nullable String segment) {
        if (segment != null) {
            segments.putIfAbsent(Scope.key(segment), segment);
        }
    }

    private static final class Lazy implements Background {
        private final Supplier<KeptBackground> fetch;
        private @Nullable KeptBackground fetched;

        Lazy(Supplier<KeptBackground> fetch) {
            this.fetch = fetch;
        }

        private KeptBackground fetched() {
            KeptBackground known = fetched;
            if (known == null) {
                known = fetch.get();
                fetched = known;
            }
            return known;
        }

        @Override
        public boolean hasPlan() {
            return fetched().hasPlan();
        }

        @Override
        public boolean hasResults() {
            return fetched().hasResults();
        }

        @Override
        public Set<String> segments() {
            return fetched().segments();
        }

        @Override
        public Optional<Usual> usual(String customerNo, IsoWeek before) {
            return fetched().usual(customerNo, before);
        }
    }
}
