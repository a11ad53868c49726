package org.koers.advice;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Where the year will end. All amounts null when it is too early to tell.
 *
 * @param probabilityOfTarget 0.01…0.99
 * @param indicative fewer than 13 weeks, or no full last year
 * @param method name of the method, or why there is none
 */
public record Landing(
        @Nullable BigDecimal expected,
        @Nullable BigDecimal low80,
        @Nullable BigDecimal high80,
        @Nullable BigDecimal probabilityOfTarget,
        boolean indicative,
        String method) {}
