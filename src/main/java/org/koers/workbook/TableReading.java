package org.koers.workbook;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.koers.calendar.IsoWeek;
import org.koers.measure.Message;
import org.koers.provenance.Field;
import org.koers.provenance.Problem;
import org.koers.provenance.Subject;
import org.koers.workbook.cells.Cell;
import org.koers.workbook.cells.SheetRow;
import org.koers.workbook.cells.Shorten;

/** Reads the rows below a header: data, total rows, headers that come again, notes. */
final class TableReading {
    private final Table table;
    private final boolean complete;
    private final RowReader reader;
    private final List<Map.Entry<Field, Integer>> columns;
    private final Map<Integer, Integer> hidden = new TreeMap<>();
    private @Nullable IsoWeek lastWeek;
    private boolean settled;

    /** @param complete every required column is there; if not, the rows are walked but make no facts */
    TableReading(Table table, boolean complete) {
        this.table = table;
        this.complete = complete;
        this.reader = RowReader.of(table.layout().subject());
        this.columns = List.copyOf(table.layout().columns().entrySet());
        columns.forEach(column -> Choices.apply(table, column.getKey(), column.getValue()));
    }

    void learn(SheetRow row) {
        for (Map.Entry<Field, Integer> column : columns) {
            Cell cell = row.at(column.getValue());
            if (!cell.isBlank()) {
                table.notations()
                        .learn(column.getValue(), Columns.of(table.layout().subject(), column.getKey()), cell);
            }
        }
    }

    void settle() {
        settled = true;
    }

    boolean isSettled() {
        return settled;
    }

    void read(SheetRow row) {
        if (!complete) {
            table.facts().hasRow(table.layout().subject());
            return;
        }
        if (isHeaderAgain(row)) {
            return;
        }
        table.facts().beginRow();
        RowCells cells = new RowCells(row, table);
        Optional<TotalLabel> label = TotalLabel.find(row, table.layout());
        if (label.isPresent() && !isPlanTotal(label.get(), cells)) {
            total(label.get(), cells);
            return;
        }
        if (reader.keys().stream().allMatch(cells::isBlank) || isRemark(row)) {
            note(row);
            return;
        }
        if (row.hidden()) {
            hidden.merge(row.number(), 1, Integer::sum);
        }
        table.facts().hasRow(table.layout().subject());
        reader.read(cells);
        IsoWeek week =
                table.layout().subject() == Subject.RESULTS ? table.facts().lastWeek() : null;
        lastWeek = week == null ? lastWeek : week;
    }

    /** In Plan a row called Totaal with a year or week is the total target, not a sum of rows. */
    private boolean isPlanTotal(TotalLabel label, RowCells cells) {
        return table.layout().subject() == Subject.PLAN
                && label.field() == Field.SEGMENT
                && !(cells.isBlank(Field.YEAR) && cells.isBlank(Field.WEEK));
    }

    private void total(TotalLabel label, RowCells cells) {
        if (table.layout().subject() != Subject.RESULTS) {
            return;
        }
        IsoWeek week = week(label, cells);
        cells.in(week == null ? lastWeek : week);
        Cell cell = cells.cell(Field.NET_REVENUE);
        if (cell instanceof Cell.Unvalued || cell instanceof Cell.Fault) {
            cells.report(Field.NET_REVENUE, Problem.Consequence.LABEL, "workbook.total-without-value");
            return;
        }
        BigDecimal stated = cells.money(Field.NET_REVENUE);
        if (stated != null) {
            table.totals().state(week, stated, label.partial(), cells.origin());
        }
    }

    private @Nullable IsoWeek week(TotalLabel label, RowCells cells) {
        Integer number = label.week();
        if (number != null) {
            Integer year = label.field() == Field.YEAR ? null : new Weeks(cells).year();
            int named = year != null ? year : lastWeek == null ? 0 : lastWeek.year();
            return named > 0 && number >= 1 && number <= IsoWeek.weeksIn(named) ? new IsoWeek(named, number) : null;
        }
        return label.field() == Field.WEEK || label.field() == Field.YEAR || label.field() == Field.DATE
                ? null
                : new Weeks(cells).week();
    }

    private boolean isHeaderAgain(SheetRow row) {
        SheetRow header = table.layout().headers().get(table.layout().headers().size() - 1);
        int same = 0;
        for (Map.Entry<Field, Integer> column : columns) {
            Cell cell = row.at(column.getValue());
            if (cell instanceof Cell.Text text
                    && header.at(column.getValue()) instanceof Cell.Text title
                    && text.text().equals(title.text())) {
                same++;
            }
        }
        return same >= 2;
    }

    /**
     * One cell of prose in an otherwise empty row, whatever column it stands in. Not in Team: there a name is a whole
     * row.
     */
    private boolean isRemark(SheetRow row) {
        return table.layout().subject() != Subject.TEAM
                && row.size() == 1
                && row.cell(0) instanceof Cell.Text text
                && NumberText.of(text.text()).isEmpty()
                && DateText.of(text.text()).isEmpty()
                && WeekText.of(text.text()).isEmpty();
    }

    /** Text below or between the rows; said once per row, because something may have been left out. */
    private void note(SheetRow row) {
        table.problems()
                .add(new Problem(
                        table.place(row.number() + ":" + row.number()),
                        Message.of("workbook.note", Shorten.text(row.cell(0).shown())),
                        Problem.Consequence.LABEL,
                        lastWeek));
    }

    void end() {
        units();
        table.totals().check(table.facts(), table.problems());
        if (!hidden.isEmpty()) {
            table.problems()
                    .add(Problem.label(
                            table.place(null),
                            "workbook.hidden-rows",
                            hidden.size(),
                            hidden.keySet().iterator().next()));
        }
    }

    /** Columns in thousands or millions: said, because every amount in them became larger. */
    private void units() {
        table.layout()
                .scales()
                .forEach((field, scale) -> table.problems()
                        .add(Problem.label(
                                table.place(table.sheet().columns().get(field)
                                        + table.layout().lastHeaderRow()),
                                "workbook.unit",
                                Columns.of(table.layout().subject(), field).header(),
                                scale)));
    }
}
