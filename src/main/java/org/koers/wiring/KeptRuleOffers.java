package org.koers.wiring;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.koers.rules.Row;
import org.koers.rules.RuleSet;
import org.koers.ruletables.RuleMerge;
import org.koers.store.AuditTrail;
import org.koers.store.StoredDraft;
import org.koers.store.StoredShippedRules;
import org.koers.web.Account;
import org.koers.web.RuleOffers;

/** Offers the rules in this jar to who owns the rules. */
final class KeptRuleOffers implements RuleOffers {
    private final StoredShippedRules shipped;
    private final StoredDraft draft;
    private final AuditTrail trail;
    private final RuleSet ours;
    private volatile @Nullable Long number;
    private final Map<Long, List<Row>> rows = new ConcurrentHashMap<>();

    /** @param ours the set in the jar */
    KeptRuleOffers(Stores stores, RuleSet ours) {
        this.shipped = stores.shippedRules();
        this.draft = stores.draft();
        this.trail = stores.trail();
        this.ours = ours;
    }

    private long number() {
        Long known = number;
        if (known == null) {
            known = shipped.seen(ours);
            number = known;
        }
        return known;
    }

    @Override
    public Optional<Offer> offer() {
        long brought = number();
        long taken = draft.shipped();
        if (brought <= taken) {
            return Optional.empty();
        }
        List<StoredShippedRules.Kept> since =
                shipped.all().stream().filter(one -> one.number() >= brought).toList();
        // Of two instances one may still run an older Koers: what was said of a newer set holds for what it brings too.
        if (since.stream().anyMatch(one -> one.declined() != null)) {
            return Optional.empty();
        }
        boolean putOff = since.stream().anyMatch(one -> one.number() == brought && one.putOff());
        return counted(brought, putOff, taken);
    }

    private Optional<Offer> counted(long brought, boolean putOff, long taken) {
        List<Row> base = rows(taken);
        Set<String> added = new HashSet<>();
        Set<String> removed = new HashSet<>();
        Set<String> changed = new HashSet<>();
        for (RuleMerge.Difference one : RuleMerge.of(base, rows(brought), base).differences()) {
            Set<String> kind = switch (one.kind()) {
                case ADDED -> added;
                case REMOVED -> removed;
                case CHANGED, MOVED -> changed;
            };
            kind.add(one.row());
        }
        boolean nothing = Stream.of(added, removed, changed).allMatch(Set::isEmpty);
        return nothing
                ? Optional.empty()
                : Optional.of(new Offer(brought, putOff, added.size(), changed.size(), removed.size()));
    }

    private List<Row> rows(long set) {
        return rows.computeIfAbsent(
                set, wanted -> shipped.rules(wanted).orElseThrow().rows());
    }

    @Override
    public List<Brought> brought() {
        number();
        long taken = draft.shipped();
        return shipped.all().stream()
                .map(one -> new Brought(
                        one.number(),
                        one.seen(),
                        one.version(),
                        one.version() == null && one.number() == taken,
                        one.declined() == null ? null : one.declined().account(),
                        one.declined() == null ? null : one.declined().when(),
                        one.number() > taken))
                .toList();
    }

    @Override
    public Optional<Step> step(long set) {
        long taken = draft.shipped();
        boolean open = set > taken && shipped.all().stream().anyMatch(one -> one.number() == set);
        return open ? Optional.of(new Step(rows(taken), rows(set))) : Optional.empty();
    }

    @Override
    public void putOff(Account account, long set) {
        shipped.putOff(set);
        trail.record(account.id(), "rules.shipped-later", String.valueOf(set));
    }

    @Override
    public void decline(Account account, long set) {
        shipped.decline(set, account.id());
        trail.record(account.id(), "rules.shipped-no", String.valueOf(set));
    }
}
