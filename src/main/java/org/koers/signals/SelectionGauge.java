package org.koers.signals;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
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
        for (Scope scope : inputs.scopes()) {
            if (!inputs.ledger().has(Subject.SELECTION)) {
                readings.missing(
                        scope,
                        List.of("selectedCount", "selectedWithoutWhy"),
                        "signals.sheet-absent",
                        Message.of("measure.sheet.selection"));
            } else if (!inputs.ledger().has(Subject.SELECTION, Field.SELECTED)) {
                readings.missing(
                        scope,
                        List.of("selectedCount", "selectedWithoutWhy"),
                        "signals.column-absent",
                        Message.of("measure.column.selected"));
            } else {
                count(inputs, readings, scope);
            }
        }
    }

    private static void count(Inputs inputs, Readings readings, Scope scope) {
        List<Selection> selected = inputs.names().selection().values().stream()
                .filter(row -> Boolean.TRUE.equals(row.selected()))
                .filter(row -> scope.equals(Scope.TOTAL)
                        || scope.id().equals(inputs.names().segmentOfCustomer(row.customerNo())))
                .toList();
        readings.putCount(scope, "selectedCount", selected.size());
        String absent = absent(inputs);
        if (absent != null) {
            readings.missing(scope, "selectedWithoutWhy", "signals.column-absent", Message.of(absent));
        } else if (selected.size() < FEWEST) {
            readings.missing(scope, "selectedWithoutWhy", "signals.selected-needed", FEWEST, selected.size());
        } else {
            double without =
                    selected.stream().filter(SelectionGauge::isWithoutWhy).count();
            readings.put(scope, "selectedWithoutWhy", without / selected.size());
        }
    }

    private static @Nullable String absent(Inputs inputs) {
        if (!inputs.ledger().has(Subject.SELECTION, Field.SELECTION_REASON)) {
            return "measure.column.selection-reason";
        }
        if (!inputs.ledger().has(Subject.SELECTION, Field.ATTRACTIVENESS)) {
            return "measure.column.attractiveness";
        }
        return inputs.ledger().has(Subject.SELECTION, Field.POSITION) ? null : "measure.column.position";
    }

    private static boolean isWithoutWhy(Selection row) {
        boolean scored = row.attractiveness() != null && row.position() != null;
        return Objects.requireNonNullElse(row.reason(), "").isBlank() && !scored;
    }
}
