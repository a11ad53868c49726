package org.koers.signals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.koers.calendar.IsoWeek;
import org.koers.measure.Scope;
import org.koers.quotes.Quote;

/** The quotes of one situation by scope, counted once. */
final class QuoteBook {
    private final Inputs inputs;
    private final Map<String, List<Quote>> bySegment = new HashMap<>();
    private final Map<Scope, List<Quote>> byRep = new TreeMap<>();

    QuoteBook(Inputs inputs) {
        this.inputs = inputs;
        for (Quote quote : inputs.ledger().quotes()) {
            String segment = quote.segment();
            String key = segment != null ? Scope.key(segment) : inputs.names().segmentOfCustomer(quote.customerNo());
            if (key != null) {
                bySegment.computeIfAbsent(key, ignored -> new ArrayList<>()).add(quote);
            }
            String rep = quote.rep();
            if (rep != null) {
                byRep.computeIfAbsent(Scope.rep(Scope.tidy(rep)), ignored -> new ArrayList<>())
                        .add(quote);
            }
        }
        inputs.reps().forEach(rep -> byRep.putIfAbsent(rep, List.of()));
    }

    List<Quote> of(Scope scope) {
        return switch (scope.kind()) {
            case TOTAL -> inputs.ledger().quotes();
            case SEGMENT -> bySegment.getOrDefault(scope.id(), List.of());
            case REP -> byRep.getOrDefault(scope, List.of());
            case CUSTOMER -> List.of();
        };
    }

    /** Those that quotes, results or the plan name. */
    Iterable<Scope> reps() {
        return byRep.keySet();
    }

    /** Quotes decided from the first to the last of these weeks, both included. */
    static HitRate rate(List<Quote> quotes, IsoWeek from, IsoWeek to) {
        LocalDate start = from.start();
        LocalDate end = to.end();
        int won = 0;
        int decided = 0;
        for (Quote quote : quotes) {
            LocalDate day = quote.decisionDate();
            if (day != null && quote.status().isDecided() && !day.isBefore(start) && !day.isAfter(end)) {
                decided++;
                won += quote.status() == Quote.Status.WON ? 1 : 0;
            }
        }
        return new HitRate(won, decided);
    }
}
