package org.koers.activities;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.koers.provenance.Known;
import org.koers.provenance.Origin;

/**
 * Something a sales rep did.
 *
 * @param rep null: not stated
 * @param customerNo null: a prospect, or not stated
 * @param hours null: not stated
 */
public record Activity(
        LocalDate date,
        @Nullable String rep,
        @Nullable String customerNo,
        Type type,
        @Nullable String purpose,
        @Nullable String outcome,
        @Nullable BigDecimal hours,
        Origin origin,
        Known known) {
    /** The same with another customer. */
    public Activity forCustomer(String number) {
        return new Activity(date, rep, number, type, purpose, outcome, hours, origin, known);
    }

    /** The closed word list of measures.md §1.2. */
    public enum Type {
        VISIT,
        PHONE,
        ONLINE,
        QUOTE,
        OTHER;

        /** Visits, calls and online meetings are contacts; writing a quote is not. */
        public boolean isContact() {
            return this == VISIT || this == PHONE || this == ONLINE;
        }
    }
}
