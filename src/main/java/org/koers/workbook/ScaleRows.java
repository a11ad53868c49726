package org.koers.workbook;

import java.math.BigDecimal;
import java.util.Arrays;
import org.koers.calendar.IsoWeek;
import org.koers.provenance.Field;
import org.koers.provenance.Origin;
import org.koers.provenance.Sheet;

/**
 * The results whose size can be judged: those of a customer, with an amount. Logarithms are taken once and kept in
 * single precision beside the groups, twenty bytes a row; everything else is read where the checks keep it.
 */
final class ScaleRows {
    private final SeenResults results;
    private final int[] judged;
    private final int[] customers;
    private final int[] groups;
    private final float[] amounts;
    private final float[] prices;

    ScaleRows(SeenResults results) {
        this.results = results;
        int[] rows = new int[results.size()];
        int count = 0;
        for (int index = 0; index < results.size(); index++) {
            if (results.customerAt(index) >= 0 && results.amount(index) != 0) {
                rows[count++] = index;
            }
        }
        judged = count == rows.length ? rows : Arrays.copyOf(rows, count);
        customers = new int[count];
        groups = new int[count];
        amounts = new float[count];
        prices = new float[count];
        for (int row = 0; row < count; row++) {
            customers[row] = results.customerAt(judged[row]);
            groups[row] = results.group(judged[row]) + 1;
            amounts[row] = (float) StrictMath.log(results.amount(judged[row]));
            prices[row] = (float) StrictMath.log(results.price(judged[row]));
        }
    }

    int size() {
        return judged.length;
    }

    int customers() {
        return results.customers();
    }

    int sheets() {
        return results.sheets();
    }

    int customer(int row) {
        return customers[row];
    }

    String customerNo(int customer) {
        return results.customer(customer);
    }

    int sheet(int row) {
        return results.sheetAt(judged[row]);
    }

    String sheetName(int sheet) {
        return results.sheet(sheet).name();
    }

    /** {@code file!sheet!I:I} of the revenue. */
    String place(int sheet) {
        Sheet found = results.sheet(sheet);
        String letters = found.columns().get(Field.NET_REVENUE);
        return found.file() + "!" + found.name() + (letters == null ? "" : "!" + letters + ":" + letters);
    }

    Origin origin(int row) {
        return results.origin(judged[row]);
    }

    IsoWeek week(int row) {
        return results.week(judged[row]);
    }

    IsoWeek firstWeek() {
        int first = 0;
        for (int row = 1; row < size(); row++) {
            first = results.weekNumber(judged[row]) < results.weekNumber(judged[first]) ? row : first;
        }
        return week(first);
    }

    BigDecimal exact(int row) {
        return results.revenue(judged[row]);
    }

    /** Natural logarithm of the absolute revenue. */
    double amount(int row) {
        return amounts[row];
    }

    /** How far amounts lie from what their customers usually buy: logarithms, NaN where that is unknown. */
    Deviations amounts(double[] usual) {
        return new Deviations(customers, amounts, usual);
    }

    /** Median logarithm of the amounts of each customer that has enough. */
    double[] usualAmounts(int enough) {
        return Deviations.medians(customers, results.customers(), amounts, enough);
    }

    /** How far prices lie from those of their item groups; NaN without quantity or item group. */
    Deviations prices(int enough) {
        // One group more than there are, for the rows without.
        return new Deviations(groups, prices, Deviations.medians(groups, results.groups() + 1, prices, enough));
    }
}
