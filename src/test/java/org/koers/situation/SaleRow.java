package org.koers.situation;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.koers.calendar.IsoWeek;
import org.koers.provenance.Known;
import org.koers.provenance.Origin;
import org.koers.results.Result;

/** A row of the weekly results of a {@link LedgerFixture}: what is not set is an empty cell. */
public final class SaleRow {
    private @Nullable IsoWeek week;
    private @Nullable String customer;
    private @Nullable String name;
    private @Nullable String segment;
    private @Nullable String rep;
    private @Nullable String itemGroup;
    private @Nullable BigDecimal quantity;
    private BigDecimal revenue = Rows.money(0);
    private @Nullable BigDecimal discount;
    private @Nullable BigDecimal margin;
    private @Nullable BigDecimal credit;
    private @Nullable YearMonth month;
    private @Nullable Known known;

    public SaleRow week(IsoWeek value) {
        this.week = value;
        return this;
    }

    public SaleRow week(String value) {
        this.week = IsoWeek.parse(value).orElseThrow();
        return this;
    }

    /** Number; the name is the same with "Customer " before it. */
    public SaleRow customer(String value) {
        this.customer = value;
        return this;
    }

    public SaleRow called(String value) {
        this.name = value;
        return this;
    }

    public SaleRow segment(String value) {
        this.segment = value;
        return this;
    }

    public SaleRow rep(String value) {
        this.rep = value;
        return this;
    }

    public SaleRow itemGroup(String value) {
        this.itemGroup = value;
        return this;
    }

    public SaleRow quantity(double value) {
        this.quantity = BigDecimal.valueOf(value);
        return this;
    }

    public SaleRow revenue(double value) {
        this.revenue = Rows.money(value);
        return this;
    }

    public SaleRow discount(double value) {
        this.discount = Rows.money(value);
        return this;
    }

    /** Gross margin. */
    public SaleRow margin(double value) {
        this.margin = Rows.money(value);
        return this;
    }

    public SaleRow credit(double value) {
        this.credit = Rows.money(value);
        return this;
    }

    /** The row is the part of this month that falls into its week. */
    public SaleRow partOf(YearMonth value) {
        this.month = value;
        return this;
    }

    /** Other times than those of a first reading. */
    public SaleRow known(Known value) {
        this.known = value;
        return this;
    }

    Result build(Origin origin, PlanSettings settings) {
        IsoWeek of = Objects.requireNonNull(week);
        return new Result(
                of,
                customer,
                name != null || customer == null ? name : "Customer " + customer,
                segment,
                rep,
                itemGroup,
                quantity,
                revenue,
                discount,
                margin,
                null,
                null,
                credit,
                month,
                origin,
                known != null ? known : LedgerFixture.knownIn(settings, of));
    }
}
