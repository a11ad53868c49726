package org.koers.advice;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One customer (or item group) that an advice is about.
 *
 * @param amount what is at stake; null when not known
 */
public record Item(String id, String name, @Nullable BigDecimal amount) {}
