package org.koers.wiring;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.koers.rules.RuleSet;
import org.koers.store.StoredAdvisories;
import org.koers.store.StoredRules;

/** The rules that hold now: the newest version in the database, whichever instance published it. */
final class RulesInForce implements Supplier<RuleSet> {
    private final StoredRules rules;
    private final StoredAdvisories advisories;
    private volatile @Nullable Held held;

    RulesInForce(Stores stores) {
        this.rules = stores.rules();
        this.advisories = stores.advisories();
    }

    private record Held(long number, RuleSet rules) {}

    /** @throws IllegalStateException before the first start made a version, and when this Koers can't read it */
    @Override
    public RuleSet get() {
        long number = rules.current().orElseThrow(() -> new IllegalStateException("no rules were published yet"));
        Held now = held;
        if (now == null || now.number() != number) {
            now = new Held(number, rules.rules(number).orElseThrow());
            // Another Koers may bring other steering logic: the same tables are another set then.
            advisories.know(now.rules());
            held = now;
        }
        return now.rules();
    }
}
