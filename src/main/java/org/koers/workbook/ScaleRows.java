package org.koers.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntUnaryOperator;
import org.koers.calendar.IsoWeek;
import org.koers.provenance.Field;
import org.koers.provenance.Origin;
import org.koers.provenance.Sheet;
import org.koers.results.Result;

/** Of every result no more than its size is judged by. */
final class ScaleRows {
    private final Map<String, Integer> customers = new HashMap<>();
    private final List<String> customerNos = new ArrayList<>();
    private final Map<String, Integer> groups = new HashMap<>();
    private final Map<Sheet, Integer> sheetNumbers = new HashMap<>();
    private final List<Sheet> sheets = new ArrayList<>();
    private int[] customer = new int[1_024];
    private int[] group = new int[1_024];
    private int[] number = new int[1_024];
    private short[] sheet = new short[1_024];
    private double[] amounts = new double[1_024];
    private float[] prices = new float[1_024];
    private IsoWeek[] weeks = new IsoWeek[1_024];
    private int size;

    void add(Result result) {
        grow();
        String name = Objects.requireNonNull(result.customerNo());
        customer[size] = customers.computeIfAbsent(name, key -> {
            customerNos.add(key);
            return customers.size();
        });
        String item = result.itemGroup();
        group[size] = groups.computeIfAbsent(item == null ? "" : item, key -> groups.size());
        number[size] = result.origin().row();
        sheet[size] = sheetNumbers
                .computeIfAbsent(result.origin().sheet(), key -> {
                    sheets.add(key);
                    return sheets.size() - 1;
                })
                .shortValue();
        amounts[size] = result.netRevenue().doubleValue();
        BigDecimal quantity = result.quantity();
        prices[size] = item == null || quantity == null || quantity.signum() == 0
                ? Float.NaN
                : (float) StrictMath.log(Math.abs(amounts[size] / quantity.doubleValue()));
        weeks[size++] = result.week();
    }

    private void grow() {
        if (size == amounts.length) {
            int more = size * 2;
            customer = Arrays.copyOf(customer, more);
            group = Arrays.copyOf(group, more);
            number = Arrays.copyOf(number, more);
            sheet = Arrays.copyOf(sheet, more);
            amounts = Arrays.copyOf(amounts, more);
            prices = Arrays.copyOf(prices, more);
            weeks = Arrays.copyOf(weeks, more);
        }
    }

    int size() {
        return size;
    }

    int customers() {
        return customers.size();
    }

    int groups() {
        return groups.size();
    }

    int sheets() {
        return sheets.size();
    }

    int customer(int row) {
        return customer[row];
    }

    String customerNo(int index) {
        return customerNos.get(index);
    }

    int group(int row) {
        return group[row];
    }

    int sheet(int row) {
        return sheet[row];
    }

    String sheetName(int index) {
        return sheets.get(index).name();
    }

    /** {@code file!sheet!I:I} of the revenue. */
    String place(int index) {
        Sheet found = sheets.get(index);
        String letters = found.columns().get(Field.NET_REVENUE);
        return found.file() + "!" + found.name() + (letters == null ? "" : "!" + letters + ":" + letters);
    }

    Origin origin(int row) {
        return new Origin(sheets.get(sheet[row]), number[row]);
    }

    IsoWeek week(int row) {
        return weeks[row];
    }

    IsoWeek firstWeek() {
        IsoWeek first = weeks[0];
        for (int row = 1; row < size; row++) {
            first = weeks[row].isBefore(first) ? weeks[row] : first;
        }
        return first;
    }

    /** Natural logarithm of the absolute revenue. */
    double amount(int row) {
        return StrictMath.log(Math.abs(amounts[row]));
    }

    /** To the cent; below 10¹³ a double holds every cent. */
    BigDecimal exact(int row) {
        return BigDecimal.valueOf(amounts[row]).setScale(2, java.math.RoundingMode.HALF_EVEN);
    }

    /** Natural logarithm of the price; NaN without quantity or item group. */
    double price(int row) {
        return prices[row];
    }

    /** Median per group of the values that are numbers; NaN where there are fewer than enough. */
    double[] medians(IntUnaryOperator of, int count, IntToDoubleFunction value, int enough) {
        int[] starts = new int[count + 1];
        for (int row = 0; row < size; row++) {
            starts[of.applyAsInt(row) + 1] += Double.isNaN(value.applyAsDouble(row)) ? 0 : 1;
        }
        for (int index = 0; index < count; index++) {
            starts[index + 1] += starts[index];
        }
        double[] sorted = new double[starts[count]];
        int[] next = Arrays.copyOf(starts, count);
        for (int row = 0; row < size; row++) {
            double number = value.applyAsDouble(row);
            if (!Double.isNaN(number)) {
                sorted[next[of.applyAsInt(row)]++] = number;
            }
        }
        double[] medians = new double[count];
        for (int index = 0; index < count; index++) {
            boolean known = starts[index + 1] - starts[index] >= enough;
            medians[index] = known
                    ? Deviations.median(Arrays.copyOfRange(sorted, starts[index], starts[index + 1]))
                    : Double.NaN;
        }
        return medians;
    }
}
