package org.koers.signals;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.koers.customers.Selection;
import org.koers.measure.Scope;
import org.koers.provenance.Field;
import org.koers.provenance.Subject;

/**
 * How much of the list of chosen customers changed (rule F11). A new list once is a choice; it is hopping when it had
 * changed in the nine weeks before already.
 */
final class HoppingGauge implements Gauge {
    private static final List<String> MEASURES = List.of("selectedChanged4w", "selectedChangedBefore9w");
    private static final int RECENT = 4;
    private static final int QUARTER = 13;
    private static final int FEWEST = 10;

    @Override
    public void measure(Inputs inputs, Readings readings) {
        Lack lack = Lack.of(inputs, Subject.SELECTION, Field.SELECTED, Field.VALID_FROM);
        if (lack != null) {
            lack.put(readings, Scope.TOTAL, MEASURES);
            return;
        }
        Set<String> now = chosen(inputs, 0);
        Set<String> recent = chosen(inputs, RECENT);
        Set<String> before = chosen(inputs, QUARTER);
        put(readings, MEASURES.get(0), recent, now);
        put(readings, MEASURES.get(1), before, recent);
    }

    private static Set<String> chosen(Inputs inputs, int weeksAgo) {
        LocalDate day = inputs.week().minus(weeksAgo).end();
        Map<String, Selection> rows = new HashMap<>();
        for (Selection row : inputs.ledger().selection()) {
            if (row.holdsOn(day)) {
                rows.put(row.customerNo(), row);
            }
        }
        return rows.values().stream()
                .filter(ServedGauge::isChosen)
                .map(Selection::customerNo)
                .collect(Collectors.toSet());
    }

    /** The more of those who came and those who went, on the list as it was. */
    private static void put(Readings readings, String measure, Set<String> was, Set<String> is) {
        if (was.size() < FEWEST) {
            readings.missing(Scope.TOTAL, measure, "signals.selected-needed", FEWEST, was.size());
            return;
        }
        long gone = was.stream().filter(number -> !is.contains(number)).count();
        long come = is.stream().filter(number -> !was.contains(number)).count();
        readings.put(Scope.TOTAL, measure, (double) Math.max(gone, come) / was.size());
    }
}
