package org.koers.situation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.koers.market.MarketValue;
import org.koers.provenance.Known;
import org.koers.provenance.Origin;

/** A row of the market figures of a {@link LedgerFixture}: what is not set is an empty cell. */
public final class FigureRow {
    private @Nullable YearMonth period;
    private @Nullable String segment;
    private String indicator = "index";
    private MarketValue.@Nullable Role role = MarketValue.Role.SIZE;
    private BigDecimal value = BigDecimal.ZERO;
    private MarketValue.Base base = MarketValue.Base.LEVEL;
    private @Nullable String source;
    private @Nullable LocalDate published;
    private boolean provisional;

    /** As {@code 2026-03}. */
    public FigureRow period(String value) {
        this.period = YearMonth.parse(value);
        return this;
    }

    public FigureRow period(YearMonth value) {
        this.period = value;
        return this;
    }

    public FigureRow segment(String value) {
        this.segment = value;
        return this;
    }

    public FigureRow indicator(String value) {
        this.indicator = value;
        return this;
    }

    public FigureRow role(MarketValue.@Nullable Role value) {
        this.role = value;
        return this;
    }

    public FigureRow value(double value) {
        this.value = BigDecimal.valueOf(value);
        return this;
    }

    public FigureRow base(MarketValue.Base value) {
        this.base = value;
        return this;
    }

    public FigureRow source(String value) {
        this.source = value;
        return this;
    }

    public FigureRow published(String value) {
        this.published = LocalDate.parse(value);
        return this;
    }

    public FigureRow provisional() {
        this.provisional = true;
        return this;
    }

    MarketValue build(Origin origin) {
        YearMonth of = Objects.requireNonNull(period);
        LocalDate known = published != null ? published : of.atEndOfMonth().plusDays(MarketValue.ASSUMED_DELAY_DAYS);
        return new MarketValue(
                of,
                segment,
                indicator,
                role,
                value,
                base,
                source,
                published,
                provisional,
                origin,
                Known.since(known.atStartOfDay(java.time.ZoneOffset.UTC).toInstant()));
    }
}
