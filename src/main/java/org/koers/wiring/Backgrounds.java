package org.koers.wiring;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.koers.calendar.IsoWeek;
import org.koers.intake.Background;
import org.koers.store.StoredKnowledge;
import org.koers.store.StoredPlan;

/** Backgrounds of the plans that files came in for last. Nothing is fetched before a reader asks for it. */
final class Backgrounds {
    private static final int KEPT = 4;

    private final StoredKnowledge knowledge;
    private final Map<Long, Kept> kept = Collections.synchronizedMap(new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Kept> eldest) {
            return size() > KEPT;
        }
    });

    Backgrounds(StoredKnowledge knowledge) {
        this.knowledge = knowledge;
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
        KeptBackground.Customers customers = new KeptBackground.Customers();
        knowledge.amounts(plan.id(), customers::add);
        return new KeptBackground(
                knowledge.hasPlan(plan.id()),
                knowledge.hasResults(plan.id()),
                knowledge.segments(plan.id()),
                customers.all());
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
