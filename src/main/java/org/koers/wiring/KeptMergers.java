package org.koers.wiring;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.koers.intake.Renumbered;
import org.koers.situation.PlanSettings;
import org.koers.store.StoredCustomers;
import org.koers.store.StoredMergers;
import org.koers.web.Account;
import org.koers.web.Mergers;
import org.koers.web.PlanCard;

/** Customers that go on under another number, from the database. */
final class KeptMergers implements Mergers {
    private final StoredMergers mergers;
    private final StoredCustomers customers;

    KeptMergers(Stores stores) {
        this.mergers = stores.mergers();
        this.customers = stores.customers();
    }

    @Override
    public List<Merged> of(long plan) {
        ZoneId zone = PlanSettings.dutch("").zone();
        return mergers.history(plan).stream()
                .filter(merger -> merger.withdrawn() == null)
                .map(merger -> new Merged(
                        merger.id(),
                        merger.from(),
                        customers.name(plan, merger.from()).orElse(null),
                        merger.into(),
                        customers.name(plan, merger.into()).orElse(null),
                        merger.account(),
                        merger.recorded().atZone(zone).toLocalDateTime()))
                .toList();
    }

    @Override
    public List<Renumbered> suggested(long plan) {
        return customers.suggested(plan);
    }

    @Override
    public Optional<String> name(long plan, String customerNo) {
        return customers.has(plan, customerNo)
                ? Optional.of(customers.name(plan, customerNo).orElse(customerNo))
                : Optional.empty();
    }

    @Override
    public boolean join(PlanCard plan, String from, String into, Account account) {
        return mergers.merge(plan.id(), account.id(), from, into).isEmpty();
    }

    @Override
    public boolean part(PlanCard plan, long merger, Account account) {
        return mergers.find(merger).filter(found -> found.plan() == plan.id()).isPresent()
                && mergers.withdraw(merger, account.id());
    }
}
