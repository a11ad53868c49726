package org.koers.advice;

import org.jspecify.annotations.Nullable;
import org.koers.measure.Message;
import org.koers.measure.Scope;
import org.koers.rules.Row;

/**
 * An advice that was not given, or a rule that could not look.
 *
 * @param to the segment that receives; null for one scope
 * @param because what absorbed it, or what is missing
 */
public record Withheld(Row row, Scope scope, @Nullable Scope to, Reason reason, Message because) {
    /** As in advisory.json. */
    public enum Reason {
        DUPLICATE("duplicate"),
        COOLDOWN("cooldown"),
        MODE("mode"),
        BUDGET("budget"),
        DATA_QUALITY("dataQuality"),
        NOT_ENOUGH_DATA("notEnoughData");

        private final String id;

        Reason(String id) {
            this.id = id;
        }

        public String id() {
            return id;
        }
    }
}
