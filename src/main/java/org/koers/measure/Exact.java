package org.koers.measure;

import java.math.BigDecimal;

/**
 * An amount of money in a message, written to the cent with the sign of the currency in which it is read.
 *
 * @param amount in plan currency
 */
public record Exact(BigDecimal amount) {}
