package org.koers.provenance;

import org.jspecify.annotations.Nullable;
import org.koers.calendar.IsoWeek;
import org.koers.measure.Message;

/**
 * Something wrong with the input: where, what was found, what was expected, what to do.
 *
 * @param where {@code file!sheet!cell}, or as much of it as applies
 * @param message the rest of the sentence
 * @param consequence what follows from it
 * @param week the week the fact belongs to; null when it belongs to none. A problem of a later week is not part of an
 *     earlier advisory.
 */
public record Problem(
        String where,
        Message message,
        Consequence consequence,
        @Nullable IsoWeek week) {
    /** Decided once, in design.md §6a. */
    public enum Consequence {
        /** Nothing is stored, no advisory. */
        REFUSE,
        /** A person chooses; with nobody to ask the stated default is taken and labelled. */
        ASK,
        /** Taken as it is, and said. */
        LABEL
    }

    public static Problem refuse(String where, String key, Object... arguments) {
        return new Problem(where, Message.of(key, arguments), Consequence.REFUSE, null);
    }

    public static Problem ask(String where, String key, Object... arguments) {
        return new Problem(where, Message.of(key, arguments), Consequence.ASK, null);
    }

    public static Problem label(String where, String key, Object... arguments) {
        return new Problem(where, Message.of(key, arguments), Consequence.LABEL, null);
    }

    public Problem in(@Nullable IsoWeek factWeek) {
        return new Problem(where, message, consequence, factWeek);
    }
}
