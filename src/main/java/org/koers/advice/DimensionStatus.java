package org.koers.advice;

import java.util.Locale;
import org.koers.measure.Message;

/**
 * How one dimension stands.
 *
 * @param name force, focus, objective, planning, steering or market
 * @param reason one sentence
 */
public record DimensionStatus(Name name, Status status, Message reason) {
    /** In the order in which they are shown. */
    public enum Name {
        FORCE,
        FOCUS,
        OBJECTIVE,
        PLANNING,
        STEERING,
        MARKET;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The worst unabsorbed finding of the dimension's tables. */
    public enum Status {
        GOOD,
        WATCH,
        ACT,
        UNKNOWN;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
