package org.koers.store;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes columns of values one after the other, each as small as it goes; {@link ColumnInput} reads them back. */
final class ColumnOutput {
    /** Tag of an amount that is too wide for a long. */
    static final int WIDE = 255;

    /** Largest scale that fits a tag; a wider one is written out. */
    static final int LARGEST_SCALE = 200;

    /** So many digits always fit a long. */
    private static final int DIGITS = 18;

    private byte[] bytes = new byte[1 << 16];
    private int length;

    byte[] bytes() {
        return Arrays.copyOf(bytes, length);
    }

    void single(int value) {
        room(1);
        bytes[length++] = (byte) value;
    }

    /** Seven bits a byte, the lowest first. @param value not negative */
    void whole(long value) {
        room(10);
        long left = value;
        while ((left & ~0x7FL) != 0) {
            bytes[length++] = (byte) (left & 0x7F | 0x80);
            left >>>= 7;
        }
        bytes[length++] = (byte) left;
    }

    /** Small for a value near 0, whatever its sign. */
    void signed(long value) {
        whole(value << 1 ^ value >> 63);
    }

    /** Each value as its distance from the one before. */
    void steps(long[] values) {
        long before = 0;
        for (long value : values) {
            signed(value - before);
            before = value;
        }
    }

    /** The different values once, then for each row which one it is. */
    void repeated(long[] values) {
        Map<Long, Integer> places = new LinkedHashMap<>();
        int[] place = new int[values.length];
        for (int row = 0; row < values.length; row++) {
            boolean again = row > 0 && values[row] == values[row - 1];
            place[row] = again ? place[row - 1] : places.computeIfAbsent(values[row], value -> places.size());
        }
        whole(places.size());
        places.keySet().forEach(this::signed);
        for (int at : place) {
            whole(at);
        }
    }

    /** The different texts once, then for each row which one it is; 0 is null. */
    void texts(@Nullable String[] values) {
        Map<String, Integer> places = new LinkedHashMap<>();
        int[] place = new int[values.length];
        for (int row = 0; row < values.length; row++) {
            String value = values[row];
            if (row > 0 && Objects.equals(value, values[row - 1])) {
                place[row] = place[row - 1];
            } else if (value != null) {
                Integer known = places.putIfAbsent(value, places.size() + 1);
                place[row] = known == null ? places.size() : known;
            }
        }
        whole(places.size());
        places.keySet().forEach(this::text);
        for (int at : place) {
            whole(at);
        }
    }

    /** First how each amount is kept: 0 is null, else its scale + 1 or {@link #WIDE}; then the amounts. */
    void amounts(@Nullable BigDecimal[] values) {
        room(values.length);
        for (BigDecimal value : values) {
            bytes[length++] = (byte) tag(value);
        }
        for (BigDecimal value : values) {
            int tag = tag(value);
            if (value != null && tag == WIDE) {
                byte[] digits = value.unscaledValue().toByteArray();
                signed(value.scale());
                raw(digits);
            } else if (value != null) {
                signed(value.scaleByPowerOfTen(value.scale()).longValue());
            }
        }
    }

    private static int tag(@Nullable BigDecimal value) {
        if (value == null) {
            return 0;
        }
        boolean small = value.precision() <= DIGITS || value.unscaledValue().bitLength() < Long.SIZE;
        boolean plain = small && value.scale() >= 0 && value.scale() <= LARGEST_SCALE;
        return plain ? value.scale() + 1 : WIDE;
    }

    private void text(String text) {
        raw(text.getBytes(StandardCharsets.UTF_8));
    }

    private void raw(byte[] more) {
        whole(more.length);
        room(more.length);
        System.arraycopy(more, 0, bytes, length, more.length);
        length += more.length;
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
