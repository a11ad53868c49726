package org.koers.wiring;

import java.util.List;
import java.util.Optional;
import org.koers.intake.Renumbered;
import org.koers.web.Account;
import org.koers.web.Mergers;
import org.koers.web.PlanCard;

/** Until mergers are kept there are none. */
final class NoMergers implements Mergers {
    @Override
    public List<Merged> of(long plan) {
        return List.of();
    }

    @Override
    public List<Renumbered> suggested(long plan) {
        return List.of();
    }

    @Override
    public Optional<String> name(long plan, String customerNo) {
        return Optional.empty();
    }

    @Override
    public boolean join(PlanCard plan, String from, String into, Account account) {
        return false;
    }

    @Override
    public boolean part(PlanCard plan, long merger, Account account) {
        return false;
    }
}
