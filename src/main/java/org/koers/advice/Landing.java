package org.koers.advice;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the year will end. All amounts null when it is too early to tell.
 *
 * @param probabilityOfTarget 0.01…0.99
 * @param indicative fewer than 13 weeks, or no full last year
 * @param method name of the method, or why there is none
 * @param changes what changed since last week, one entry a cause; they add up to the change of {@code expected} and of
 *     {@code probabilityOfTarget}. Empty when either week has no landing, or there is no week before.
 */
public record Landing(
        @Nullable BigDecimal expected,
        @Nullable BigDecimal low80,
        @Nullable BigDecimal high80,
        @Nullable BigDecimal probabilityOfTarget,
        boolean indicative,
        String method,
        List<LandingChange> changes) {
    public Landing {
        changes = List.copyOf(changes);
    }
}
