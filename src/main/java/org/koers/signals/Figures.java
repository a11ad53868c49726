package org.koers.signals;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.koers.calendar.IsoWeek;
import org.koers.customers.Selection;
import org.koers.measure.Scope;
import org.koers.plan.PlanLine;
import org.koers.results.Result;
import org.koers.situation.Situation;

/**
 * The results of a situation, added up per week and scope. Sums are kept in cents, so that they are exact and do not
 * depend on the order of the rows.
 */
final class Figures {
    private static final double USUAL = 0.9;
    private static final int RECENT = 26;

    private final Situation situation;
    private final IsoWeek first;
    private final int length;
    private final Weekly total;
    private final Map<String, Weekly> segments = new TreeMap<>();
    private final Map<String, Weekly> customers = new TreeMap<>();
    private final Map<String, String> segmentNames = new TreeMap<>();
    private final Map<String, String> customerNames = new HashMap<>();
    private final Map<String, String> customerSegments = new HashMap<>();
    private final Map<String, Selection> selection = new HashMap<>();
    private final boolean customerLevel;

    Figures(Situation situation) {
        this.situation = situation;
        List<Result> results = situation.ledger().results();
        IsoWeek earliest = situation.year().first();
        for (Result result : results) {
            earliest = result.week().isBefore(earliest) ? result.week() : earliest;
        }
        this.first = earliest;
        this.length = first.weeksUntil(situation.asOf()) + 1;
        this.total = new Weekly(length);
        this.customerLevel = results.stream().anyMatch(result -> result.customerNo() != null);
        choose(situation);
        nameSegments(situation);
        results.stream()
                .filter(result -> !result.week().isAfter(situation.asOf()))
                .forEach(this::add);
    }

    /** What one scope did, week by week, in cents. */
    static final class Weekly {
        final long[] revenue;
        final long[] credits;
        final long[] absolute;
        final long[] largest;
        final int[] rows;
        final List<Set<String>> buyers;

        Weekly(int length) {
            revenue = new long[length];
            credits = new long[length];
            absolute = new long[length];
            largest = new long[length];
            rows = new int[length];
            buyers = new java.util.ArrayList<>(length);
            for (int week = 0; week < length; week++) {
                buyers.add(new HashSet<>());
            }
        }

        void add(int week, Result result) {
            long cents = cents(result.netRevenue());
            revenue[week] += cents;
            absolute[week] += Math.abs(cents);
            largest[week] = Math.max(largest[week], cents);
            rows[week]++;
            BigDecimal credit = result.creditAmount();
            credits[week] += credit != null ? Math.abs(cents(credit)) : Math.max(0, -cents);
            String customer = result.customerNo();
            if (customer != null && cents != 0) {
                buyers.get(week).add(customer);
            }
        }
    }

    private void choose(Situation known) {
        for (Selection row : known.ledger().selection()) {
            if (row.holdsOn(known.asOf().end())) {
                selection.put(row.customerNo(), row);
                String segment = row.segment();
                if (segment != null) {
                    customerSegments.put(row.customerNo(), Scope.key(segment));
                }
                String name = row.customer();
                if (name != null) {
                    customerNames.put(row.customerNo(), name);
                }
            }
        }
    }

    private void nameSegments(Situation known) {
        Map<String, String> planned = new LinkedHashMap<>();
        for (PlanLine line : known.ledger().plan()) {
            String segment = line.segment();
            if (segment != null && known.year().name() == planYear(line)) {
                planned.putIfAbsent(Scope.key(segment), Scope.tidy(segment));
            }
        }
        if (planned.isEmpty()) {
            for (Result result : known.ledger().results()) {
                String segment = result.segment();
                if (segment != null) {
                    planned.putIfAbsent(Scope.key(segment), Scope.tidy(segment));
                }
            }
        }
        segmentNames.putAll(planned);
        segmentNames.keySet().forEach(key -> segments.put(key, new Weekly(length)));
    }

    private int planYear(PlanLine line) {
        IsoWeek week = line.week();
        return week == null ? line.year() : situation.settings().yearOf(week).name();
    }

    private void add(Result result) {
        int week = index(result.week());
        total.add(week, result);
        String customer = result.customerNo();
        if (customer != null) {
            customers.computeIfAbsent(customer, number -> new Weekly(length)).add(week, result);
            String name = result.customer();
            if (name != null) {
                customerNames.put(customer, name);
            }
            String segment = result.segment();
            if (segment != null) {
                customerSegments.put(customer, Scope.key(segment));
            }
        }
        Weekly segment = segments.get(Objects.requireNonNullElse(segmentKey(result), ""));
        if (segment != null) {
            segment.add(week, result);
        }
    }

    /** The segment of a row beats that of its customer; null when neither is stated. */
    @Nullable
    String segmentKey(Result result) {
        String segment = result.segment();
        if (segment != null) {
            return Scope.key(segment);
        }
        String customer = result.customerNo();
        return customer == null ? null : customerSegments.get(customer);
    }

    static long cents(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_EVEN).unscaledValue().longValueExact();
    }

    static BigDecimal money(long cents) {
        return BigDecimal.valueOf(cents, 2);
    }

    Situation situation() {
        return situation;
    }

    /** First week with any result, or the first week of the plan year. */
    IsoWeek first() {
        return first;
    }

    /** Weeks from the first to the as-of week. */
    int length() {
        return length;
    }

    int index(IsoWeek week) {
        return first.weeksUntil(week);
    }

    IsoWeek week(int index) {
        return first.plus(index);
    }

    boolean hasCustomers() {
        return customerLevel;
    }

    Set<String> segmentKeys() {
        return segmentNames.keySet();
    }

    Set<String> customerNumbers() {
        return customers.keySet();
    }

    Scope segmentScope(String key) {
        return new Scope(org.koers.measure.ScopeKind.SEGMENT, key, Objects.requireNonNull(segmentNames.get(key)));
    }

    Scope customerScope(String number) {
        return Scope.customer(number, customerNames.getOrDefault(number, number));
    }

    @Nullable
    String segmentOfCustomer(@Nullable String number) {
        return number == null ? null : customerSegments.get(number);
    }

    Map<String, String> segmentsOfCustomers() {
        return customerSegments;
    }

    Map<String, Selection> selection() {
        return selection;
    }

    Weekly weekly(Scope scope) {
        Weekly weekly = switch (scope.kind()) {
            case TOTAL -> total;
            case SEGMENT -> segments.get(scope.id());
            case CUSTOMER -> customers.get(scope.id());
            case REP -> null;
        };
        return weekly == null ? new Weekly(length) : weekly;
    }

    /**
     * Result of a week in money; NaN for a week before the first or after the as-of week, and for a week without rows
     * where the scope usually has them (measures.md §1.1).
     */
    double actual(Scope scope, IsoWeek week) {
        int index = index(week);
        if (index < 0 || index >= length) {
            return Double.NaN;
        }
        Weekly weekly = weekly(scope);
        if (weekly.rows[index] == 0 && usuallyHasRows(weekly, index)) {
            return Double.NaN;
        }
        return weekly.revenue[index] / 100.0;
    }

    private static boolean usuallyHasRows(Weekly weekly, int index) {
        int from = Math.max(0, index - RECENT);
        int filled = 0;
        for (int week = from; week < index; week++) {
            filled += weekly.rows[week] > 0 ? 1 : 0;
        }
        return index > from && filled >= USUAL * (index - from);
    }

    /** Whether results hold at least one row of the week. */
    boolean isPresent(IsoWeek week) {
        int index = index(week);
        return index >= 0 && index < length && total.rows[index] > 0;
    }
}
