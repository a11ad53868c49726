package org.koers.signals;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.koers.calendar.IsoWeek;
import org.koers.customers.Selection;
import org.koers.measure.Scope;
import org.koers.measure.ScopeKind;
import org.koers.plan.PlanLine;
import org.koers.results.Result;
import org.koers.situation.Situation;

/**
 * What segments and customers are called, and which customer belongs to which segment: as selected, else as the newest
 * row with a segment says.
 */
final class Names {
    private final Map<String, String> segments = new TreeMap<>();
    private final Map<String, Selection> selection = new HashMap<>();
    private final Map<String, String> customers = new HashMap<>();
    private final Map<String, String> segmentsOfCustomers = new HashMap<>();
    private final Map<String, IsoWeek> seen = new HashMap<>();
    private final Map<String, String> keys;

    Names(Situation situation) {
        keys = new HashMap<>();
        select(situation);
        situation.ledger().results().forEach(this::hear);
        segments.putAll(segments(situation));
    }

    private Names(Names before, List<Result> heard) {
        keys = before.keys;
        segments.putAll(before.segments);
        selection.putAll(before.selection);
        customers.putAll(before.customers);
        segmentsOfCustomers.putAll(before.segmentsOfCustomers);
        seen.putAll(before.seen);
        heard.forEach(this::hear);
    }

    /** The same after more rows; null when segments or selection are others than before. */
    @Nullable
    Names after(Situation situation, List<Result> more) {
        Names chosen = new Names();
        chosen.select(situation);
        boolean same = chosen.selection.equals(selection)
                && segments.equals(new TreeMap<>(planned(situation)))
                && !segments.isEmpty();
        return same ? new Names(this, more) : null;
    }

    private Names() {
        keys = new HashMap<>();
    }

    /** As {@link Scope#key}, worked out once for each spelling: it is asked of every row. */
    String keyOf(String name) {
        return keys.computeIfAbsent(name, Scope::key);
    }

    /** Null for null. */
    @Nullable
    String key(@Nullable String name) {
        return name == null ? null : keyOf(name);
    }

    private void select(Situation situation) {
        for (Selection row : situation.ledger().selection()) {
            if (row.holdsOn(situation.asOf().end())) {
                selection.put(row.customerNo(), row);
            }
        }
        selection.forEach((number, row) -> {
            String segment = row.segment();
            if (segment != null) {
                segmentsOfCustomers.put(number, Scope.key(segment));
            }
            String name = row.customer();
            if (name != null) {
                customers.put(number, name);
            }
        });
    }

    private void hear(Result result) {
        String customer = result.customerNo();
        if (customer == null) {
            return;
        }
        String name = result.customer();
        if (name != null) {
            customers.put(customer, name);
        }
        String segment = result.segment();
        IsoWeek last = seen.get(customer);
        boolean selected = last == null && segmentsOfCustomers.containsKey(customer);
        if (segment != null && !selected && (last == null || !result.week().isBefore(last))) {
            segmentsOfCustomers.put(customer, keyOf(segment));
            seen.put(customer, result.week());
        }
    }

    /** Those of the plan year's plan; without any, those of the results. */
    private static Map<String, String> segments(Situation situation) {
        Map<String, String> named = planned(situation);
        if (named.isEmpty()) {
            for (Result result : situation.ledger().results()) {
                String segment = result.segment();
                if (segment != null) {
                    named.putIfAbsent(Scope.key(segment), Scope.tidy(segment));
                }
            }
        }
        return named;
    }

    private static Map<String, String> planned(Situation situation) {
        Map<String, String> named = new LinkedHashMap<>();
        for (PlanLine line : situation.ledger().plan()) {
            String segment = line.segment();
            if (segment != null && situation.year().name() == planYear(situation, line)) {
                named.putIfAbsent(Scope.key(segment), Scope.tidy(segment));
            }
        }
        return named;
    }

    private static int planYear(Situation situation, PlanLine line) {
        IsoWeek week = line.week();
        return week == null ? line.year() : situation.settings().yearOf(week).name();
    }

    /** Key to first spelling, sorted by key. */
    Map<String, String> segments() {
        return segments;
    }

    Map<String, Selection> selection() {
        return selection;
    }

    Map<String, String> segmentsOfCustomers() {
        return segmentsOfCustomers;
    }

    Scope segment(String key) {
        return new Scope(ScopeKind.SEGMENT, key, Objects.requireNonNull(segments.get(key)));
    }

    Scope customer(String number) {
        return Scope.customer(number, customers.getOrDefault(number, number));
    }

    @Nullable
    String segmentOfCustomer(@Nullable String number) {
        return number == null ? null : segmentsOfCustomers.get(number);
    }

    /** The segment of a row beats that of its customer; null when neither is stated. */
    @Nullable
    String segmentOf(Result result) {
        String segment = result.segment();
        return segment != null ? keyOf(segment) : segmentOfCustomer(result.customerNo());
    }
}
