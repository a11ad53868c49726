package org.koers.signals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.koers.calendar.IsoWeek;
import org.koers.measure.Scope;
import org.koers.provenance.Field;
import org.koers.provenance.Subject;
import org.koers.results.Result;

/** Whether the week can be trusted (measures.md §1.4, §2.7). */
final class DataGauge implements Gauge {
    private static final String AMBIGUOUS = "situation.scale-suspect";
    private static final int MEDIAN_WEEKS = 13;
    private static final double ENOUGH_ROWS = 0.6;
    private static final int FEWEST_SHORT_WEEKS = 3;

    @Override
    public void measure(Inputs inputs, Readings readings) {
        List<Result> rows = inputs.ledger().results().stream()
                .filter(row -> row.week().equals(inputs.week()))
                .toList();
        readings.putFlag(Scope.TOTAL, "weekPresent", inputs.figures().isPresent(inputs.week()));
        complete(inputs, readings);
        unknown(inputs, readings, rows);
        new ControlGauge().measure(inputs, readings);
        readings.putCount(Scope.TOTAL, "duplicateRows", Doubles.count(rows));
        scale(inputs, readings, ScaleCheck.suspects(inputs, rows));
        credits(inputs, readings);
        largest(inputs, readings);
    }

    private static void complete(Inputs inputs, Readings readings) {
        Figures figures = inputs.figures();
        int now = figures.index(inputs.week());
        if (!figures.hasCustomers() || now < MEDIAN_WEEKS) {
            readings.missing(Scope.TOTAL, "lastWeekComplete", "signals.customer-rows");
            return;
        }
        Weekly weekly = figures.weekly(Scope.TOTAL);
        List<Double> perRow = new ArrayList<>();
        for (int week = now - MEDIAN_WEEKS; week < now; week++) {
            if (weekly.rows[week] > 0) {
                perRow.add(weekly.revenue[week] / (double) weekly.rows[week]);
            }
        }
        int[] buyers = buyers(figures);
        boolean enough =
                isEnough(inputs, now, week -> weekly.rows[week]) && isEnough(inputs, now, week -> buyers[week]);
        readings.putFlag(
                Scope.TOTAL, "lastWeekComplete", weekly.rows[now] > 0 && (enough || collapsed(weekly, now, perRow)));
    }

    private static boolean isEnough(Inputs inputs, int now, IntToDoubleFunction count) {
        IntToDoubleFunction rate =
                followsDays(inputs, now, count) ? week -> count.applyAsDouble(week) / days(inputs, week) : count;
        double usual = Series.median(
                IntStream.range(now - MEDIAN_WEEKS, now).mapToDouble(rate).toArray());
        return rate.applyAsDouble(now) >= ENOUGH_ROWS * usual;
    }

    /**
     * Whether a week with fewer selling days has fewer rows. Not where each row is a customer's whole week: there half an
     * export of a short week would look like 60 % of a full one.
     */
    private static boolean followsDays(Inputs inputs, int now, IntToDoubleFunction count) {
        int[] weeks = IntStream.range(Math.max(0, now - Baseline.WEEKS), now).toArray();
        IntPredicate full = week -> inputs.days().isFull(inputs.figures().week(week));
        if (IntStream.of(weeks).filter(full.negate()).count() < FEWEST_SHORT_WEEKS) {
            return true;
        }
        IntToDoubleFunction perDay = week -> count.applyAsDouble(week) / days(inputs, week);
        return unlike(weeks, full, perDay) <= unlike(weeks, full, count);
    }

    /** How far short weeks lie from full ones, as a fraction. */
    private static double unlike(int[] weeks, IntPredicate full, IntToDoubleFunction rate) {
        double inFull =
                Series.median(IntStream.of(weeks).filter(full).mapToDouble(rate).toArray());
        double inShort = Series.median(
                IntStream.of(weeks).filter(full.negate()).mapToDouble(rate).toArray());
        return Math.abs(inShort / inFull - 1);
    }

    private static double days(Inputs inputs, int week) {
        return Math.max(1, inputs.days().in(inputs.figures().week(week)));
    }

    /** Customers with rows, per week. */
    private static int[] buyers(Figures figures) {
        int[] buyers = new int[figures.length()];
        for (String number : figures.customerNumbers()) {
            int[] rows = figures.weekly(Scope.customer(number, number)).rows;
            for (int week = 0; week < buyers.length; week++) {
                buyers[week] += rows[week] > 0 ? 1 : 0;
            }
        }
        return buyers;
    }

