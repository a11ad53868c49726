package org.koers.quotes;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.koers.provenance.Known;
import org.koers.provenance.Origin;

/**
 * One offer to a customer. Null is an empty cell or an absent column.
 *
 * @param status as it is now; what it was in an earlier week follows from {@code quoteDate} and {@code decisionDate}
 * @param decisionDate when it was won, lost or lapsed; null while open or where the column is absent
 * @param probability fraction
 * @param segment null: that of the customer
 */
public record Quote(
        String number,
        @Nullable String customerNo,
        LocalDate quoteDate,
        @Nullable BigDecimal amount,
        @Nullable BigDecimal probability,
        @Nullable String stage,
        @Nullable LocalDate expectedOrderDate,
        @Nullable Integer timesPushed,
        Status status,
        @Nullable String lossReason,
        @Nullable LocalDate lastContact,
        @Nullable LocalDate decisionDate,
        @Nullable String segment,
        @Nullable String rep,
        Origin origin,
        Known known) {
    /** The same to another customer. */
    public Quote forCustomer(String other) {
        return new Quote(
                number,
                other,
                quoteDate,
                amount,
                probability,
                stage,
                expectedOrderDate,
                timesPushed,
                status,
                lossReason,
                lastContact,
                decisionDate,
                segment,
                rep,
                origin,
                known);
    }

    /** The closed word list of measures.md §1.2. */
    public enum Status {
        OPEN,
        WON,
        LOST,
        LAPSED;

        /** Won or lost; a lapsed quote is not decided. */
        public boolean isDecided() {
            return this == WON || this == LOST;
        }
    }
}
