package org.koers.workbook.cells;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the number that a file stores as text, within bounds that a sales figure never leaves. */
public final class Stored {
    private static final int MOST_CHARACTERS = 40;
    private static final int MOST_DIGITS_BEFORE_POINT = 15;
    private static final int MOST_DECIMALS = 60;

    private static final int MOST_DIGITS_OF_LONG = 18;

    private Stored() {}

    /** The same from where it stands in a buffer; null where the other is empty. */
    static @Nullable BigDecimal number(char[] letters, int start, int end) {
        boolean negative = start < end && letters[start] == '-';
        int first = negative ? start + 1 : start;
        if (end - first > MOST_DIGITS_OF_LONG) {
            return slowly(letters, start, end);
        }
        long digits = 0;
        int point = -1;
        for (int place = first; place < end; place++) {
            int digit = letters[place] - '0';
            if (digit >= 0 && digit <= 9) {
                digits = digits * 10 + digit;
            } else if (letters[place] == '.' && point < 0) {
                point = place;
            } else {
                return slowly(letters, start, end);
            }
        }
        int whole = (point < 0 ? end : point) - first;
        int decimals = point < 0 ? 0 : end - point - 1;
        if (whole == 0 || whole > MOST_DIGITS_BEFORE_POINT || point >= 0 && decimals == 0) {
            return slowly(letters, start, end);
        }
        return digits == 0 ? BigDecimal.ZERO : BigDecimal.valueOf(negative ? -digits : digits, decimals);
    }

    private static @Nullable BigDecimal slowly(char[] letters, int start, int end) {
        return end - start > MOST_CHARACTERS
                ? null
                : number(new String(letters, start, end - start)).orElse(null);
    }

    /** Empty for {@code NaN}, infinities, exponents beyond reason and everything that is not a plain number. */
    public static Optional<BigDecimal> number(String stored) {
        String text = stored.strip();
        if (text.isEmpty() || text.length() > MOST_CHARACTERS) {
            return Optional.empty();
        }
        try {
            BigDecimal number = new BigDecimal(text);
            boolean sane = number.signum() == 0
                    || (long) number.precision() - number.scale() <= MOST_DIGITS_BEFORE_POINT
                            && number.scale() <= MOST_DECIMALS
                            && number.scale() >= -MOST_DIGITS_BEFORE_POINT;
            return sane ? Optional.of(number.signum() == 0 ? BigDecimal.ZERO : number) : Optional.empty();
        } catch (NumberFormatException | ArithmeticException e) {
            return Optional.empty();
        }
    }
}
