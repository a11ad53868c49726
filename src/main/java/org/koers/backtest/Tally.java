package org.koers.backtest;

import java.util.HashSet;
import java.util.Set;
import org.koers.advice.Candidate;
import org.koers.advice.Finding;
import org.koers.advice.Shown;
import org.koers.measure.Scope;
import org.koers.review.Judged;
import org.koers.review.MeasuredYear;
import org.koers.rules.Row;

/** Counts what one row does, week by week and plan by plan. */
final class Tally {
    private final String row;
    private final Set<Warned> warned = new HashSet<>();
    private int matches;
    private int advices;
    private int missedWarned;
    private int falseAlarms;

    Tally(Row row) {
        this.row = row.id();
    }

    /** A series of a year in which the row found something. */
    private record Warned(int year, Scope series) {}

    void note(Judged judged, MeasuredYear year) {
        for (Finding finding : judged.findings()) {
            if (isOfRow(finding)) {
                matches++;
                warned.add(new Warned(year.year().name(), finding.scope()));
            }
        }
        for (Shown shown : judged.shown()) {
            Candidate candidate = shown.candidate();
            boolean restsOnIt = isOfRow(candidate.finding())
                    || candidate.gathered().stream().anyMatch(this::isOfRow);
            advices += restsOnIt ? 1 : 0;
        }
    }

    private boolean isOfRow(Finding finding) {
        return finding.row().id().equals(row);
    }

    /** All years of the plan were noted. */
    void endOf(TuningHistory plan) {
        for (SeriesYear series : plan.series()) {
            if (warned.contains(new Warned(series.year(), series.series()))) {
                missedWarned += series.isMissed() ? 1 : 0;
                falseAlarms += series.isHit() ? 1 : 0;
            }
        }
        warned.clear();
    }

    Tried tried() {
        return new Tried(matches, advices, missedWarned, falseAlarms);
    }
}
