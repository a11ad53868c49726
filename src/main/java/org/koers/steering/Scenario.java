package org.koers.steering;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koers.measure.Message;

/**
 * One way on, before a target is decided about.
 *
 * @param kind which
 * @param target of the year under it; null when it can't be worked out
 * @param landing with the chance of that target; null when it can't be worked out
 * @param says what it assumes, or why it can't be worked out
 * @param warning that the target is no more than last year and ten percent; null when it is more than that
 * @param parts what it does to segments, in their order; empty when it does nothing to them
 */
public record Scenario(
        Kind kind,
        @Nullable BigDecimal target,
        @Nullable LandingRange landing,
        Message says,
        @Nullable Message warning,
        List<Part> parts) {
    public Scenario {
        parts = List.copyOf(parts);
    }

    /** In the order in which they are laid side by side. */
    public enum Kind {
        HOLD("hold"),
        RE_SPLIT("re-split"),
        SHIFT("shift"),
        EVEN("even"),
        LIKELY("likely");

        private final String id;

        Kind(String id) {
            this.id = id;
        }

        public String id() {
            return id;
        }
    }

    /** A segment before and after. */
    public record Part(
            String segment, BigDecimal targetBefore, BigDecimal target, BigDecimal chanceBefore, BigDecimal chance) {}

    static Scenario impossible(Kind kind, Message why) {
        return new Scenario(kind, null, null, why, null, List.of());
    }

    public boolean isPossible() {
        return landing != null;
    }
}
