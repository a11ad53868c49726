package org.koers.workbook;

import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.koers.calendar.IsoWeek;
import org.koers.customers.Selection;
import org.koers.measure.Message;
import org.koers.measure.Scope;
import org.koers.plan.PlanLine;
import org.koers.provenance.Field;
import org.koers.provenance.Origin;
import org.koers.provenance.Problem;
import org.koers.results.Result;
import org.koers.workbook.cells.Shorten;

/**
 * Finds revenue that belongs to no segment of the plan (measures.md §3, Q04): more than 2 % of a week is refused, less
 * is said and counted as unknown. Years whose plan has no segments are not judged; of segments that the plan knew before
 * this file only the last year of its results is, because earlier years may be from before the plan.
 */
final class SegmentCheck {
    private static final double ALLOWED = 0.02;

    private final ReadingRequest request;
    private final SeenResults results;
    private final Map<Integer, Map<String, String>> planned = new HashMap<>();
    private final Map<String, String> selected = new HashMap<>();
    private final StatedSegments stated = new StatedSegments();
    private final Map<IsoWeek, Map<String, Part>> weeks = new TreeMap<>();
    private final Map<String, String> keys = new HashMap<>();
    private @Nullable IsoWeek last;
    private Map<String, Part> ofLast = new LinkedHashMap<>();
    /** Rows that name no segment, by their place in the order of reading. */
    private final BitSet silent = new BitSet();

    SegmentCheck(ReadingRequest request, SeenResults results) {
        this.request = request;
        this.results = results;
    }

    void add(PlanLine line) {
        IsoWeek week = line.week();
        String segment = line.segment();
        if (segment != null) {
            int year = week == null ? line.year() : yearOf(week);
            planned.computeIfAbsent(year, key -> new LinkedHashMap<>()).put(Scope.key(segment), segment);
        }
    }

    void add(Selection row) {
        String segment = row.segment();
        if (segment != null) {
            selected.put(row.customerNo(), Scope.key(segment));
        }
    }

    /** @param index place of the result in the order of reading */
    void add(Result result, int index) {
        if (!result.week().equals(last)) {
            last = result.week();
            ofLast = weeks.computeIfAbsent(result.week(), key -> new LinkedHashMap<>());
        }
        String segment = result.segment();
        if (segment == null) {
            silent.set(index);
            return;
        }
        int customer = results.customerAt(index);
        if (customer >= 0) {
            stated.state(customer, results.weekNumber(index), keyOf(segment));
        }
        part(ofLast, segment, index).add(results.amount(index));
    }

    void tell(Problems problems) {
        known();
        if (planned.isEmpty() || !isSegmented()) {
            return;
        }
        weeks.forEach((week, parts) -> parts.keySet().removeIf(segment -> isKnown(week, keyOf(segment))));
        for (int index = silent.nextSetBit(0); index >= 0; index = silent.nextSetBit(index + 1)) {
            String key = key(index);
            IsoWeek week = results.week(index);
            if (!isKnown(week, key)) {
                part(java.util.Objects.requireNonNull(weeks.get(week)), key == null ? "" : key, index)
                        .add(results.amount(index));
            }
        }
        weeks.forEach((week, parts) -> tell(week, parts, problems));
    }

    /** What the plan knew before joins in for the last year, unless this file plans it anew. */
    private void known() {
        if (!weeks.isEmpty() && !request.background().segments().isEmpty()) {
            int last = weeks.keySet().stream().mapToInt(this::yearOf).max().orElseThrow();
            Map<String, String> segments = planned.computeIfAbsent(last, year -> new LinkedHashMap<>());
            request.background().segments().forEach(segment -> segments.putIfAbsent(Scope.key(segment), segment));
        }
    }

    private int yearOf(IsoWeek week) {
        return request.settings().yearOf(week).name();
    }

    private String keyOf(String segment) {
        return keys.computeIfAbsent(segment, Scope::key);
    }

    private static Part part(Map<String, Part> week, String shown, int index) {
        return week.computeIfAbsent(shown, segment -> new Part(index));
    }

    /** Whether any row has a segment at all; if not, the results are kept for the total only. */
    private boolean isSegmented() {
        return silent.cardinality() < results.size()
                || selected.keySet().stream().anyMatch(customer -> results.customerId(customer) >= 0);
    }

    private boolean isKnown(IsoWeek week, @Nullable String key) {
        Map<String, String> segments = planned.getOrDefault(yearOf(week), Map.of());
        return segments.isEmpty() || key != null && segments.containsKey(key);
    }

    /** The segment of a row that names none: what its customer had by then; null when unknown. */
    private @Nullable String key(int index) {
        int customer = results.customerAt(index);
        if (customer < 0) {
            return null;
        }
        String segment = stated.of(customer, results.weekNumber(index));
        return segment != null ? segment : selected.get(results.customer(customer));
    }

    private void tell(IsoWeek week, Map<String, Part> unknown, Problems problems) {
        double all = results.ofWeek(week);
        double sum = unknown.values().stream().mapToDouble(part -> part.revenue).sum();
        boolean refused = sum > ALLOWED * all;
        unknown.entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getValue().first))
                .forEach(entry -> {
                    Part part = entry.getValue();
                    String segment = entry.getKey();
                    Origin first = results.origin(part.first);
                    Doubts.segment(
                            problems,
                            first,
                            new Problem(
                                    first.cell(Field.SEGMENT),
                                    Message.of(
                                            segment.isEmpty() ? "workbook.no-segment" : "workbook.unknown-segment",
                                            Shorten.text(segment),
                                            part.rows,
                                            all == 0 ? 0.0 : 100 * part.revenue / all,
                                            week,
                                            Message.of(
                                                    refused ? "workbook.unknown-too-much" : "workbook.unknown-counted"),
                                            nearest(segment, week)),
                                    refused ? Problem.Consequence.REFUSE : Problem.Consequence.LABEL,
                                    week));
                });
    }

    private Message nearest(String segment, IsoWeek week) {
        List<String> names =
                List.copyOf(planned.getOrDefault(yearOf(week), Map.of()).values());
        return Nearest.to(segment, names)
                .map(name -> Message.of("workbook.did-you-mean", Shorten.text(name)))
                .orElseGet(() -> Message.of("workbook.nothing"));
    }

    /** Rows of one week that name, or lack, the same segment. */
    private static final class Part {
        private final int first;
        private double revenue;
        private int rows;

        Part(int first) {
            this.first = first;
        }

        void add(double amount) {
            revenue += amount;
            rows++;
        }
    }
}
