package org.koers.workbook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koers.calendar.IsoWeek;
import org.koers.provenance.Field;
import org.koers.provenance.Problem;
import org.koers.results.Result;

/** A row of the sheet Weekly results, at whatever level the team keeps it. */
final class ResultRows implements RowReader {
    private static final List<Field> KEYS = List.of(
            Field.YEAR, Field.WEEK, Field.PERIOD, Field.DATE, Field.NET_REVENUE, Field.QUANTITY, Field.CUSTOMER_NO);

    private final OnlyOnce once = new OnlyOnce();
    private @Nullable Credits credits;
    private boolean spread;
    private BigDecimal rounded = BigDecimal.ZERO;
    private BigDecimal beyondCents = BigDecimal.ZERO;

    @Override
    public List<Field> keys() {
        return KEYS;
    }

    @Override
    public void read(RowCells cells) {
        RowPeriod period = new Weeks(cells).period();
        if (period == null && cells.isBlank(Field.WEEK) && cells.isBlank(Field.PERIOD)) {
            cells.missing(first(cells.table().layout()), Problem.Consequence.REFUSE);
        }
        YearMonth month = period == null ? null : period.month();
        IsoWeek week = period == null ? null : period.week();
        List<MonthSpread.Part> parts =
                month == null ? List.of() : cells.facts().spread().parts(month);
        cells.in(week != null || parts.isEmpty() ? week : parts.get(0).week());
        BigDecimal revenue = cells.money(Field.NET_REVENUE);
        if (revenue == null) {
            cells.missing(Field.NET_REVENUE, Problem.Consequence.REFUSE);
        } else {
            revenue = Doubts.answered(cells.table().questions(), cells.origin(), revenue);
        }
        Row row = new Row(
                cells.code(Field.CUSTOMER_NO),
                cells.text(Field.CUSTOMER),
                cells.segment(),
                cells.text(Field.SALES_REP),
                cells.text(Field.ITEM_GROUP));
        Figures figures = Figures.of(cells, revenue);
        if (revenue != null && credits(cells).takesOff(cells, revenue)) {
            figures = figures.takenOff();
            revenue = revenue.negate();
            cells.beyondCents(cells.beyondCents().negate());
        }
        if (cells.isLeftOut() || revenue != null && once.isAgain(Arrays.asList(week, month, row, figures), cells)) {
            return;
        }
        if (revenue != null && (week != null || month != null)) {
            rounded = rounded.add(revenue);
            beyondCents = beyondCents.add(cells.beyondCents());
        }
        if (week != null && revenue != null) {
            hand(cells, week, null, row, figures);
        } else if (month != null && revenue != null) {
            tellSpread(cells);
            List<Figures> divided = figures.split(parts);
            for (int part = 0; part < parts.size(); part++) {
                hand(cells, parts.get(part).week(), month, row, divided.get(part));
            }
        }
    }

    /** Said once per sheet, where rounding each row changes what a person adds up in Excel. */
    @Override
    public void end(Table table) {
        BigDecimal stored = rounded.add(beyondCents).setScale(2, RoundingMode.HALF_EVEN);
        if (stored.compareTo(rounded) != 0) {
            table.problems().add(Problem.label(table.place(null), "workbook.rounded-to-cents", stored, rounded));
        }
    }

    private Credits credits(RowCells cells) {
        Credits known = credits;
        if (known == null) {
            known = new Credits(cells.table());
            credits = known;
        }
        return known;
    }

    private static Field first(Layout layout) {
        return layout.has(Field.WEEK) ? Field.WEEK : layout.has(Field.PERIOD) ? Field.PERIOD : Field.DATE;
    }

    /** Once per sheet. */
    private void tellSpread(RowCells cells) {
        if (!spread) {
            spread = true;
            cells.table().problems().add(Problem.label(cells.table().place(null), "workbook.months-spread"));
        }
    }

    private static void hand(RowCells cells, IsoWeek week, @Nullable YearMonth month, Row row, Figures figures) {
        cells.table().count(week, java.util.Objects.requireNonNull(figures.revenue()));
        cells.facts()
                .result(new Result(
                        week,
                        row.customerNo(),
                        row.customer(),
                        row.segment(),
                        row.rep(),
                        row.itemGroup(),
                        figures.quantity(),
                        java.util.Objects.requireNonNull(figures.revenue()),
                        figures.discount(),
                        figures.margin(),
                        figures.orders(),
                        figures.intake(),
                        figures.credit(),
                        month,
                        cells.origin(),
                        cells.facts().known(week)));
    }

    private record Row(
            @Nullable String customerNo,
            @Nullable String customer,
            @Nullable String segment,
            @Nullable String rep,
            @Nullable String itemGroup) {}
}
