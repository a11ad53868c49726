package org.koers.samples;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.koers.situation.Ledger;

/** A workbook as cells: per sheet its rows, the header first. A cell is null, text, a number or a date. */
final class Grid {
    /** What Excel shows for a formula that found nothing. */
    record ErrorCell(String code) {}

    private final Map<String, List<List<@Nullable Object>>> sheets = new LinkedHashMap<>();

    static Grid of(Ledger ledger) {
        Grid grid = new Grid();
        grid.add(Layout.PLAN_SHEET, Layout.PLAN, ledger.plan());
        grid.add(Layout.RESULTS_SHEET, Layout.RESULTS, ledger.results());
        grid.add(Layout.ACTIVITIES_SHEET, Layout.ACTIVITIES, ledger.activities());
        grid.add(Layout.QUOTES_SHEET, Layout.QUOTES, ledger.quotes());
        grid.add(Layout.SELECTION_SHEET, Layout.SELECTION, ledger.selection());
        grid.add(Layout.MARKET_SHEET, Layout.MARKET, ledger.market());
        grid.add(Layout.TEAM_SHEET, Layout.TEAM, ledger.team());
        grid.add(Layout.DECISIONS_SHEET, Layout.DECISIONS, ledger.decisions());
        return grid;
    }

    private <F> void add(String sheet, List<Column<F>> columns, List<F> facts) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        rows.add(new ArrayList<>(columns.stream().map(Column::header).toList()));
        facts.forEach(fact -> rows.add(Column.cells(fact, columns)));
        sheets.put(sheet, rows);
    }

    Map<String, List<List<@Nullable Object>>> sheets() {
        return Collections.unmodifiableMap(sheets);
    }

    /** Rows of a sheet; row 1 is the header. */
    List<List<@Nullable Object>> rows(String sheet) {
        return Objects.requireNonNull(sheets.get(sheet));
    }

    void set(String sheet, int row, String header, @Nullable Object value) {
        rows(sheet).get(row - 1).set(rows(sheet).get(0).indexOf(header), value);
    }

    @Nullable
    Object get(String sheet, int row, String header) {
        return rows(sheet).get(row - 1).get(rows(sheet).get(0).indexOf(header));
    }
}
