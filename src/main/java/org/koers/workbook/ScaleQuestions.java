package org.koers.workbook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koers.calendar.IsoWeek;
import org.koers.intake.Background;
import org.koers.measure.Message;
import org.koers.provenance.Field;
import org.koers.provenance.Origin;
import org.koers.provenance.Problem;

/**
 * Asks, where somebody can be asked, about amounts a hundred or a thousand times too large or too small: against what the
 * plan knows of the customer, else against the customer's other rows. All in natural logarithms; spread is 1.4826 × the
 * median absolute deviation.
 */
final class ScaleQuestions {
    private static final int ENOUGH = 6;
    private static final int ENOUGH_OF_A_SHEET = 20;
    private static final int MOST_OF_A_SHEET = 50;
    /** Below this nothing is suspect, however even the history. */
    private static final double LEAST = StrictMath.log(20);
    /** Small orders are commoner than large ones. */
    private static final double LEAST_SMALL = StrictMath.log(50);

    /** What an amount is off at least where its price is. */
    private static final double OFF = StrictMath.log(3);

    private static final double SPREADS = 3.3;
    private static final double SPREADS_SMALL = 4.5;
    private static final double HUNDRED = StrictMath.log(100);
    private static final double THOUSAND = StrictMath.log(1_000);

    private final Background background;
    private final ScaleRows rows;

    ScaleQuestions(SeenResults results, Background background) {
        this.rows = new ScaleRows(results);
        this.background = background;
    }

    void tell(Problems problems) {
        if (rows.size() == 0) {
            return;
        }
        double[] known = known();
        for (int sheet = 0; sheet < rows.sheets(); sheet++) {
            askSheet(sheet, known, problems);
        }
        double[] usual = rows.usualAmounts(ENOUGH);
        for (int customer = 0; customer < usual.length; customer++) {
            usual[customer] = Double.isNaN(known[customer]) ? usual[customer] : known[customer];
        }
        Deviations amounts = rows.amounts(usual);
        Deviations prices = rows.prices(ENOUGH);
        int[] asked = new int[rows.sheets()];
        for (int row = 0; row < rows.size(); row++) {
            String shift = shift(amounts, prices, row);
            if (shift != null && asked[rows.sheet(row)]++ < MOST_OF_A_SHEET) {
                ask(row, shift, StrictMath.exp(usual[rows.customer(row)]), problems);
            }
        }
        for (int sheet = 0; sheet < asked.length; sheet++) {
            if (asked[sheet] > MOST_OF_A_SHEET) {
                int more = asked[sheet] - MOST_OF_A_SHEET;
                problems.add(Problem.label(rows.place(sheet), "workbook.more-like-this", more, MOST_OF_A_SHEET));
            }
        }
    }

    private double[] known() {
        double[] known = new double[rows.customers()];
        IsoWeek first = rows.firstWeek();
        for (int customer = 0; customer < known.length; customer++) {
            Optional<Background.Usual> usual = background
                    .usual(rows.customerNo(customer), first)
                    .filter(found -> found.rows() >= ENOUGH && found.median() > 0);
            known[customer] = usual.map(found -> StrictMath.log(found.median())).orElse(Double.NaN);
        }
        return known;
    }

    /** Which choice would put the row right; null when it is not suspect. */
    private static @Nullable String shift(Deviations amounts, Deviations prices, int row) {
        double amount = amounts.of(row);
        double price = prices.of(row);
        boolean suspect = Double.isNaN(price) ? isOdd(amounts, row) : isOddlyPriced(amount, prices, row);
        if (!suspect) {
            return null;
        }
        double size = Double.isNaN(price) ? amount : price;
        return (size > 0 ? "DIVIDE_" : "MULTIPLY_") + (Math.abs(size) < (HUNDRED + THOUSAND) / 2 ? "100" : "1000");
    }

    private static boolean isOdd(Deviations amounts, int row) {
        double amount = amounts.of(row);
        return amount > LEAST && amount > SPREADS * amounts.spread(row)
                || amount < -LEAST_SMALL && amount < -SPREADS_SMALL * amounts.spread(row);
    }

    /** The price is off, and the amount is off on the same side. */
    private static boolean isOddlyPriced(double amount, Deviations prices, int row) {
        double price = prices.of(row);
        return Math.abs(price) > LEAST
                && Math.abs(amount) > OFF
                && price > 0 == amount > 0
                && Math.abs(price) > SPREADS * prices.spread(row);
    }

    private void ask(int row, String shift, double usual, Problems problems) {
        Origin origin = rows.origin(row);
        String id = Doubts.scale(origin);
        String place = origin.cell(Field.NET_REVENUE);
        if (problems.questions().answer(id).isPresent() || problems.hasAsked(place)) {
            return;
        }
        BigDecimal amount = rows.exact(row);
        Problem problem = Problem.ask(
                        place,
                        shift.startsWith("DIVIDE") ? "workbook.ask-scale" : "workbook.ask-scale-small",
                        amount,
                        factor(shift),
                        BigDecimal.valueOf(usual).setScale(2, RoundingMode.HALF_EVEN))
                .in(rows.week(row));
        problems.questions().ask(id, problem, Doubts.sizes(amount, shift));
    }

    private static int factor(String shift) {
        return shift.endsWith("1000") ? 1_000 : 100;
    }

    /** A sheet in cents or in thousands: most of its amounts are that much off what the plan knows. */
    private void askSheet(int sheet, double[] known, Problems problems) {
        float[] off = new float[rows.size()];
        int count = 0;
        for (int row = 0; row < rows.size(); row++) {
            double usual = known[rows.customer(row)];
            if (rows.sheet(row) == sheet && !Double.isNaN(usual)) {
                off[count++] = (float) (rows.amount(row) - usual);
            }
        }
        double shift = count < ENOUGH_OF_A_SHEET ? 0 : Deviations.median(off, 0, count);
        if (Math.abs(shift) < LEAST) {
            return;
        }
        String name = rows.sheetName(sheet);
        String id = Doubts.scale(name);
        String choice =
                (shift > 0 ? "DIVIDE_" : "MULTIPLY_") + (Math.abs(shift) < (HUNDRED + THOUSAND) / 2 ? "100" : "1000");
        // Every row of the sheet is off: one question is about them all, and their own rows are the measure.
        for (int row = 0; row < rows.size(); row++) {
            if (rows.sheet(row) == sheet) {
                known[rows.customer(row)] = Double.NaN;
            }
        }
        if (problems.questions().answer(id).isPresent()) {
            return;
        }
        Map<String, Message> choices = new LinkedHashMap<>();
        choices.put(Doubts.KEEP, Message.of("workbook.choice.all-right"));
        choices.put(
                choice,
                Message.of(shift > 0 ? "workbook.choice.all-shifted" : "workbook.choice.all-small", factor(choice)));
        BigDecimal times = BigDecimal.valueOf(StrictMath.exp(shift)).round(new java.math.MathContext(2));
        problems.questions().ask(id, Problem.ask(rows.place(sheet), "workbook.ask-scale-sheet", count, times), choices);
    }
}
