package org.koers.steering;

import org.koers.calendar.IsoWeek;
import org.koers.measure.Message;

/**
 * A known way in which a plan stops steering, seen in this one.
 *
 * @param week in which it showed
 * @param found what was seen, with its weeks and figures
 */
public record Pitfall(Kind kind, IsoWeek week, Message found) {
    /** Of one week in this order. */
    public enum Kind {
        /** The target is last year and ten percent, and nothing was said about the market. */
        LAST_YEAR("last-year"),
        /** The plan assumes nothing about the market. */
        NO_MARKET("no-market"),
        /** Nobody met or decided for weeks. */
        FORGOTTEN("forgotten"),
        /** The target stayed while the advice was to revise it, or to have it reviewed. */
        HELD_ON("held-on"),
        /** The target was revised twice within a quarter. */
        REVISED_OFTEN("revised-often"),
        /** Market advice was given for weeks, and nobody answered it. */
        MARKET_UNANSWERED("market-unanswered"),
        /** Meetings had something to decide and decided nothing. */
        ONLY_REPORTING("only-reporting"),
        /** More courses were changed at once than anybody can judge. */
        STACKED("stacked"),
        /** Of most decisions no effect can be measured. */
        UNMEASURED("unmeasured");

        private final String id;

        Kind(String id) {
            this.id = id;
        }

        public String id() {
            return id;
        }
    }

    /** @param variant of what was found; empty for the only one */
    static Pitfall of(Kind kind, String variant, IsoWeek week, Object... arguments) {
        return new Pitfall(kind, week, Message.of("steering.pitfall." + kind.id + ".found" + variant, arguments));
    }

    /** What it is called. */
    public Message name() {
        return Message.of("steering.pitfall." + kind.id + ".name");
    }

    /** What the next plan can do about it. */
    public Message lesson() {
        return Message.of("steering.pitfall." + kind.id + ".lesson");
    }
}
