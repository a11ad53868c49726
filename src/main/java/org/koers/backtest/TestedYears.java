package org.koers.backtest;

import java.util.List;
import org.koers.calendar.PlanYear;
import org.koers.situation.Ledger;
import org.koers.situation.PlanSettings;
import org.koers.situation.Situations;

/** The plan years that can be tested, with a target made for those of which no plan was kept. */
final class TestedYears {
    private final CompleteYears complete;
    private final List<PlanYear> unplanned;
    private final AssumedPlan assumed;
    private final History history;
    private final Situations situations;

    TestedYears(Ledger ledger, PlanSettings settings) {
        this.complete = new CompleteYears(ledger, settings);
        this.unplanned = complete.tested().stream()
                .filter(year -> !ledger.plannedYears(settings).contains(year.name()))
                .toList();
        this.history =
                new History(new Situations(ledger, settings), complete.tested().isEmpty() ? List.of() : complete.all());
        this.assumed = new AssumedPlan(history);
        if (!complete.tested().isEmpty()) {
            assumed.readGrowth(ledger, settings, complete);
            unplanned.forEach(assumed::assume);
        }
        this.situations = new Situations(assumed.with(ledger), settings);
    }

    /** In order. */
    List<PlanYear> years() {
        return complete.tested();
    }

    /** Those for which a target was made. */
    List<PlanYear> unplanned() {
        return unplanned;
    }

    AssumedPlan assumed() {
        return assumed;
    }

    /** With the targets that were made. */
    Situations situations() {
        return situations;
    }

    /** Every series of a year that was noted to its end. */
    List<SeriesYear> series(PlanYear year, YearLog log) {
        return log.series(history, complete.before(year), unplanned.contains(year));
    }
}
