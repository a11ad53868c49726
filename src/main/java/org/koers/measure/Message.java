package org.koers.measure;

import java.util.Arrays;
import java.util.List;

/**
 * A text for people that is not yet written: a key of a bundle and what to fill in. It is rendered at the edge, in the
 * reader's language, by {@link Wording}.
 *
 * @param key the part before the first dot names the bundle: {@code workbook.missing-sheet}
 * @param arguments texts, {@link Value}s, {@link Exact} amounts, weeks, dates, numbers or other messages; never null
 */
public record Message(String key, List<Object> arguments) {
    public Message {
        arguments = List.copyOf(arguments);
    }

    public static Message of(String key, Object... arguments) {
        return new Message(key, Arrays.asList(arguments));
    }
}
