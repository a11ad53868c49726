package org.koers.signals;

import java.math.BigDecimal;
import java.util.Arrays;
import org.koers.results.Result;

/** Credits and absolute revenue of all rows week by week, in cents. */
final class Credits {
    final long[] credits;
    final long[] absolute;

    Credits(int length) {
        this(new long[length], new long[length]);
    }

    private Credits(long[] credits, long[] absolute) {
        this.credits = credits;
        this.absolute = absolute;
    }

    Credits until(int length) {
        return new Credits(Arrays.copyOf(credits, length), Arrays.copyOf(absolute, length));
    }

    /** A credit counts as a positive amount whatever its sign; a row below 0 is a credit row (measures.md §1.1). */
    void add(int week, Result result, long cents) {
        BigDecimal stated = result.creditAmount();
        long credit = stated == null ? 0 : Math.abs(Figures.cents(stated));
        credits[week] += Math.max(credit, Math.max(0, -cents));
        absolute[week] += Math.abs(cents);
    }
}
