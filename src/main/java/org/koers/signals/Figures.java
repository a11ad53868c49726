package org.koers.signals;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.koers.calendar.IsoWeek;
import org.koers.measure.Scope;
import org.koers.results.Result;
import org.koers.situation.Situation;

/**
 * The results of a situation, added up per week and scope. Sums are kept in cents, so that they are exact and do not
 * depend on the order of the rows. A week later only the rows that are new are added.
 */
final class Figures {
    private static final double USUAL = 0.9;
    private static final int RECENT = 26;
    private static final int SCALE = 2;

    private final Situation situation;
    private final Names names;
    private final IsoWeek first;
    private final int length;
    private final Weekly total;
    private final Credits credits;
    private final Map<String, Weekly> segments = new TreeMap<>();
    private final Map<String, Weekly> customers = new TreeMap<>();
    private final Map<String, Weekly> reps = new TreeMap<>();
    private final Map<String, String> repNames = new TreeMap<>();
    private final Set<String> unplaced = new HashSet<>();
    private final PlacedRows placed;
    private final boolean samePast;
    private final boolean newWeekOnly;
    private boolean ahead;
    private boolean stated;

    private Figures(Situation situation, Names names, IsoWeek first) {
        this.samePast = false;
        this.newWeekOnly = false;
        this.situation = situation;
        this.names = names;
        this.first = first;
        this.length = first.weeksUntil(situation.asOf()) + 1;
        this.total = new Weekly(length);
        this.credits = new Credits(length);
        names.segments().keySet().forEach(key -> segments.put(key, new Weekly(length)));
        this.placed = new PlacedRows(null, situation.ledger().results());
        situation.ledger().results().forEach(this::add);
    }

    private Figures(Situation situation, Names names, Figures before, List<Result> more) {
        this.situation = situation;
        this.names = names;
        this.first = before.first;
        this.length = first.weeksUntil(situation.asOf()) + 1;
        this.total = before.total.until(length);
        this.credits = before.credits.until(length);
        before.segments.forEach((key, weekly) -> segments.put(key, weekly.until(length)));
        before.customers.forEach((key, weekly) -> customers.put(key, weekly.until(length)));
        before.reps.forEach((key, weekly) -> reps.put(key, weekly.until(length)));
        this.samePast = more.stream()
                .noneMatch(row -> row.week().isBefore(situation.year().first()));
        this.newWeekOnly =
                !before.ahead && more.stream().allMatch(row -> row.week().equals(situation.asOf()));
        repNames.putAll(before.repNames);
        unplaced.addAll(before.unplaced);
        stated = before.stated;
        placed = new PlacedRows(before.placed, more);
        more.forEach(this::add);
    }

    /** @param before those of an earlier week of the same plan year, from which what is the same is taken over */
    static Figures of(Situation situation, @Nullable Figures before) {
        if (before != null && before.isStartOf(situation)) {
            List<Result> results = situation.ledger().results();
            List<Result> more =
                    results.subList(before.situation.ledger().results().size(), results.size());
            Names names = before.names.after(situation, more);
            if (names != null && before.keepsPlaces(names) && before.startsBefore(more)) {
                return new Figures(situation, names, before, more);
            }
        }
        IsoWeek earliest = situation.year().first();
        for (Result result : situation.ledger().results()) {
            earliest = result.week().isBefore(earliest) ? result.week() : earliest;
        }
        return new Figures(situation, new Names(situation), earliest);
    }

    private boolean isStartOf(Situation later) {
        List<Result> mine = situation.ledger().results();
        List<Result> theirs = later.ledger().results();
        if (!situation.year().equals(later.year())
                || situation.asOf().isAfter(later.asOf())
                || mine.size() > theirs.size()) {
            return false;
        }
        for (int row = 0; row < mine.size(); row++) {
            if (mine.get(row) != theirs.get(row)) {
                return false;
            }
        }
        return true;
    }

    /** Whether rows that were placed by their customer would be placed the same now. */
    private boolean keepsPlaces(Names later) {
        return unplaced.stream()
                .allMatch(customer ->
                        Objects.equals(names.segmentOfCustomer(customer), later.segmentOfCustomer(customer)));
    }

    private boolean startsBefore(List<Result> more) {
        return more.stream().noneMatch(result -> result.week().isBefore(first));
    }

    /** Whether these were taken over from those of an earlier week, and nothing came in of weeks before the plan year. */
    boolean hasSamePast() {
        return samePast;
    }

    /** Whether these were taken over from those of an earlier week, and all that came in is of the as-of week. */
    boolean addOnlyTheWeek() {
        return newWeekOnly;
    }

