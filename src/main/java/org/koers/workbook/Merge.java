package org.koers.workbook;

import java.util.List;

/** Puts the files of one input together. */
final class Merge {
    private Merge() {}

    static Facts of(List<Facts> parts, Facts all, Problems problems) {
        for (Facts part : parts) {
            all.plan.addAll(part.plan);
            all.results.addAll(part.results);
            all.controlTotals.addAll(part.controlTotals);
            all.activities.addAll(part.activities);
            all.quotes.addAll(part.quotes);
            all.market.addAll(part.market);
            all.selection.addAll(part.selection);
            all.team.addAll(part.team);
            all.decisions.addAll(part.decisions);
            part.columns().forEach(all::columns);
        }
        return all;
    }
}
