package org.koers.market;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.koers.provenance.Known;
import org.koers.provenance.Origin;

/**
 * One value of one indicator for a month and segment.
 *
 * @param segment null: the whole market
 * @param role null: not stated
 * @param published null: assumed 45 days after the end of the month
 */
public record MarketValue(
        YearMonth period,
        @Nullable String segment,
        String indicator,
        @Nullable Role role,
        BigDecimal value,
        Base base,
        @Nullable String source,
        @Nullable LocalDate published,
        boolean provisional,
        Origin origin,
        Known known) {
    /** Days after the end of a month at which an undated figure is taken to have been published. */
    public static final int ASSUMED_DELAY_DAYS = 45;

    /** What the indicator tells. */
    public enum Role {
        SIZE,
        VOLUME,
        PRICE,
        SENTIMENT
    }

    /** What the value is relative to. */
    public enum Base {
        /** An index on a base year, or an amount: growth is the ratio to the same month last year. */
        LEVEL,
        /** Last year's month = 100. */
        LAST_YEAR_IS_100,
        /** Growth on last year's month, as a fraction. */
        YEAR_ON_YEAR
    }

    /** When the figure was published, stated or assumed. */
    public LocalDate publishedOrAssumed() {
        return published != null ? published : period.atEndOfMonth().plusDays(ASSUMED_DELAY_DAYS);
    }
}