    private void add(Result result) {
        int week = index(result.week());
        if (week >= length) {
            ahead = true;
            return;
        }
        long cents = cents(result.netRevenue());
        total.add(week, cents);
        credits.add(week, result, cents);
        String customer = result.customerNo();
        if (customer != null) {
            customers.computeIfAbsent(customer, ignored -> new Weekly(length)).add(week, cents);
            if (result.segment() == null) {
                unplaced.add(customer);
            }
        }
        String rep = result.rep();
        if (rep != null) {
            String repKey = names.keyOf(rep);
            if (!repNames.containsKey(repKey)) {
                repNames.put(repKey, Scope.tidy(rep));
            }
            reps.computeIfAbsent(repKey, ignored -> new Weekly(length)).add(week, cents);
        }
        String key = names.segmentOf(result);
        stated |= key != null;
        Weekly segment = key == null ? null : segments.get(key);
        if (segment != null) {
            segment.add(week, cents);
        }
    }

    static long cents(BigDecimal amount) {
        BigDecimal rounded = amount.scale() == SCALE ? amount : amount.setScale(SCALE, RoundingMode.HALF_EVEN);
        return rounded.movePointRight(SCALE).longValueExact();
    }

    static BigDecimal money(long cents) {
        return BigDecimal.valueOf(cents, SCALE);
    }

    Situation situation() {
        return situation;
    }

    Names names() {
        return names;
    }

    PlacedRows placed() {
        return placed;
    }

    /** First week with any result, or the first week of the plan year. */
    IsoWeek first() {
        return first;
    }

    /** Weeks from the first to the as-of week. */
    int length() {
        return length;
    }

    /** Place of the week, from 0; negative before the first. */
    int index(IsoWeek week) {
        return first.weeksUntil(week);
    }

    IsoWeek week(int index) {
        return first.plus(index);
    }

    boolean hasCustomers() {
        return !customers.isEmpty();
    }

    /** Whether any row can be placed in a segment; otherwise the results are kept at total level. */
    boolean hasSegments() {
        return stated;
    }

    Set<String> segmentKeys() {
        return names.segments().keySet();
    }

    Set<String> customerNumbers() {
        return customers.keySet();
    }

    /** Key to first spelling, of the reps that results name. */
    Map<String, String> repNames() {
        return repNames;
    }

    Credits credits() {
        return credits;
    }

    Weekly weekly(Scope scope) {
        Weekly weekly = switch (scope.kind()) {
            case TOTAL -> total;
            case SEGMENT -> segments.get(scope.id());
            case CUSTOMER -> customers.get(scope.id());
            case REP -> reps.get(scope.id());
        };
        return weekly == null ? new Weekly(length) : weekly;
    }

    /**
     * Result of a week in money; NaN for a week before the first rows or after the as-of week, and for a week without
     * rows where the scope usually has them (measures.md §1.1). A customer or rep without rows sold nothing, in a week
     * of which the total is known.
     */
    double actual(Scope scope, IsoWeek week) {
        return actual(scope, index(week));
    }

    /** The same by place of the week. */
    double actual(Scope scope, int index) {
        if (index < 0 || index >= length || !isKnown(total, index)) {
            return Double.NaN;
        }
        Weekly weekly = weekly(scope);
        return switch (scope.kind()) {
            case TOTAL -> weekly.revenue[index] / 100.0;
            case SEGMENT -> stated && isKnown(weekly, index) ? weekly.revenue[index] / 100.0 : Double.NaN;
            case CUSTOMER, REP -> weekly.revenue[index] / 100.0;
        };
    }

    private boolean isKnown(Weekly weekly, int index) {
        if (weekly.rows[index] > 0) {
            return true;
        }
        if (isAfterTheLastRow(index)) {
            return false;
        }
        int from = Math.max(0, index - RECENT);
        int filled = 0;
        for (int week = from; week < index; week++) {
            filled += weekly.rows[week] > 0 ? 1 : 0;
        }
        boolean started = weekly != total || filled > 0 || hasRowsBefore(from);
        return started && (index == from || filled < USUAL * (index - from));
    }

    /** Nobody read these weeks in: nothing is known of them, however often the scope had no rows before. */
    private boolean isAfterTheLastRow(int index) {
        for (int week = index; week < length; week++) {
            if (total.rows[week] > 0) {
                return false;
            }
        }
        return true;
    }

    private boolean hasRowsBefore(int index) {
        for (int week = 0; week < index; week++) {
            if (total.rows[week] > 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether results hold at least one row of the week. */
    boolean isPresent(IsoWeek week) {
        int index = index(week);
        return index >= 0 && index < length && total.rows[index] > 0;
    }
}
