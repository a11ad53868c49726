package org.koers.signals;

import java.util.List;
import org.koers.calendar.IsoWeek;
import org.koers.measure.Message;
import org.koers.measure.Scope;
import org.koers.measure.ScopeKind;
import org.koers.provenance.Field;
import org.koers.provenance.Subject;
import org.koers.quotes.Quote;

/** Hit rate in disjoint windows (measures.md §1.5, §2.6). */
final class QuoteGauge implements Gauge {
    private static final int RECENT = 26;
    private static final int BEFORE = 52;
    private static final int FEWEST_RECENT = 10;
    private static final int FEWEST_BEFORE = 30;
    private static final double SURE_TOTAL = -1.645;
    private static final double SURE_SEGMENT = -2.33;
    private static final List<String> RECENTLY = List.of("hitRate", "hitRateLow90", "hitRateHigh90", "hitRateAmount");
    private static final List<String> COMPARED = List.of("hitRateBefore", "hitRateRatio", "hitRateDropSure");

    @Override
    public void measure(Inputs inputs, Readings readings) {
        QuoteBook book = inputs.quotes();
        if (!inputs.ledger().has(Subject.QUOTES, Field.DECISION_DATE)) {
            absent(inputs, readings, book);
            return;
        }
        for (Scope scope : inputs.scopes()) {
            recent(inputs, readings, scope, book.of(scope));
            compared(inputs, readings, scope, book.of(scope));
        }
        for (Scope rep : book.reps()) {
            recent(inputs, readings, rep, book.of(rep));
        }
        new CoverageGauge(book).measure(inputs, readings);
    }

    private static void absent(Inputs inputs, Readings readings, QuoteBook book) {
        boolean sheet = inputs.ledger().has(Subject.QUOTES);
        String key = sheet ? "signals.column-absent" : "signals.sheet-absent";
        Message what = Message.of(sheet ? "measure.column.decision-date" : "measure.sheet.quotes");
        for (Scope scope : inputs.scopes()) {
            readings.missing(scope, "decidedQuotes", key, what);
            readings.missing(scope, RECENTLY, key, what);
            readings.missing(scope, COMPARED, key, what);
            readings.missing(scope, CoverageGauge.MEASURES, key, what);
        }
        for (Scope rep : book.reps()) {
            readings.missing(rep, "decidedQuotes", key, what);
            readings.missing(rep, RECENTLY, key, what);
        }
    }

    private static HitRate recent(Inputs inputs, List<Quote> quotes) {
        return QuoteBook.rate(quotes, inputs.week().minus(RECENT - 1), inputs.week());
    }

    private static void recent(Inputs inputs, Readings readings, Scope scope, List<Quote> quotes) {
        HitRate recent = recent(inputs, quotes);
        readings.putCount(scope, "decidedQuotes", recent.decided());
        if (recent.decided() < FEWEST_RECENT) {
            readings.missing(scope, RECENTLY, "signals.quotes-needed", FEWEST_RECENT, recent.decided());
            return;
        }
        readings.put(scope, "hitRate", recent.rate());
        readings.put(scope, "hitRateLow90", recent.low());
        readings.put(scope, "hitRateHigh90", recent.high());
        IsoWeek from = inputs.week().minus(RECENT - 1);
        readings.put(
                scope,
                "hitRateAmount",
                new QuoteAmounts(quotes).decided(from, inputs.week()).rate());
    }

    /** Against the 52 weeks before those 26: windows that overlap halve every drop. */
    private static void compared(Inputs inputs, Readings readings, Scope scope, List<Quote> quotes) {
        HitRate recent = recent(inputs, quotes);
        IsoWeek until = inputs.week().minus(RECENT);
        HitRate before = QuoteBook.rate(quotes, until.minus(BEFORE - 1), until);
        if (before.decided() < FEWEST_BEFORE) {
            readings.missing(scope, COMPARED, "signals.quotes-needed", FEWEST_BEFORE, before.decided());
            return;
        }
        readings.put(scope, "hitRateBefore", before.rate());
        if (recent.decided() < FEWEST_RECENT) {
            readings.missing(scope, COMPARED.subList(1, 3), "signals.quotes-needed", FEWEST_RECENT, recent.decided());
            return;
        }
        readings.put(scope, "hitRateRatio", before.won() > 0 ? recent.rate() / before.rate() : Double.NaN);
        double limit = scope.kind() == ScopeKind.TOTAL ? SURE_TOTAL : SURE_SEGMENT;
        readings.putFlag(scope, "hitRateDropSure", recent.fallSince(before) <= limit);
    }
}
