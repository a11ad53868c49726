package org.koers.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.koers.calendar.IsoWeek;
import org.koers.provenance.Field;
import org.koers.provenance.Problem;
import org.koers.provenance.Sheet;
import org.koers.provenance.Subject;
import org.koers.workbook.cells.Cell;
import org.koers.workbook.cells.Letters;
import org.koers.workbook.cells.SheetRow;
import org.koers.workbook.cells.Shorten;

/**
 * Rows with a figure per week or month side by side: every filled cell is read as a row of its own, whose place is that
 * cell. An empty cell is no figure, not 0.
 */
final class AcrossRows implements RowReader {
    private final Across across;
    private final RowReader reader;
    private final Field amount;
    private final List<Table> periods = new ArrayList<>();

    AcrossRows(Table table, Across across, Headers headers) {
        this.across = across;
        this.amount = Across.amount(table.layout().subject());
        this.reader = RowReader.of(table.layout().subject());
        Map<String, Map<Field, Integer>> figures = new TreeMap<>();
        Map<String, Across.PeriodColumn> first = new HashMap<>();
        List<String> order = new ArrayList<>();
        for (Across.PeriodColumn column : across.columns()) {
            Field field = field(table.layout().subject(), column, headers);
            String period = column.year() + "/" + column.number();
            if (field != null && first.putIfAbsent(period, column) == null) {
                order.add(period);
            }
            Integer other = field == null
                    ? null
                    : figures.computeIfAbsent(period, key -> new EnumMap<>(Field.class))
                            .putIfAbsent(field, column.column());
            if (other != null) {
                twice(table, other, column.column());
            }
        }
        for (String period : order) {
            Map<Field, Integer> columns = figures.getOrDefault(period, Map.of());
            Across.PeriodColumn column = first.get(period);
            if (column != null && columns.containsKey(amount)) {
                periods.add(table(table, dated(column), columns));
            }
        }
    }

    /** Which of two columns for one period counts decides over amounts, so it is not guessed. */
    private static void twice(Table table, int first, int second) {
        int row = table.layout().lastHeaderRow();
        table.problems()
                .add(Problem.refuse(
                        table.place(row + ":" + row),
                        "workbook.double-column",
                        Shorten.text(table.layout().header().header(first)),
                        Letters.of(first) + ", " + Letters.of(second)));
    }

    private Across.PeriodColumn dated(Across.PeriodColumn column) {
        Integer year = column.year() == null ? across.year() : column.year();
        return new Across.PeriodColumn(column.column(), column.number(), year, column.measure());
    }

    /** What the figures below are; null when the header says something that is no field. */
    private @Nullable Field field(Subject subject, Across.PeriodColumn column, Headers headers) {
        if (column.measure().isEmpty()) {
            return amount;
        }
        Headers.Known known = headers.find(subject, column.measure());
        return known == null || !Columns.of(subject, known.field()).isNumber() ? null : known.field();
    }

    private static Table table(Table table, Across.PeriodColumn period, Map<Field, Integer> columns) {
        Layout layout = table.layout().of(period, columns);
        Sheet sheet = new Sheet(table.sheet().file(), table.sheet().name(), layout.letters());
        IsoWeek week = layout.isMonths() || period.year() == null || period.number() > IsoWeek.weeksIn(period.year())
                ? null
                : new IsoWeek(period.year(), period.number());
        return new Table(
                sheet,
                layout,
                table.notations(),
                table.stored(),
                table.since1904(),
                table.problems(),
                table.facts(),
                new Totals(week, layout.isMonths()),
                table.texts());
    }

    /** The figures of the periods, so that their notation can be learnt. */
    List<Map.Entry<Field, Integer>> columns() {
        List<Map.Entry<Field, Integer>> all = new ArrayList<>();
        for (Table period : periods) {
            period.layout().columns().forEach((field, column) -> {
                if (across.covers(column)) {
                    all.add(Map.entry(field, column));
                }
            });
        }
        return all;
    }

    @Override
    public List<Field> keys() {
        return List.of();
    }

    @Override
    public boolean isBlank(RowCells cells) {
        return periods.stream().allMatch(period -> isBlank(cells.row(), period));
    }

    private boolean isBlank(SheetRow row, Table period) {
        Integer column = period.layout().columns().get(amount);
        Cell cell = column == null ? Cell.BLANK : row.at(column);
        return cell.isBlank()
                || cell instanceof Cell.Text text && Tidy.text(text.text()).matches("[-–—.]{0,2}");
    }

    @Override
    public void read(RowCells cells) {
        boolean first = true;
        BigDecimal before = sum();
        for (Table period : periods) {
            if (!isBlank(cells.row(), period) && !isOfNoYear(cells.row(), period)) {
                reader.read(new RowCells(cells.row(), period, !first));
                first = false;
            }
        }
        check(cells, sum().subtract(before));
    }

    /** A column for week 53 holds zeros in a year without one. */
    private boolean isOfNoYear(SheetRow row, Table period) {
        Across.PeriodColumn column = period.layout().period();
        Integer at = period.layout().columns().get(amount);
        Integer year = column == null ? null : column.year();
        return column != null
                && at != null
                && year != null
                && !across.isMonths()
                && column.number() > IsoWeek.weeksIn(year)
                && row.at(at) instanceof Cell.Number number
                && number.amount().signum() == 0;
    }

    private BigDecimal sum() {
        return periods.stream().map(period -> period.totals().all()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** A column that adds up the row: it agrees, or something may be missing. */
    private void check(RowCells cells, BigDecimal read) {
        for (int column : across.totals()) {
            boolean only = across.totals().size() == 1 && cells.table().layout().subject() == Subject.RESULTS;
            if (only && cells.row().at(column) instanceof Cell.Number stated && Totals.differs(read, stated.amount())) {
                cells.table()
                        .problems()
                        .add(Problem.label(
                                cells.table()
                                        .place(Letters.of(column) + cells.row().number()),
                                "workbook.row-total-differs",
                                stated.amount(),
                                read));
            }
        }
    }

    @Override
    public boolean isSum(RowCells cells) {
        int figures = 0;
        for (Table period : periods) {
            Integer column = period.layout().columns().get(amount);
            if (column != null && cells.row().at(column) instanceof Cell.Number number) {
                figures++;
                if (!period.totals().isSum(number.amount())) {
                    return false;
                }
            }
        }
        return figures > 0;
    }

    @Override
    public void total(RowCells cells, TotalLabel label) {
        for (Table period : periods) {
            if (!isBlank(cells.row(), period)) {
                TotalRow.read(new RowCells(cells.row(), period, false), amount, label.partial(), null);
            }
        }
    }

    @Override
    public void end(Table table) {
        periods.forEach(period -> period.totals().check(table.facts(), table.problems()));
        reader.end(table);
    }
}
