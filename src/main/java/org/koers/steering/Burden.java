package org.koers.steering;

import org.koers.measure.Message;

/**
 * Something in the way of working that costs more than it brings.
 *
 * @param times how many times its limit it is, 1 or more: the heavier comes first
 * @param found what was seen
 * @param proposal what to drop
 */
public record Burden(Cause cause, double times, Message found, Message proposal) {
    /** What weighs; of equal weight the first comes first. */
    public enum Cause {
        NO_OWNER("no-owner"),
        NO_DECISIONS("no-decisions"),
        MANY_CHANGES("many-changes"),
        MANY_ACTIONS("many-actions"),
        ONLY_REPORTING("only-reporting"),
        LONG_MEETING("long-meeting"),
        NO_FRIENDS("no-friends"),
        UNUSED_FIELD("unused-field");

        private final String id;

        Cause(String id) {
            this.id = id;
        }
    }

    /** @param arguments of both texts */
    static Burden of(Cause cause, double times, Object... arguments) {
        return new Burden(
                cause,
                times,
                Message.of("steering.guard." + cause.id + ".found", arguments),
                Message.of("steering.guard." + cause.id + ".drop", arguments));
    }
}
