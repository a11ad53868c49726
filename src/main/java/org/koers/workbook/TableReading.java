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
    private final Lesson lesson;
    private final int[] columns;
    private final int[] names;
    /** Header of each column; null where there is none. */
    private final @Nullable String[] titles;

    private final NamesAbove above;
    private final WiderRows wider;
    private final Currencies currencies;

    private final Map<Integer, Integer> hidden = new TreeMap<>();
    private @Nullable IsoWeek lastWeek;

    /** @param complete every required column is there; if not, the rows are walked but make no facts */
    TableReading(Table table, boolean complete, SheetReading.Input input) {
        this.table = table;
        this.complete = complete;
        Across across = table.layout().across();
        AcrossRows wide = across == null ? null : new AcrossRows(table, across, input.headers());
        this.reader = wide == null ? RowReader.of(table.layout().subject()) : wide;
        List<Map.Entry<Field, Integer>> figures = wide == null ? List.of() : wide.columns();
        table.notations().alike(figures.stream().map(Map.Entry::getValue).toList());
        table.layout().columns().values().forEach(column -> Choices.apply(table, column));
        figures.forEach(column -> Choices.apply(table, column.getValue()));
        this.lesson = new Lesson(table, figures, input.lessons());
        this.columns = table.layout().columns().values().stream()
                .mapToInt(Integer::intValue)
                .toArray();
        this.names = table.layout().columns().entrySet().stream()
                .filter(column -> TotalLabel.LABELLED.contains(column.getKey()))
                .mapToInt(Map.Entry::getValue)
                .toArray();
        this.above = new NamesAbove(table);
        this.wider = new WiderRows(table);
        this.currencies = new Currencies(table);
        currencies.header(Across.amount(table.layout().subject()));
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
        if (label.isPresent() && !isPlanTotal(label.get(), cells) && isTotal(label.get(), cells)) {
            total(label.get(), cells);
            return;
        }
        Optional<TotalLabel> subtotal = above.subtotal(row);
        if (subtotal.isPresent() || isUnlabelledTotal(row, cells)) {
            total(subtotal.orElse(TotalLabel.NONE), cells);
            return;
        }
        if (reader.isBlank(cells) || isRemark(row)) {
            note(row);
            return;
        }
        if (row.hidden()) {
            hidden.merge(row.number(), 1, Integer::sum);
        }
        table.facts().hasRow(table.layout().subject());
        if (wider.leaveOut(row) || currencies.leaveOut(row)) {
            return;
        }
        SheetRow completed = above.completed(row);
        reader.read(completed == row ? cells : new RowCells(completed, table));
        IsoWeek week =
                table.layout().subject() == Subject.RESULTS ? table.facts().lastWeek() : null;
        lastWeek = week == null ? lastWeek : week;
    }

    /** Where weeks stand side by side a customer called Total Nederland looks like a total, but for its amounts. */
    private boolean isTotal(TotalLabel label, RowCells cells) {
        return label.sure() || table.layout().across() == null || label.field() == Field.SEGMENT || reader.isSum(cells);
    }

    /** Amounts and no word about what they are, which add up the rows above. */
    private boolean isUnlabelledTotal(SheetRow row, RowCells cells) {
        if (table.layout().subject() != Subject.RESULTS) {
            return false;
        }
        if (above.isNameless(row) && table.layout().across() == null && isSumOfRows(cells)) {
            return true;
        }
        if (row.cell(0) instanceof Cell.Text) {
            return false;
        }
        for (int column : names) {
            if (!row.at(column).isBlank()) {
                return false;
            }
        }
        return reader.isSum(cells);
    }

    /** A subtotal that names its week and nothing else. */
    private boolean isSumOfRows(RowCells cells) {
        Integer column = table.layout().columns().get(Field.NET_REVENUE);
        Optional<BigDecimal> amount = Optional.empty();
        if (column != null && cells.cell(Field.NET_REVENUE) instanceof Cell.Number number) {
            amount = Optional.of(number.amount());
        } else if (column != null && cells.cell(Field.NET_REVENUE) instanceof Cell.Text text) {
            amount = NumberText.of(text.text())
                    .flatMap(number -> number.value(table.notations().notation(column)));
        }
        return cells.isBlank(Field.SALES_REP)
                && cells.isBlank(Field.ITEM_GROUP)
                && amount.filter(table.totals()::isSumOfRows).isPresent();
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
        if (table.layout().across() != null) {
            reader.total(cells, label);
            return;
        }
        IsoWeek week = week(label, cells);
        cells.in(week == null ? lastWeek : week);
        TotalRow.read(cells, Field.NET_REVENUE, label.partial(), week);
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
        int same = 0;
        for (int index = 0; index < columns.length; index++) {
            if (row.at(columns[index]) instanceof Cell.Text text && text.text().equals(titles[index])) {
                same++;
            }
        }
        int moved = same == 0 ? 0 : moved(row);
        if (same + moved < 2) {
            return false;
        }
        if (moved > 0 || isOtherwise(row)) {
            table.problems()
                    .add(Problem.refuse(
                            table.place(row.number() + ":" + row.number()),
                            "workbook.other-header",
                            table.layout().lastHeaderRow()));
        }
        return true;
    }

    /** Titles that stand above another column than before. */
    private int moved(SheetRow row) {
        int moved = 0;
        for (int index = 0; index < columns.length; index++) {
            String text = row.at(columns[index]) instanceof Cell.Text written ? written.text() : "";
            for (int other = 0; other < columns.length; other++) {
                moved += other != index && text.equals(titles[other]) && !text.equals(titles[index]) ? 1 : 0;
            }
        }
        return moved;
    }

    /** A column that is read now has another title. */
    private boolean isOtherwise(SheetRow row) {
        for (int index = 0; index < columns.length; index++) {
            String title = titles[index];
            Cell cell = row.at(columns[index]);
            if (title != null && !cell.isBlank() && !Tidy.key(cell.shown()).equals(Tidy.key(title))) {
                return true;
            }
        }
        return false;
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
        if (Doubts.unit(table, row)) {
            return;
        }
        table.problems()
                .add(new Problem(
                        table.place(row.number() + ":" + row.number()),
                        Message.of("workbook.note", Shorten.text(row.cell(0).shown())),
                        Problem.Consequence.LABEL,
                        lastWeek));
    }

    void end() {
        lesson.end();
        above.end();
        units();
        table.totals().check(table.facts(), table.problems());
        reader.end(table);
        if (!hidden.isEmpty()) {
            table.problems()
                    .add(Problem.label(
                            table.place(null),
                            "workbook.hidden-rows",
                            hidden.size(),
                            hidden.keySet().iterator().next()));
        }
    }

    /** The header of its column, or the header row where periods stand side by side. */
    private String unitAt(Field field) {
        String column = table.sheet().columns().get(field);
        int row = table.layout().lastHeaderRow();
        return column == null ? row + ":" + row : column + row;
    }

    /** Columns in thousands or millions: said, because every amount in them became larger. */
    private void units() {
        table.layout()
                .scales()
                .forEach((field, scale) -> table.problems()
                        .add(Problem.label(
                                table.place(unitAt(field)),
                                "workbook.unit",
                                Columns.of(table.layout().subject(), field).header(),
                                scale)));
    }
}
