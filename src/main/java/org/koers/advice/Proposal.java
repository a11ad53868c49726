package org.koers.advice;

import java.math.BigDecimal;

/**
 * What an advice proposes, as a range.
 *
 * @param unit {@code money} or {@code share}
 */
public record Proposal(BigDecimal low, BigDecimal high, String unit) {}
