package org.koers.signals;

import java.time.LocalDate;
import java.util.List;
import org.koers.measure.Message;
import org.koers.measure.Scope;
import org.koers.provenance.Field;
import org.koers.provenance.Subject;
import org.koers.quotes.Quote;

/**
 * Whether the open quotes are kept up to date: one with an order date in the past or no amount says nothing of what is
 * to come. Of a quote that was put off or decided after the week, the date of that week is not known any more: in a
 * replay the share is a lower bound.
 */
final class QuoteTrustGauge implements Gauge {
    private static final int FEWEST_OPEN = 10;

    @Override
    public void measure(Inputs inputs, Readings readings) {
        boolean dated = inputs.ledger().has(Subject.QUOTES, Field.EXPECTED_ORDER_DATE);
        boolean priced = inputs.ledger().has(Subject.QUOTES, Field.AMOUNT);
        QuoteBook book = new QuoteBook(inputs);
        for (Scope scope : inputs.scopes()) {
            if (!inputs.ledger().has(Subject.QUOTES)) {
                Message sheet = Message.of("measure.sheet.quotes");
                readings.missing(scope, List.of("openQuotes", "openQuotesStale"), "signals.sheet-absent", sheet);
                continue;
            }
            List<Quote> open = open(book.of(scope), inputs.week().end());
            readings.putCount(scope, "openQuotes", open.size());
            if (!dated && !priced) {
                Message column = Message.of("measure.column.expected-order-date");
                readings.missing(scope, "openQuotesStale", "signals.column-absent", column);
            } else if (open.size() < FEWEST_OPEN) {
                readings.missing(scope, "openQuotesStale", "signals.open-quotes-needed", FEWEST_OPEN, open.size());
            } else {
                long stale = open.stream()
                        .filter(quote -> (dated && isPast(quote, inputs.week().end())) || (priced && isEmpty(quote)))
                        .count();
                readings.put(scope, "openQuotesStale", (double) stale / open.size());
            }
        }
    }

    /** The status column tells today's state; in a week before the decision the quote was still open. */
    private static List<Quote> open(List<Quote> quotes, LocalDate today) {
        return quotes.stream()
                .filter(quote -> quote.status() == Quote.Status.OPEN
                        && !quote.quoteDate().isAfter(today))
                .toList();
    }

    private static boolean isPast(Quote quote, LocalDate today) {
        LocalDate expected = quote.expectedOrderDate();
        return expected != null && expected.isBefore(today);
    }

    private static boolean isEmpty(Quote quote) {
        return quote.amount() == null || quote.amount().signum() == 0;
    }
}