    /**
     * Fewer rows that are also much smaller than usual: not half an export, but really less. Rows that are larger than
     * usual are no proof: an export sorted by amount and cut off has those.
     */
    private static boolean collapsed(Weekly weekly, int now, List<Double> perRow) {
        NaturalLimits limits = NaturalLimits.of(
                perRow.stream().mapToDouble(Double::doubleValue).toArray());
        return limits != null && Break.isBelow(weekly.revenue[now] / (double) weekly.rows[now], limits);
    }

    /** Unknown is a segment that the plan lacks, or none at all; where no row has one, results are kept at the total. */
    private static void unknown(Inputs inputs, Readings readings, List<Result> rows) {
        Set<String> known = inputs.figures().segmentKeys();
        if (known.isEmpty() || !inputs.figures().hasSegments()) {
            readings.missing(Scope.TOTAL, "unknownShare", "signals.total-level");
            return;
        }
        long all = 0;
        long unknown = 0;
        for (Result row : rows) {
            long cents = Math.abs(Figures.cents(row.netRevenue()));
            String segment = inputs.names().segmentOf(row);
            all += cents;
            unknown += segment == null || !known.contains(segment) ? cents : 0;
        }
        if (all > 0) {
            readings.put(Scope.TOTAL, "unknownShare", (double) unknown / all);
        } else {
            readings.missing(Scope.TOTAL, "unknownShare", "signals.week-absent", inputs.week());
        }
    }

    /** Amounts out of proportion, and those that were written so that they can be read in two ways. */
    private static void scale(Inputs inputs, Readings readings, List<Result> suspects) {
        Set<String> cells = new HashSet<>();
        suspects.forEach(suspect -> cells.add(suspect.origin().cell(Field.NET_REVENUE)));
        inputs.ledger().problems().stream()
                .filter(problem -> problem.message().key().equals(AMBIGUOUS))
                .filter(problem -> inputs.week().equals(problem.week()))
                .forEach(problem -> cells.add(problem.where()));
        readings.putCount(Scope.TOTAL, "scaleSuspects", cells.size());
        Map<String, Integer> counts = new HashMap<>();
        for (Result suspect : suspects) {
            counts.merge(java.util.Objects.requireNonNull(suspect.customerNo()), 1, Integer::sum);
        }
        for (String number : inputs.figures().customerNumbers()) {
            Scope customer = inputs.names().customer(number);
            int[] rows = inputs.figures().weekly(customer).rows;
            int amounts = 0;
            for (int week = 0; week < rows.length - 1; week++) {
                amounts += rows[week];
            }
            if (amounts < ScaleCheck.FEWEST_AMOUNTS) {
                readings.missing(
                        customer, "scaleSuspects", "signals.orders-needed", ScaleCheck.FEWEST_AMOUNTS, amounts);
            } else {
                readings.putCount(customer, "scaleSuspects", counts.getOrDefault(number, 0));
            }
        }
    }

    private static void credits(Inputs inputs, Readings readings) {
        Figures figures = inputs.figures();
        Credits kept = figures.credits();
        Weekly weekly = figures.weekly(Scope.TOTAL);
        int now = figures.index(inputs.week());
        long credits = 0;
        long absolute = 0;
        long revenue = 0;
        for (IsoWeek week : inputs.year().until(inputs.week())) {
            int index = figures.index(week);
            credits += kept.credits[index];
            absolute += kept.absolute[index];
            revenue += weekly.revenue[index];
        }
        if (!inputs.ledger().has(Subject.RESULTS, Field.CREDIT_AMOUNT) && credits == 0) {
            readings.missing(
                    Scope.TOTAL,
                    List.of("creditShareWeek", "creditShareYear", "planIndexWithoutCredits"),
                    "signals.no-credits");
            return;
        }
        readings.put(Scope.TOTAL, "creditShareWeek", share(kept.credits[now], kept.absolute[now]));
        readings.put(Scope.TOTAL, "creditShareYear", share(credits, absolute));
        double planned = readings.number(Scope.TOTAL, "ytdPlan");
        readings.put(
                Scope.TOTAL,
                "planIndexWithoutCredits",
                planned > 0 ? (revenue + credits) / 100.0 / planned : Double.NaN);
    }

    private static double share(long part, long whole) {
        return whole > 0 ? (double) part / whole : Double.NaN;
    }

    private static void largest(Inputs inputs, Readings readings) {
        Figures figures = inputs.figures();
        double normal =
                inputs.plan().target(Scope.TOTAL) / (double) inputs.year().length();
        if (!figures.hasCustomers()) {
            readings.missing(Scope.TOTAL, "largestOrderShare", "signals.customer-rows");
        } else {
            long largest = OneOffs.largest(figures, figures.index(inputs.week()));
            readings.put(Scope.TOTAL, "largestOrderShare", normal > 0 ? largest / normal : Double.NaN);
        }
    }
}
