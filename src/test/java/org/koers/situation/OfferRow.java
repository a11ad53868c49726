package org.koers.situation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.koers.provenance.Known;
import org.koers.provenance.Origin;
import org.koers.quotes.Quote;

/** A row of the quotes of a {@link LedgerFixture}: what is not set is an empty cell. */
public final class OfferRow {
    private String number;
    private @Nullable String customer;
    private @Nullable LocalDate date;
    private @Nullable BigDecimal amount;
    private Quote.Status status = Quote.Status.OPEN;
    private @Nullable LocalDate decidedOn;
    private @Nullable String segment;
    private @Nullable String rep;
    private @Nullable LocalDate expected;
    private @Nullable LocalDate contacted;
    private @Nullable Integer pushed;
    private @Nullable Known known;

    OfferRow(String number) {
        this.number = number;
    }

    public OfferRow number(String value) {
        this.number = value;
        return this;
    }

    public OfferRow customer(String value) {
        this.customer = value;
        return this;
    }

    public OfferRow date(LocalDate value) {
        this.date = value;
        return this;
    }

    public OfferRow date(String value) {
        this.date = LocalDate.parse(value);
        return this;
    }

    public OfferRow amount(double value) {
        this.amount = Rows.money(value);
        return this;
    }

    public OfferRow status(Quote.Status value) {
        this.status = value;
        return this;
    }

    public OfferRow decidedOn(LocalDate value) {
        this.decidedOn = value;
        return this;
    }

    public OfferRow decidedOn(String value) {
        this.decidedOn = LocalDate.parse(value);
        return this;
    }

    public OfferRow segment(String value) {
        this.segment = value;
        return this;
    }

    public OfferRow rep(String value) {
        this.rep = value;
        return this;
    }

    public OfferRow expected(String value) {
        this.expected = LocalDate.parse(value);
        return this;
    }

    public OfferRow contacted(LocalDate value) {
        this.contacted = value;
        return this;
    }

    public OfferRow pushed(int times) {
        this.pushed = times;
        return this;
    }

    public OfferRow known(Known value) {
        this.known = value;
        return this;
    }

    Quote build(Origin origin, PlanSettings settings) {
        LocalDate on = Objects.requireNonNull(date);
        return new Quote(
                number,
                customer,
                on,
                amount,
                null,
                null,
                expected,
                pushed,
                status,
                null,
                contacted,
                decidedOn,
                segment,
                rep,
                origin,
                Rows.from(settings, known, on));
    }
}
