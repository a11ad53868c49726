package org.koers.signals;

import java.util.Collection;
import org.koers.customers.Selection;
import org.koers.measure.Message;
import org.koers.measure.Scope;
import org.koers.provenance.Field;
import org.koers.provenance.Subject;

/** Whom we chose, and whether we know why (measures.md §1.5). */
final class SelectionGauge implements Gauge {
    private static final int FEWEST = 10;

    @Override
    public void measure(Inputs inputs, Readings readings) {
        if (!inputs.situation().ledger().has(Subject.SELECTION, Field.SELECTED)) {
            for (Scope scope : inputs.scopes()) {
                readings.missing(scope, "selectedCount", "signals.sheet-absent", Message.of("measure.sheet.selection"));
                readings.missing(
                        scope, "selectedWithoutWhy", "signals.sheet-absent", Message.of("measure.sheet.selection"));
            }
            return;
        }
        for (Scope scope : inputs.scopes()) {
            count(inputs, readings, scope, inputs.figures().selection().values());
        }
    }

    private static void count(Inputs inputs, Readings readings, Scope scope, Collection<Selection> rows) {
        int selected = 0;
        int withoutWhy = 0;
        for (Selection row : rows) {
            boolean own = scope.equals(Scope.TOTAL)
                    || scope.id().equals(inputs.figures().segmentOfCustomer(row.customerNo()));
            if (own && Boolean.TRUE.equals(row.selected())) {
                selected++;
                boolean scored = row.attractiveness() != null && row.position() != null;
                withoutWhy += row.reason() == null && !scored ? 1 : 0;
            }
        }
        readings.putCount(scope, "selectedCount", selected);
        if (selected >= FEWEST) {
            readings.put(scope, "selectedWithoutWhy", (double) withoutWhy / selected);
        } else {
            readings.missing(scope, "selectedWithoutWhy", "signals.selected-needed", FEWEST, selected);
        }
    }
}
