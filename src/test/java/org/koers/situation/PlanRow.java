package org.koers.situation;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.koers.calendar.IsoWeek;
import org.koers.plan.PlanLine;
import org.koers.provenance.Known;
import org.koers.provenance.Origin;

/** A plan line of a {@link LedgerFixture}: what is not set is an empty cell. */
public final class PlanRow {
    private int year;
    private @Nullable IsoWeek week;
    private @Nullable String segment;
    private @Nullable String rep;
    private @Nullable BigDecimal revenue;
    private @Nullable BigDecimal margin;
    private @Nullable BigDecimal visits;
    private @Nullable BigDecimal growth;
    private String version = "";
    private @Nullable LocalDate approvedOn;
    private @Nullable LocalDate effectiveFrom;
    private @Nullable String approvedBy;
    private @Nullable String reason;
    private @Nullable BigDecimal newCustomers;

    public PlanRow year(int value) {
        this.year = value;
        return this;
    }

    public PlanRow week(IsoWeek value) {
        this.week = value;
        this.year = value.year();
        return this;
    }

    public PlanRow week(String value) {
        return week(IsoWeek.parse(value).orElseThrow());
    }

    public PlanRow segment(String value) {
        this.segment = value;
        return this;
    }

    public PlanRow rep(String value) {
        this.rep = value;
        return this;
    }

    public PlanRow revenue(double value) {
        this.revenue = Rows.money(value);
        return this;
    }

    public PlanRow margin(double value) {
        this.margin = Rows.money(value);
        return this;
    }

    public PlanRow visits(double value) {
        this.visits = BigDecimal.valueOf(value);
        return this;
    }

    public PlanRow newCustomers(double value) {
        this.newCustomers = BigDecimal.valueOf(value);
        return this;
    }

    /** Assumed market growth as a fraction. */
    public PlanRow growth(double value) {
        this.growth = BigDecimal.valueOf(value);
        return this;
    }

    public PlanRow version(String value) {
        this.version = value;
        return this;
    }

    public PlanRow approvedOn(String value) {
        this.approvedOn = LocalDate.parse(value);
        return this;
    }

    public PlanRow effectiveFrom(String value) {
        this.effectiveFrom = LocalDate.parse(value);
        return this;
    }

    public PlanRow approvedBy(String value) {
        this.approvedBy = value;
        return this;
    }

    public PlanRow reason(String value) {
        this.reason = value;
        return this;
    }

    PlanLine build(Origin origin) {
        Known known = approvedOn == null
                ? Rows.ALWAYS
                : Known.since(approvedOn.atStartOfDay(java.time.ZoneOffset.UTC).toInstant());
        return new PlanLine(
                year,
                week,
                segment,
                rep,
                revenue,
                margin,
                newCustomers,
                visits,
                null,
                growth,
                version,
                approvedOn,
                effectiveFrom,
                approvedBy,
                reason,
                origin,
                known);
    }
}
