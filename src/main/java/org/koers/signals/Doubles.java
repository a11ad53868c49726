package org.koers.signals;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.koers.measure.Scope;
import org.koers.results.Result;

/** Rows that equal another in key and in every amount (measures.md §3 Q05); equal keys alone are lines of one invoice. */
final class Doubles {
    private Doubles() {}

    /** How many rows repeat one before them. */
    static long count(List<Result> rows) {
        Set<List<Object>> seen = new HashSet<>();
        return rows.stream().filter(row -> !seen.add(parts(row))).count();
    }

    private static List<Object> parts(Result row) {
        return Arrays.asList(
                row.week(),
                text(row.customerNo()),
                text(row.segment()),
                text(row.rep()),
                text(row.itemGroup()),
                amount(row.netRevenue()),
                amount(row.quantity()),
                amount(row.discount()),
                amount(row.grossMargin()),
                amount(row.orders()),
                amount(row.orderIntake()),
                amount(row.creditAmount()));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : Scope.key(text);
    }

    /** 1.0 and 1.00 are the same amount; an empty cell is none. */
    private static Object amount(@Nullable BigDecimal amount) {
        return amount == null ? "" : amount.stripTrailingZeros();
    }
}
