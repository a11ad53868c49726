package org.koers.benchmark;

import java.util.Optional;
import java.util.Set;
import org.koers.calendar.IsoWeek;
import org.koers.intake.Background;

/** A plan with lines for every segment of the file, and no results yet. */
final class BegunPlan implements Background {
    @Override
    public boolean hasPlan() {
        return true;
    }

    @Override
    public boolean hasResults() {
        return true;
    }

    @Override
    public Set<String> segments() {
        return Set.of("Industrie", "Infra", "Installatie", "Utiliteit", "Woningbouw");
    }

    @Override
    public Optional<Usual> usual(String customerNo, IsoWeek before) {
        return Optional.empty();
    }
}
