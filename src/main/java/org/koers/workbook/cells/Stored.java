package org.koers.workbook.cells;

import java.math.BigDecimal;
import java.util.Optional;

/** Reads the number that a file stores as text, within bounds that a sales figure never leaves. */
public final class Stored {
    private static final int MOST_CHARACTERS = 40;
    private static final int MOST_DIGITS_BEFORE_POINT = 15;
    private static final int MOST_DECIMALS = 60;

    private Stored() {}

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
