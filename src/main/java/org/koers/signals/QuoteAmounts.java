package org.koers.signals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.koers.calendar.IsoWeek;
import org.koers.quotes.Quote;

/**
 * Amounts and days of some quotes as plain numbers, for a rank asks them for dozens of weeks. Sums are taken in the order
 * of the quotes: another order would round otherwise.
 */
final class QuoteAmounts {
    private final double[] amounts;
    private final long[] offered;
    private final long[] ended;
    private final boolean[] decided;
    private final boolean[] won;

    QuoteAmounts(List<Quote> quotes) {
        int length = quotes.size();
        amounts = new double[length];
        offered = new long[length];
        ended = new long[length];
        decided = new boolean[length];
        won = new boolean[length];
        for (int i = 0; i < length; i++) {
            Quote quote = quotes.get(i);
            BigDecimal amount = quote.amount();
            amounts[i] = amount == null ? 0 : amount.doubleValue();
            offered[i] = quote.quoteDate().toEpochDay();
            ended[i] = ended(quote);
            decided[i] = quote.decisionDate() != null && quote.status().isDecided();
            won[i] = quote.status() == Quote.Status.WON;
        }
    }

    /** Epoch day; without a date an open quote goes on for ever and another was never open. */
    private static long ended(Quote quote) {
        LocalDate day = quote.decisionDate();
        if (day != null) {
            return day.toEpochDay();
        }
        return quote.status() == Quote.Status.OPEN ? Long.MAX_VALUE : Long.MIN_VALUE;
    }

    /** Amounts won and decided from the first to the last of these weeks, both included. */
    Sums decided(IsoWeek from, IsoWeek to) {
        long start = from.start().toEpochDay();
        long end = to.end().toEpochDay();
        double ofWon = 0;
        double ofDecided = 0;
        for (int i = 0; i < amounts.length; i++) {
            if (ended[i] >= start && ended[i] <= end && decided[i]) {
                ofDecided += amounts[i];
                ofWon += won[i] ? amounts[i] : 0;
            }
        }
        return new Sums(ofWon, ofDecided);
    }

    /** @param decided won or lost */
    record Sums(double won, double decided) {
        /** Hit rate by amount; NaN without decided amounts. */
        double rate() {
            return decided > 0 ? won / decided : Double.NaN;
        }
    }

    /** Amount open at the end of the week: offered by then, and neither decided nor lapsed. */
    double open(IsoWeek week) {
        long end = week.end().toEpochDay();
        double open = 0;
        for (int i = 0; i < amounts.length; i++) {
            open += offered[i] <= end && ended[i] > end ? amounts[i] : 0;
        }
        return open;
    }
}
