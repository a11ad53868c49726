package org.koers.advice;

import java.math.BigDecimal;

/**
 * What one cause did to the landing since last week.
 *
 * @param cause {@code target}, {@code plan}, {@code assumption}, {@code restated}, {@code week}, {@code pace} or
 *     {@code uncertainty}
 * @param landing in plan currency
 * @param probability of reaching the target; a difference of fractions
 */
public record LandingChange(String cause, BigDecimal landing, BigDecimal probability) {}
