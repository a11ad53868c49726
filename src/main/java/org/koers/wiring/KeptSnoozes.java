package org.koers.wiring;

import java.time.LocalDate;
import java.util.Map;
import org.koers.store.StoredSnoozes;
import org.koers.web.Account;
import org.koers.web.PlanCard;
import org.koers.web.Snoozes;

/** Reminders that were put off, in the database. */
final class KeptSnoozes implements Snoozes {
    private final StoredSnoozes snoozes;

    KeptSnoozes(StoredSnoozes snoozes) {
        this.snoozes = snoozes;
    }

    @Override
    public Map<Long, LocalDate> of(PlanCard plan, Account account) {
        return snoozes.of(plan.id(), account.id());
    }

    @Override
    public void snooze(long choice, LocalDate until, Account account) {
        snoozes.snooze(choice, until, account.id());
    }

    @Override
    public void show(long choice, Account account) {
        snoozes.show(choice, account.id());
    }
}
