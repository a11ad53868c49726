package org.koers.workbook;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koers.calendar.IsoWeek;
import org.koers.provenance.Field;
import org.koers.provenance.Problem;
import org.koers.results.Result;

/** A row of the sheet Weekly results, at whatever level the team keeps it. */
final class ResultRows implements RowReader {
    @Override
    public List<Field> keys() {
        return List.of(Field.YEAR, Field.WEEK, Field.DATE, Field.NET_REVENUE, Field.QUANTITY, Field.CUSTOMER_NO);
    }

    @Override
    public void read(RowCells cells) {
        IsoWeek week = new Weeks(cells).week();
        if (week == null && cells.isBlank(Field.WEEK)) {
            cells.missing(cells.table().layout().has(Field.WEEK) ? Field.WEEK : Field.DATE, Problem.Consequence.REFUSE);
        }
        cells.in(week);
        BigDecimal revenue = cells.money(Field.NET_REVENUE);
        if (revenue == null) {
            cells.missing(Field.NET_REVENUE, Problem.Consequence.REFUSE);
        }
        String segment = cells.segment();
        String customerNo = cells.code(Field.CUSTOMER_NO);
        BigDecimal quantity = cells.decimal(Field.QUANTITY);
        BigDecimal discount = cells.money(Field.DISCOUNT);
        BigDecimal margin = cells.money(Field.GROSS_MARGIN);
        BigDecimal orders = cells.decimal(Field.ORDERS);
        BigDecimal intake = cells.money(Field.ORDER_INTAKE);
        BigDecimal credit = absolute(cells.money(Field.CREDIT_AMOUNT));
        if (week == null || revenue == null || cells.isLeftOut()) {
            return;
        }
        cells.table().count(week, revenue);
        cells.facts()
                .result(new Result(
                        week,
                        customerNo,
                        cells.text(Field.CUSTOMER),
                        segment,
                        cells.text(Field.SALES_REP),
                        cells.text(Field.ITEM_GROUP),
                        quantity,
                        revenue,
                        discount,
                        margin,
                        orders,
                        intake,
                        credit,
                        null,
                        cells.origin(),
                        cells.facts().known(week)));
    }

    private static @Nullable BigDecimal absolute(@Nullable BigDecimal amount) {
        return amount == null ? null : amount.abs();
    }
}
