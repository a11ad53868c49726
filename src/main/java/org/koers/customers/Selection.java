package org.koers.customers;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.koers.provenance.Known;
import org.koers.provenance.Origin;

/**
 * One customer of the selection: whether we chose it, and why. Null is an empty cell or an absent column.
 *
 * @param abc A, B, C or D
 * @param attractiveness 0–10
 * @param position our position at the customer, 0–10
 * @param shareOfWallet fraction
 * @param visitNorm visits per year
 * @param from first day on which this row holds; null: always
 * @param to last day; null: still
 */
public record Selection(
        String customerNo,
        @Nullable String customer,
        @Nullable String segment,
        @Nullable String abc,
        @Nullable Boolean selected,
        @Nullable String reason,
        @Nullable BigDecimal attractiveness,
        @Nullable BigDecimal position,
        @Nullable BigDecimal potential,
        @Nullable BigDecimal shareOfWallet,
        @Nullable BigDecimal visitNorm,
        @Nullable String accountManager,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Origin origin,
        Known known) {
    /** The same under another number. */
    public Selection forCustomer(String number) {
        return new Selection(
                number,
                customer,
                segment,
                abc,
                selected,
                reason,
                attractiveness,
                position,
                potential,
                shareOfWallet,
                visitNorm,
                accountManager,
                from,
                to,
                origin,
                known);
    }

    /** Whether the row holds on this day. */
    public boolean holdsOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
}
