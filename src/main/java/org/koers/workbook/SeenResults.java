package org.koers.workbook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.koers.calendar.IsoWeek;
import org.koers.provenance.Origin;
import org.koers.provenance.Sheet;
import org.koers.results.Result;

/** What the checks keep of every result that went by: numbers only, forty bytes a row. */
final class SeenResults {
    private static final int FIRST_YEAR = 1900;
    private static final int WEEKS = 54;
    private static final int NONE = -1;

    private final Numbered customers = new Numbered();
    private final Numbered groups = new Numbered();
    /** Files, names of customers, segments and account managers. */
    private final Numbered texts = new Numbered();

    private final List<Sheet> sheets = new ArrayList<>();
    /** Customer in the upper half, item group in the lower. */
    private final Longs whos = new Longs();
    /** Sheet, week and row: 16, 16 and 32 bits. */
    private final Longs places = new Longs();

    private final Longs cents = new Longs();
    private final Longs prices = new Longs();
    private final Longs fingerprints = new Longs();
    private double[] weeks = new double[WEEKS];

    void add(Result result) {
        whos.add((long) id(customers, result.customerNo()) << 32 | id(groups, result.itemGroup()) & 0xffff_ffffL);
        Origin origin = result.origin();
        int week = number(result.week());
        places.add((long) sheet(origin.sheet()) << 48 | (long) week << 32 | origin.row());
        cents.add(result.netRevenue()
                .setScale(2, RoundingMode.HALF_EVEN)
                .unscaledValue()
                .longValue());
        double revenue = result.netRevenue().doubleValue();
        BigDecimal quantity = result.quantity();
        double price = quantity == null || quantity.signum() == 0 || result.itemGroup() == null
                ? Double.NaN
                : Math.abs(revenue / quantity.doubleValue());
        prices.add(Double.doubleToRawLongBits(price));
        fingerprints.add(fingerprint(result, whos.get(whos.size() - 1)));
        if (week >= weeks.length) {
            weeks = Arrays.copyOf(weeks, Math.max(week + WEEKS, 2 * weeks.length));
        }
        weeks[week] += Math.abs(revenue);
    }

    int size() {
        return places.size();
    }

    int customers() {
        return customers.size();
    }

    String customer(int id) {
        return customers.name(id);
    }

    /** −1 when no result has this customer. */
    int customerId(String number) {
        return customers.find(number);
    }

    int groups() {
        return groups.size();
    }

    int sheets() {
        return sheets.size();
    }

    Sheet sheet(int id) {
        return sheets.get(id);
    }

    int sheetAt(int index) {
        return (int) (places.get(index) >>> 48);
    }

    /** −1 without an item group. */
    int group(int index) {
        return (int) whos.get(index);
    }

    /** −1 without a customer. */
    int customerAt(int index) {
        return (int) (whos.get(index) >> 32);
    }

    /** Weeks in order have rising numbers. */
    int weekNumber(int index) {
        return (int) (places.get(index) >> 32) & 0xffff;
    }

    IsoWeek week(int index) {
        int number = weekNumber(index);
        return new IsoWeek(FIRST_YEAR + number / WEEKS, number % WEEKS);
    }

    Origin origin(int index) {
        long place = places.get(index);
        return new Origin(sheets.get(sheetAt(index)), (int) place);
    }

    BigDecimal revenue(int index) {
        return BigDecimal.valueOf(cents.get(index), 2);
    }

    /** Without its sign, as a double. */
    double amount(int index) {
        return Math.abs(revenue(index).doubleValue());
    }

    /** Per piece, without its sign; NaN when quantity or item group is unknown. */
    double price(int index) {
        return Double.longBitsToDouble(prices.get(index));
    }

    Longs fingerprints() {
        return fingerprints;
    }

    /** Sum of the amounts of a week, without their signs. */
    double ofWeek(IsoWeek week) {
        int number = number(week);
        return number < weeks.length ? weeks[number] : 0;
    }

    static int number(IsoWeek week) {
        return (week.year() - FIRST_YEAR) * WEEKS + week.week();
    }

    private static int id(Numbered names, @Nullable String name) {
        return name == null ? NONE : names.add(name);
    }

    private int sheet(Sheet sheet) {
        for (int index = sheets.size() - 1; index >= 0; index--) {
            if (sheets.get(index) == sheet) {
                return index;
            }
        }
        sheets.add(sheet);
        return sheets.size() - 1;
    }

    private long fingerprint(Result result, long who) {
        Fingerprint print = new Fingerprint();
        print.add(id(texts, result.origin().sheet().file()));
        print.add(number(result.week()));
        print.add(
                result.month() == null
                        ? 0
                        : Objects.requireNonNull(result.month()).getYear() * 12L
                                + Objects.requireNonNull(result.month()).getMonthValue());
        print.add(who);
        print.add(id(texts, result.customer()));
        print.add(id(texts, result.segment()));
        print.add(id(texts, result.rep()));
        print.add(result.quantity());
        print.add(result.netRevenue());
        print.add(result.discount());
        print.add(result.grossMargin());
        print.add(result.orders());
        print.add(result.orderIntake());
        print.add(result.creditAmount());
        return print.bits();
    }
}
