package org.koers.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.koers.calendar.IsoWeek;
import org.koers.provenance.Known;
import org.koers.provenance.Origin;

/**
 * One row of the plan as it was read. Amounts in plan currency; null is an empty cell or an absent column, never 0.
 *
 * @param year plan year when {@code week} is null, else the ISO year of the week
 * @param week null for a target of the whole year
 * @param segment null for the total (or, with a rep, for that rep's total)
 * @param rep sales rep; null for the whole segment or the total
 * @param assumedMarketGrowth fraction: 0.02 is 2 %
 * @param version name of the version; the empty text when the plan has only one
 * @param approvedOn null: known from the start
 * @param effectiveFrom null: from the first week
 */
public record PlanLine(
        int year,
        @Nullable IsoWeek week,
        @Nullable String segment,
        @Nullable String rep,
        @Nullable BigDecimal revenue,
        @Nullable BigDecimal margin,
        @Nullable BigDecimal newCustomers,
        @Nullable BigDecimal visits,
        @Nullable BigDecimal quotes,
        @Nullable BigDecimal assumedMarketGrowth,
        String version,
        @Nullable LocalDate approvedOn,
        @Nullable LocalDate effectiveFrom,
        @Nullable String approvedBy,
        @Nullable String reason,
        Origin origin,
        Known known) {}
