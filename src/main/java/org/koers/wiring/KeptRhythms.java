package org.koers.wiring;

import java.time.LocalDate;
import org.koers.calendar.SellingDays;
import org.koers.steering.Rhythm;
import org.koers.store.StoredPlans;
import org.koers.store.StoredRhythms;
import org.koers.web.Account;
import org.koers.web.PlanCard;
import org.koers.web.Rhythms;

/** Rhythms from the database. */
final class KeptRhythms implements Rhythms {
    private final StoredRhythms rhythms;
    private final StoredPlans plans;

    KeptRhythms(Stores stores) {
        this.rhythms = stores.rhythms();
        this.plans = stores.plans();
    }

    @Override
    public Rhythm of(PlanCard plan) {
        return rhythms.of(plan.id());
    }

    @Override
    public void set(PlanCard plan, Rhythm rhythm, Account account) {
        rhythms.set(plan.id(), rhythm, account.id());
    }

    @Override
    public LocalDate next(PlanCard plan, LocalDate held, boolean storm) {
        SellingDays days = plans.find(plan.id()).orElseThrow().settings().sellingDays();
        return storm ? Rhythm.nextInStorm(held, days) : of(plan).next(held, days);
    }
}
