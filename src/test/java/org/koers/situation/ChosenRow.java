package org.koers.situation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.koers.calendar.IsoWeek;
import org.koers.customers.Selection;
import org.koers.provenance.Origin;

/** A row of the customer selection of a {@link LedgerFixture}: what is not set is an empty cell. */
public final class ChosenRow {
    private @Nullable String customer;
    private @Nullable String segment;
    private @Nullable String abc;
    private @Nullable Boolean selected;
    private @Nullable String reason;
    private @Nullable BigDecimal attractiveness;
    private @Nullable BigDecimal position;
    private @Nullable BigDecimal norm;
    private @Nullable BigDecimal potential;
    private @Nullable BigDecimal wallet;
    private @Nullable String manager;
    private @Nullable LocalDate from;
    private @Nullable LocalDate to;

    public ChosenRow customer(String value) {
        this.customer = value;
        return this;
    }

    public ChosenRow segment(String value) {
        this.segment = value;
        return this;
    }

    public ChosenRow abc(String value) {
        this.abc = value;
        return this;
    }

    public ChosenRow selected(boolean value) {
        this.selected = value;
        return this;
    }

    public ChosenRow reason(String value) {
        this.reason = value;
        return this;
    }

    public ChosenRow attractiveness(double value) {
        this.attractiveness = BigDecimal.valueOf(value);
        return this;
    }

    public ChosenRow position(double value) {
        this.position = BigDecimal.valueOf(value);
        return this;
    }

    public ChosenRow norm(double value) {
        this.norm = BigDecimal.valueOf(value);
        return this;
    }

    public ChosenRow potential(double value) {
        this.potential = Rows.money(value);
        return this;
    }

    public ChosenRow wallet(double fraction) {
        this.wallet = BigDecimal.valueOf(fraction);
        return this;
    }

    public ChosenRow manager(String value) {
        this.manager = value;
        return this;
    }

    public ChosenRow from(String value) {
        this.from = LocalDate.parse(value);
        return this;
    }

    public ChosenRow to(String value) {
        this.to = LocalDate.parse(value);
        return this;
    }

    Selection build(Origin origin, PlanSettings settings) {
        return new Selection(
                Objects.requireNonNull(customer),
                "Customer " + customer,
                segment,
                abc,
                selected,
                reason,
                attractiveness,
                position,
                potential,
                wallet,
                norm,
                manager,
                from,
                to,
                origin,
                from == null ? Rows.ALWAYS : LedgerFixture.knownIn(settings, IsoWeek.of(from)));
    }
}
