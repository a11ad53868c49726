package org.koers.workbook;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.koers.situation.PlanSettings;
import org.koers.workbook.cells.Shorten;

/**
 * Finds revenue that belongs to no segment of the plan (measures.md §3, Q04): more than 2 % of a week is refused, less
 * is said and counted as unknown. Years whose plan has no segments are not judged.
 */
final class SegmentCheck {
    private static final double ALLOWED = 0.02;

    private final Shown facts;
    private final PlanSettings settings;
    private final Problems problems;
    private final Map<Integer, Map<String, String>> planned = new HashMap<>();
    private final Map<String, String> customers = new HashMap<>();

    SegmentCheck(Shown facts, PlanSettings settings, Problems problems) {
        this.facts = facts;
        this.settings = settings;
        this.problems = problems;
    }

    record Shown(List<PlanLine> plan, List<Selection> selection, List<Result> results) {}

    void run() {
        for (PlanLine line : facts.plan()) {
            IsoWeek week = line.week();
            String segment = line.segment();
            if (segment != null) {
                int year = week == null ? line.year() : settings.yearOf(week).name();
                planned.computeIfAbsent(year, key -> new LinkedHashMap<>()).put(Scope.key(segment), segment);
            }
        }
        boolean known = customers();
        if (planned.isEmpty() || !known) {
            return;
        }
        Map<IsoWeek, Week> weeks = new TreeMap<>();
        for (Result result : facts.results()) {
            weeks.computeIfAbsent(result.week(), week -> new Week(segments(week)))
                    .add(result);
        }
        weeks.forEach((week, found) -> found.tell(week));
    }

    private Map<String, String> segments(IsoWeek week) {
        return planned.getOrDefault(settings.yearOf(week).name(), Map.of());
    }

    /** @return whether any row has a segment at all; if not, the results are kept for the total only */
    private boolean customers() {
        for (Selection row : facts.selection()) {
            String segment = row.segment();
            if (segment != null) {
                customers.put(row.customerNo(), Scope.key(segment));
            }
        }
        boolean any = false;
        Set<String> buyers = new HashSet<>();
        for (Result result : facts.results()) {
            String segment = result.segment();
            String customer = result.customerNo();
            any |= segment != null;
            if (customer != null && segment != null) {
                customers.put(customer, Scope.key(segment));
            } else if (customer != null) {
                buyers.add(customer);
            }
        }
        buyers.retainAll(customers.keySet());
        return any || !buyers.isEmpty();
    }

    private @Nullable String key(Result result) {
        String segment = result.segment();
        if (segment != null) {
            return Scope.key(segment);
        }
        String customer = result.customerNo();
        return customer == null ? null : customers.get(customer);
    }

    /** The revenue of one week, and what of it is unknown. */
    private final class Week {
        private final Map<String, String> known;
        private final Map<String, Unknown> unknown = new LinkedHashMap<>();
        private double all;

        Week(Map<String, String> known) {
            this.known = known;
        }

        void add(Result result) {
            double revenue = Math.abs(result.netRevenue().doubleValue());
            all += revenue;
            String key = known.isEmpty() ? null : key(result);
            if (!known.isEmpty() && (key == null || !known.containsKey(key))) {
                String segment = result.segment();
                String shown = segment != null ? segment : key == null ? "" : key;
                unknown.computeIfAbsent(shown, name -> new Unknown(result.origin()))
                        .add(revenue);
            }
        }

        void tell(IsoWeek week) {
            double sum =
                    unknown.values().stream().mapToDouble(part -> part.revenue).sum();
            boolean refused = sum > ALLOWED * all;
            unknown.forEach((segment, part) -> problems.add(new Problem(
                    part.first.cell(Field.SEGMENT),
                    Message.of(
                            segment.isEmpty() ? "workbook.no-segment" : "workbook.unknown-segment",
                            Shorten.text(segment),
                            part.rows,
                            all == 0 ? 0.0 : 100 * part.revenue / all,
                            week,
                            Message.of(refused ? "workbook.unknown-too-much" : "workbook.unknown-counted"),
                            nearest(segment)),
                    refused ? Problem.Consequence.REFUSE : Problem.Consequence.LABEL,
                    week)));
        }

        private Message nearest(String segment) {
            List<String> names = List.copyOf(known.values());
            return Nearest.to(segment, names)
                    .map(name -> Message.of("workbook.did-you-mean", Shorten.text(name)))
                    .orElseGet(() -> Message.of("workbook.nothing"));
        }
    }

    private static final class Unknown {
        private final Origin first;
        private double revenue;
        private int rows;

        Unknown(Origin first) {
            this.first = first;
        }

        void add(double amount) {
            revenue += amount;
            rows++;
        }
    }
}
