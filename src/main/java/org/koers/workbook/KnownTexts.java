package org.koers.workbook;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.koers.provenance.Field;

/**
 * What was read from texts about which nothing had to be said, per field: most texts of a sheet come back row after row,
 * and what is read from one of them is the same each time. Forgets what doesn't fit.
 */
final class KnownTexts {
    private static final int FIRST_PLACES = 1 << 8;
    private static final int MOST_PLACES = 1 << 16;
    private static final int NEAR = 4;
    private static final int LONGEST = 64;
    private static final int SPREAD = 0x9E3779B9;

    /** Per field: what was written, and behind it what was read from it. */
    private final Map<Field, @Nullable String[]> fields = new EnumMap<>(Field.class);

    /** Null when it was not read before, or something had to be said about it. */
    @Nullable
    String get(Field field, String written) {
        @Nullable String[] texts = fields.get(field);
        if (texts == null) {
            return null;
        }
        int place = place(written, texts);
        for (int near = 0; near < NEAR; near++) {
            String text = texts[place];
            if (text == null) {
                return null;
            }
            if (text.equals(written)) {
                return texts[place + 1];
            }
            place = place + 2 & texts.length - 1;
        }
        return null;
    }

    void put(Field field, String written, String read) {
        if (written.length() > LONGEST) {
            return;
        }
        @Nullable String[] texts = fields.get(field);
        if (texts == null) {
            texts = new String[2 * FIRST_PLACES];
            fields.put(field, texts);
        }
        while (!put(texts, written, read)) {
            texts = grown(texts);
            fields.put(field, texts);
        }
    }

    /** False when there is no room near its place, and more room may be made. */
    private static boolean put(@Nullable String[] texts, String written, String read) {
        int first = place(written, texts);
        int place = first;
        for (int near = 0; near < NEAR; near++) {
            if (texts[place] == null) {
                texts[place] = written;
                texts[place + 1] = read;
                return true;
            }
            place = place + 2 & texts.length - 1;
        }
        if (texts.length < 2 * MOST_PLACES) {
            return false;
        }
        texts[first] = written;
        texts[first + 1] = read;
        return true;
    }

    private static @Nullable String[] grown(@Nullable String[] texts) {
        @Nullable String[] grown = new String[2 * texts.length];
        for (int place = 0; place < texts.length; place += 2) {
            String written = texts[place];
            String read = texts[place + 1];
            if (written != null && read != null) {
                put(grown, written, read);
            }
        }
        return grown;
    }

    private static int place(String written, @Nullable String[] texts) {
        int bits = Integer.numberOfTrailingZeros(texts.length) - 1;
        return written.hashCode() * SPREAD >>> Integer.SIZE - bits << 1;
    }
}
