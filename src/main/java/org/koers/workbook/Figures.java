package org.koers.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koers.provenance.Field;

/** The figures of one row of results; null is an empty cell or an absent column. */
record Figures(
        @Nullable BigDecimal revenue,
        @Nullable BigDecimal quantity,
        @Nullable BigDecimal discount,
        @Nullable BigDecimal margin,
        @Nullable BigDecimal orders,
        @Nullable BigDecimal intake,
        @Nullable BigDecimal credit) {
    static Figures of(RowCells cells, @Nullable BigDecimal revenue) {
        BigDecimal quantity = cells.decimal(Field.QUANTITY);
        BigDecimal discount = cells.money(Field.DISCOUNT);
        BigDecimal margin = cells.money(Field.GROSS_MARGIN);
        BigDecimal orders = cells.decimal(Field.ORDERS);
        BigDecimal intake = cells.money(Field.ORDER_INTAKE);
        BigDecimal credit = cells.money(Field.CREDIT_AMOUNT);
        return new Figures(revenue, quantity, discount, margin, orders, intake, credit == null ? null : credit.abs());
    }

    /** Of a credit note whose amounts lack their minus; the number of orders is a count, the credit has no sign. */
    Figures takenOff() {
        return new Figures(
                negative(revenue),
                negative(quantity),
                negative(discount),
                negative(margin),
                orders,
                negative(intake),
                credit);
    }

    private static @Nullable BigDecimal negative(@Nullable BigDecimal amount) {
        return amount == null ? null : amount.negate();
    }

    /** Spread over the weeks of a month; each figure adds up to itself. */
    List<Figures> split(List<MonthSpread.Part> parts) {
        List<@Nullable BigDecimal> revenues = MonthSpread.split(revenue, parts);
        List<@Nullable BigDecimal> quantities = MonthSpread.split(quantity, parts);
        List<@Nullable BigDecimal> discounts = MonthSpread.split(discount, parts);
        List<@Nullable BigDecimal> margins = MonthSpread.split(margin, parts);
        List<@Nullable BigDecimal> counts = MonthSpread.split(orders, parts);
        List<@Nullable BigDecimal> intakes = MonthSpread.split(intake, parts);
        List<@Nullable BigDecimal> credits = MonthSpread.split(credit, parts);
        List<Figures> split = new ArrayList<>();
        for (int part = 0; part < parts.size(); part++) {
            split.add(new Figures(
                    revenues.get(part),
                    quantities.get(part),
                    discounts.get(part),
                    margins.get(part),
                    counts.get(part),
                    intakes.get(part),
                    credits.get(part)));
        }
        return split;
    }
}
