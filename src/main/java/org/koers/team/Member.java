package org.koers.team;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.koers.provenance.Known;
import org.koers.provenance.Origin;

/**
 * Someone in the team. Null is an empty cell or an absent column.
 *
 * @param fte full-time equivalent
 * @param payTarget for pay only; targets stand in the plan
 * @param variablePay fraction of pay
 */
public record Member(
        String name,
        @Nullable String role,
        @Nullable BigDecimal fte,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable BigDecimal payTarget,
        @Nullable BigDecimal variablePay,
        Origin origin,
        Known known) {}
