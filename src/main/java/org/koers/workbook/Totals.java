package org.koers.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.koers.calendar.IsoWeek;
import org.koers.intake.Reconciliation;
import org.koers.measure.Message;
import org.koers.provenance.Field;
import org.koers.provenance.Origin;
import org.koers.provenance.Problem;
import org.koers.results.ControlTotal;

/** Compares the total rows of a results sheet with the rows they add up. */
final class Totals {
    private static final BigDecimal ALLOWED = new BigDecimal("0.005");

    private final List<Stated> stated = new ArrayList<>();
    private final Map<IsoWeek, BigDecimal> weeks = new HashMap<>();
    private BigDecimal all = BigDecimal.ZERO;
    private BigDecimal sinceLast = BigDecimal.ZERO;
    private int rowsSinceLast;
    private final @Nullable IsoWeek of;
    private final boolean month;
    private @Nullable IsoWeek lastWeek;
    private @Nullable IsoWeek current;
    private BigDecimal ofCurrent = BigDecimal.ZERO;

    Totals() {
        this(null, false);
    }

    /**
     * @param of the one week that all rows are about; null when they say
     * @param month they are about one month
     */
    Totals(@Nullable IsoWeek of, boolean month) {
        this.of = of;
        this.month = month;
    }

    /** What was added so far. */
    BigDecimal all() {
        return all;
    }

    /** Whether an amount without a word is the sum of the rows above, or of those since the last total. */
    boolean isSum(BigDecimal amount) {
        boolean any = lastWeek != null;
        return any && (amount.compareTo(all) == 0 || amount.compareTo(sinceLast) == 0);
    }

    /** Whether it is the sum of at least two rows since the last total. */
    boolean isSumOfRows(BigDecimal amount) {
        return rowsSinceLast >= 2 && amount.compareTo(sinceLast) == 0;
    }

    void add(IsoWeek week, BigDecimal revenue) {
        rowsSinceLast++;
        all = all.add(revenue);
        sinceLast = sinceLast.add(revenue);
        if (!week.equals(current)) {
            settle();
            current = week;
        }
        ofCurrent = ofCurrent.add(revenue);
        lastWeek = lastWeek == null || week.isAfter(lastWeek) ? week : lastWeek;
    }

    /** Rows mostly come week after week: what those of one week add up to joins in when another begins. */
    private void settle() {
        if (current != null) {
            weeks.merge(current, ofCurrent, BigDecimal::add);
            ofCurrent = BigDecimal.ZERO;
        }
    }

    /**
     * @param week the week it is the total of; null when it names none
     * @param partial it calls itself a subtotal
     */
    void state(@Nullable IsoWeek week, BigDecimal revenue, boolean partial, Origin origin) {
        stated.add(new Stated(week, revenue, partial, origin, all, sinceLast, lastWeek));
        sinceLast = BigDecimal.ZERO;
        rowsSinceLast = 0;
    }

    /** At the end of the sheet, when every week is complete. */
    void check(Facts facts, Problems problems) {
        settle();
        for (Stated total : stated) {
            BigDecimal sum = sum(total);
            boolean holds = apart(sum, total.revenue()) <= 0;
            if (holds || !total.partial()) {
                take(facts, total, sum);
            }
            if (!holds) {
                Doubts.total(
                        problems,
                        total.origin(),
                        new Problem(
                                total.origin().cell(Field.NET_REVENUE),
                                Message.of(
                                        total.partial() ? "workbook.subtotal-differs" : "workbook.total-differs",
                                        total.revenue(),
                                        sum,
                                        percent(sum, total.revenue())),
                                total.partial() ? Problem.Consequence.LABEL : Problem.Consequence.REFUSE,
                                total.week() == null ? total.lastWeek() : total.week()));
            }
        }
    }

    private void take(Facts facts, Stated total, BigDecimal sum) {
        IsoWeek week = total.week() == null ? of : total.week();
        Reconciliation against = new Reconciliation(total.origin().cell(Field.NET_REVENUE), week, total.revenue(), sum);
        boolean part = week != null && sum.compareTo(weeks.getOrDefault(week, BigDecimal.ZERO)) != 0;
        if (month || total.partial() && part) {
            facts.total(against);
        } else {
            facts.total(new ControlTotal(week, total.revenue(), total.origin()), against);
        }
    }

    /** Whether they are more than 0.5 % apart. */
    static boolean differs(BigDecimal summed, BigDecimal stated) {
        return apart(summed, stated) > 0;
    }

    private BigDecimal sum(Stated total) {
        IsoWeek week = total.week();
        if (week != null && total.partial() && apart(total.sinceLast(), total.revenue()) <= 0) {
            return total.sinceLast();
        }
        if (week != null) {
            return weeks.getOrDefault(week, BigDecimal.ZERO);
        }
        if (total.above().signum() == 0 && total.lastWeek() == null) {
            return all;
        }
        return apart(total.sinceLast(), total.revenue()) <= 0 ? total.sinceLast() : total.above();
    }

    /** Above zero when they differ by more than 0.5 %. */
    private static int apart(BigDecimal sum, BigDecimal revenue) {
        return sum.subtract(revenue).abs().compareTo(revenue.abs().multiply(ALLOWED));
    }

    private static BigDecimal percent(BigDecimal sum, BigDecimal revenue) {
        if (revenue.signum() == 0) {
            return BigDecimal.valueOf(100);
        }
        return sum.subtract(revenue).abs().movePointRight(2).divide(revenue.abs(), 1, java.math.RoundingMode.HALF_EVEN);
    }

    private record Stated(
            @Nullable IsoWeek week,
            BigDecimal revenue,
            boolean partial,
            Origin origin,
            BigDecimal above,
            BigDecimal sinceLast,
            @Nullable IsoWeek lastWeek) {}
}
