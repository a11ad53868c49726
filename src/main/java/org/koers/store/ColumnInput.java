package org.koers.store;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads the columns that {@link ColumnOutput} wrote, in the same order. Its bytes were checked before. */
final class ColumnInput {
    private final byte[] bytes;
    private int at;

    ColumnInput(byte[] bytes) {
        this.bytes = bytes;
    }

    int single() {
        return bytes[at++] & 0xFF;
    }

    long whole() {
        long value = 0;
        int shift = 0;
        byte part;
        do {
            part = bytes[at++];
            value |= (long) (part & 0x7F) << shift;
            shift += 7;
        } while (part < 0);
        return value;
    }

    int count() {
        return Math.toIntExact(whole());
    }

    long signed() {
        long value = whole();
        return value >>> 1 ^ -(value & 1);
    }

    long[] steps(int rows) {
        long[] values = new long[rows];
        long before = 0;
        for (int row = 0; row < rows; row++) {
            before += signed();
            values[row] = before;
        }
        return values;
    }

    long[] repeated(int rows) {
        long[] different = new long[count()];
        for (int place = 0; place < different.length; place++) {
            different[place] = signed();
        }
        long[] values = new long[rows];
        for (int row = 0; row < rows; row++) {
            values[row] = different[count()];
        }
        return values;
    }

    @Nullable
    String[] texts(int rows) {
        @Nullable String[] different = new @Nullable String[count() + 1];
        for (int place = 1; place < different.length; place++) {
            different[place] = new String(raw(), StandardCharsets.UTF_8);
        }
        @Nullable String[] values = new @Nullable String[rows];
        for (int row = 0; row < rows; row++) {
            values[row] = different[count()];
        }
        return values;
    }

    @Nullable
    BigDecimal[] amounts(int rows) {
        int[] tags = new int[rows];
        for (int row = 0; row < rows; row++) {
            tags[row] = single();
        }
        @Nullable BigDecimal[] values = new @Nullable BigDecimal[rows];
        for (int row = 0; row < rows; row++) {
            values[row] = amount(tags[row]);
        }
        return values;
    }

    private @Nullable BigDecimal amount(int tag) {
        if (tag == 0) {
            return null;
        }
        if (tag == ColumnOutput.WIDE) {
            int scale = Math.toIntExact(signed());
            return new BigDecimal(new BigInteger(raw()), scale);
        }
        return BigDecimal.valueOf(signed(), tag - 1);
    }

    private byte[] raw() {
        int length = count();
        byte[] part = Arrays.copyOfRange(bytes, at, at + length);
        at += length;
        return part;
    }
}
