package org.koers.situation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.koers.activities.Activity;
import org.koers.provenance.Known;
import org.koers.provenance.Origin;

/** A row of the activities of a {@link LedgerFixture}: what is not set is an empty cell. */
public final class ContactRow {
    private @Nullable LocalDate date;
    private @Nullable String rep;
    private @Nullable String customer;
    private Activity.Type type = Activity.Type.VISIT;
    private @Nullable String purpose;
    private @Nullable String outcome;
    private @Nullable BigDecimal hours;
    private @Nullable Known known;

    public ContactRow date(LocalDate value) {
        this.date = value;
        return this;
    }

    public ContactRow date(String value) {
        this.date = LocalDate.parse(value);
        return this;
    }

    public ContactRow rep(String value) {
        this.rep = value;
        return this;
    }

    public ContactRow customer(String value) {
        this.customer = value;
        return this;
    }

    public ContactRow type(Activity.Type value) {
        this.type = value;
        return this;
    }

    public ContactRow purpose(String value) {
        this.purpose = value;
        return this;
    }

    public ContactRow outcome(String value) {
        this.outcome = value;
        return this;
    }

    public ContactRow hours(double value) {
        this.hours = BigDecimal.valueOf(value);
        return this;
    }

    public ContactRow known(Known value) {
        this.known = value;
        return this;
    }

    Activity build(Origin origin, PlanSettings settings) {
        LocalDate on = Objects.requireNonNull(date);
        return new Activity(on, rep, customer, type, purpose, outcome, hours, origin, Rows.from(settings, known, on));
    }
}
