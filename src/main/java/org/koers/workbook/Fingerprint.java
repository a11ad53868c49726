package org.koers.workbook;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Sixty-four bits that stand for a row: equal rows have equal ones, and of a million different rows two have the same
 * with a chance of one in thirty million. The same in every run.
 */
final class Fingerprint {
    private static final long FACTOR = 0x9E3779B97F4A7C15L;
    private static final long PRIME = 0x100000001B3L;
    private static final int MOST_BITS = 63;

    private long bits;

    void add(long value) {
        long mixed = (bits ^ value) * FACTOR;
        bits = (mixed ^ mixed >>> 32) * FACTOR + 1;
    }

    void add(@Nullable String text) {
        if (text == null) {
            add(-1);
            return;
        }
        long sum = text.length();
        for (int place = 0; place < text.length(); place++) {
            sum = (sum ^ text.charAt(place)) * PRIME;
        }
        add(sum);
    }

    void add(@Nullable BigDecimal amount) {
        if (amount == null) {
            add(Long.MIN_VALUE);
        } else if (amount.precision() <= 18) {
            add(
                    amount.scale() == 0
                            ? amount.longValue()
                            : amount.unscaledValue().longValue());
            add(amount.scale());
        } else {
            add(amount.unscaledValue().bitLength() <= MOST_BITS ? 1 : 2);
            add(amount.toString());
        }
    }

    long bits() {
        return bits ^ bits >>> 29;
    }
}
