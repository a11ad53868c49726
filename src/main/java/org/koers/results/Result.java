package org.koers.results;

import java.math.BigDecimal;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.koers.calendar.IsoWeek;
import org.koers.provenance.Known;
import org.koers.provenance.Origin;

/**
 * What was sold in a week, at the level the team keeps it: customer, segment or total. Amounts in plan currency; null
 * is an empty cell or an absent column, never 0.
 *
 * @param customerNo number as text, leading zeros kept; null above customer level
 * @param segment null: not stated in the row
 * @param netRevenue final: already net of credits; negative for a credit row
 * @param orders number of orders
 * @param creditAmount information only, positive whatever its sign in the sheet; never subtracted again
 * @param month the month whose figure was spread over its selling days, this being the part of this week; null when the
 *     source gives weeks or days
 */
public record Result(
        IsoWeek week,
        @Nullable String customerNo,
        @Nullable String customer,
        @Nullable String segment,
        @Nullable String rep,
        @Nullable String itemGroup,
        @Nullable BigDecimal quantity,
        BigDecimal netRevenue,
        @Nullable BigDecimal discount,
        @Nullable BigDecimal grossMargin,
        @Nullable BigDecimal orders,
        @Nullable BigDecimal orderIntake,
        @Nullable BigDecimal creditAmount,
        @Nullable YearMonth month,
        Origin origin,
        Known known) {
    public Level level() {
        if (customerNo != null || customer != null) {
            return Level.CUSTOMER;
        }
        return segment != null || rep != null || itemGroup != null ? Level.PART : Level.WHOLE;
    }

    /** The same in this segment. @param other null: not stated */
    public Result in(@Nullable String other) {
        return new Result(
                week,
                customerNo,
                customer,
                other,
                rep,
                itemGroup,
                quantity,
                netRevenue,
                discount,
                grossMargin,
                orders,
                orderIntake,
                creditAmount,
                month,
                origin,
                known);
    }

    /** The same of another customer. @param name null: not stated */
    public Result forCustomer(String number, @Nullable String name) {
        return new Result(
                week,
                number,
                name,
                segment,
                rep,
                itemGroup,
                quantity,
                netRevenue,
                discount,
                grossMargin,
                orders,
                orderIntake,
                creditAmount,
                month,
                origin,
                known);
    }

    /** The same with other times. */
    public Result knownAs(Known times) {
        return new Result(
                week,
                customerNo,
                customer,
                segment,
                rep,
                itemGroup,
                quantity,
                netRevenue,
                discount,
                grossMargin,
                orders,
                orderIntake,
                creditAmount,
                month,
                origin,
                times);
    }
}
