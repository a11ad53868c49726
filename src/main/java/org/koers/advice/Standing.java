package org.koers.advice;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the plan stands as of the week. Null is unknown, never 0.
 *
 * @param target year target; null when the plan gives none
 */
public record Standing(
        @Nullable BigDecimal target,
        @Nullable BigDecimal actual,
        @Nullable BigDecimal planned,
        @Nullable BigDecimal index,
        @Nullable BigDecimal gap,
        Landing landing,
        List<SegmentStanding> segments) {
    public Standing {
        segments = List.copyOf(segments);
    }
}
