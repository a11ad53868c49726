package org.koers.advice;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** How one segment stands. Null is unknown, never 0. */
public record SegmentStanding(
        String name,
        @Nullable BigDecimal target,
        @Nullable BigDecimal actual,
        @Nullable BigDecimal planned,
        @Nullable BigDecimal index,
        Landing landing,
        @Nullable BigDecimal marketEffect,
        @Nullable BigDecimal ownEffect,
        @Nullable BigDecimal unexplainedEffect,
        @Nullable BigDecimal ambitionEffect) {}
