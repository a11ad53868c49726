package org.koers.ruletables;

import java.util.Optional;
import org.koers.rules.AdviceKind;
import org.koers.rules.ColumnCondition;
import org.koers.rules.Row;

/** Looks at one row by itself: whether it can hold, whether it can be silent, and whether its examples are true. */
final class RowCheck {
    private final Row row;
    private final RowPlaces places;
    private final Findings findings;

    RowCheck(Row row, RowPlaces places, Findings findings) {
        this.row = row;
        this.places = places;
        this.findings = findings;
    }

    void look() {
        new TextCheck(row, places, findings).look();
        if (row.conditions().isEmpty() && row.kind() != AdviceKind.HOLD_COURSE) {
            findings.problem(places.row(), "no-condition", row.id());
        }
        boolean possible = true;
        for (ColumnCondition column : row.conditions()) {
            possible &= isPossible(column);
        }
        if (possible && !row.conditions().isEmpty()) {
            examples();
        }
    }

    private boolean isPossible(ColumnCondition column) {
        Region region = Region.of(column.condition(), column.measure());
        Place cell = places.of("when." + new Column(column.side(), column.measure()).text());
        if (region.isEmpty()) {
            String example = Example.of(row, row.fires()).shown(column);
            findings.check(row.table(), cell, "never-matches", row.id(), column.cell(), example);
        } else if (region.unknown() && Region.universe(column.measure()).isWithin(region)) {
            String example = Example.of(row, row.silent()).shown(column);
            findings.remark(cell, "always-matches", row.id(), column.cell(), example);
        }
        return !region.isEmpty();
    }

    private void examples() {
        Example fires = Example.of(row, row.fires());
        Optional<ColumnCondition> failing = fires.failing();
        if (failing.isPresent()) {
            ColumnCondition column = failing.get();
            findings.check(
                    row.table(),
                    places.of("fires"),
                    "example-quiet",
                    new Column(column.side(), column.measure()).text(),
                    fires.shown(column),
                    column.cell());
        }
        if (Example.of(row, row.silent()).fires()) {
            findings.check(row.table(), places.of("silent"), "example-loud");
        }
    }
}
