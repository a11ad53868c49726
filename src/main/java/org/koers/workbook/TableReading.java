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
    private final List<Field> keys;
    private final Lesson lesson;
    private final int[] columns;
    /** Header of each column; null where there is none. */
    private final @Nullable String[] titles;

    private final Map<Integer, Integer> hidden = new TreeMap<>();
    private @Nullable IsoWeek lastWeek;

    /** @param complete every required column is there; if not, the rows are walked but make no facts */
    TableReading(Table table, boolean complete, Lessons lessons) {
        this.table = table;
        this.complete = complete;
        this.reader = RowReader.of(table.layout().subject());
        this.keys = reader.keys();
        table.layout().columns().forEach((field, column) -> Choices.apply(table, field, column));
        this.lesson = new Lesson(table, lessons);
        this.columns = table.layout().columns().values().stream()
                .mapToInt(Integer::intValue)
                .toArray();
        this.titles = new String[columns.length];
        SheetRow header = table.layout().headers().get(table.layout().headers().size() - 1);
        for (int index = 0; index < columns.length; index++) {
            titles[index] = header.at(columns[index]) instanceof Cell.Text title ? title.text() : null;
        }
    }

    void learn(SheetRow row) {
        lesson.learn(row);
    }

    /** How the first rows are written is decided; what more rows show is compared with it at the end. */
    void settle() {
        lesson.settle();
    }

    boolean isSettled() {
        return lesson.isSettled();
    }

    void learnMore(SheetRow row) {
        lesson.learnMore(row);
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
        if (isBlank(cells) || isRemark(row)) {
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

    private boolean isBlank(RowCells cells) {
        for (Field key : keys) {
            if (!cells.isBlank(key)) {
                return false;
            }
        }
        return true;
    }

    private boolean isHeaderAgain(SheetRow row) {
        int same = 0;
        for (int index = 0; index < columns.length; index++) {
            if (row.at(columns[index]) instanceof Cell.Text text && text.text().equals(titles[index])) {
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
        lesson.end();
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
