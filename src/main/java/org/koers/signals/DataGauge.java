package org.koers.signals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.koers.calendar.IsoWeek;
import org.koers.measure.Scope;
import org.koers.provenance.Field;
import org.koers.provenance.Subject;
import org.koers.results.ControlTotal;
import org.koers.results.Result;

/** Whether the week can be trusted (measures.md §1.4, §2.7). */
final class DataGauge implements Gauge {
    private static final int MEDIAN_WEEKS = 13;
    private static final double ENOUGH_ROWS = 0.6;
    private static final int FEWEST_SHORT_WEEKS = 3;

    @Override
    public void measure(Inputs inputs, Readings readings) {
        readings.putFlag(Scope.TOTAL, "weekPresent", inputs.figures().isPresent(inputs.week()));
        complete(inputs, readings);
        unknown(inputs, readings);
        control(inputs, readings);
        duplicates(inputs, readings);
        credits(inputs, readings);
    }

    private static void complete(Inputs inputs, Readings readings) {
        Figures figures = inputs.figures();
        int now = figures.index(inputs.week());
        if (!figures.hasCustomers() || now < MEDIAN_WEEKS) {
            readings.missing(Scope.TOTAL, "lastWeekComplete", "signals.customer-rows");
            return;
        }
        Figures.Weekly weekly = figures.weekly(Scope.TOTAL);
        List<Double> perRow = new ArrayList<>();
        for (int week = now - MEDIAN_WEEKS; week < now; week++) {
            if (weekly.rows[week] > 0) {
                perRow.add(weekly.revenue[week] / (double) weekly.rows[week]);
            }
        }
        boolean enough = isEnough(inputs, now, week -> weekly.rows[week])
                && isEnough(inputs, now, week -> weekly.buyers.get(week).size());
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
        int[] weeks =
                IntStream.range(Math.max(0, now - VariationGauge.BASELINE), now).toArray();
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

    /** Fewer rows that are also much smaller than usual: not half an export, but really less. */
    private static boolean collapsed(Figures.Weekly weekly, int now, List<Double> perRow) {
        NaturalLimits limits = NaturalLimits.of(
                perRow.stream().mapToDouble(Double::doubleValue).toArray());
        return limits != null && Break.isBelow(weekly.revenue[now] / (double) weekly.rows[now], limits);
    }

    private static void unknown(Inputs inputs, Readings readings) {
        Set<String> known = inputs.figures().segmentKeys();
        long all = 0;
        long unknown = 0;
        if (known.isEmpty()) {
            return;
        }
        for (Result result : inputs.situation().ledger().results()) {
            if (result.week().equals(inputs.week())) {
                long cents = Math.abs(Figures.cents(result.netRevenue()));
                all += cents;
                String segment = inputs.figures().segmentKey(result);
                unknown += segment == null || !known.contains(segment) ? cents : 0;
            }
        }
        if (all > 0) {
            readings.put(Scope.TOTAL, "unknownShare", (double) unknown / all);
        } else {
            readings.missing(Scope.TOTAL, "unknownShare", "signals.week-absent", inputs.week());
        }
    }

    private static void control(Inputs inputs, Readings readings) {
        double worst = Double.NaN;
        for (ControlTotal total : inputs.situation().ledger().controlTotals()) {
            IsoWeek week = total.week();
            if (week != null && week.isAfter(inputs.week())) {
                continue;
            }
            double sum = 0;
            for (Result result : inputs.situation().ledger().results()) {
                boolean sameSheet =
                        result.origin().sheet().equals(total.origin().sheet());
                sum += sameSheet && (week == null || week.equals(result.week()))
                        ? result.netRevenue().doubleValue()
                        : 0;
            }
            double stated = total.netRevenue().doubleValue();
            // A total of the whole sheet covers weeks that are not known yet: only what is complete can be checked.
            if (week != null && stated != 0) {
                double difference = Math.abs(sum - stated) / Math.abs(stated);
                worst = Double.isNaN(worst) ? difference : Math.max(worst, difference);
            }
        }
        if (Double.isNaN(worst)) {
            readings.missing(Scope.TOTAL, "controlDifference", "signals.no-control-total");
        } else {
            readings.put(Scope.TOTAL, "controlDifference", worst);
        }
    }

    private static void duplicates(Inputs inputs, Readings readings) {
        Set<List<Object>> seen = new HashSet<>();
        long doubled = 0;
        for (Result result : inputs.situation().ledger().results()) {
            boolean fresh = seen.add(Arrays.asList(
                    result.week(),
                    Objects.requireNonNullElse(result.customerNo(), ""),
                    Objects.requireNonNullElse(result.segment(), ""),
                    Objects.requireNonNullElse(result.rep(), ""),
                    Objects.requireNonNullElse(result.itemGroup(), ""),
                    result.netRevenue(),
                    Objects.requireNonNullElse(result.quantity(), ""),
                    Objects.requireNonNullElse(result.grossMargin(), "")));
            doubled += fresh || !result.week().equals(inputs.week()) ? 0 : 1;
        }
        readings.putCount(Scope.TOTAL, "duplicateRows", doubled);
        readings.putCount(
                Scope.TOTAL,
                "scaleSuspects",
                inputs.situation().ledger().problems().stream()
                        .filter(problem -> problem.message().key().equals("situation.scale-suspect"))
                        .filter(problem -> inputs.week().equals(problem.week()))
                        .count());
    }

    private static void credits(Inputs inputs, Readings readings) {
        Figures figures = inputs.figures();
        Figures.Weekly weekly = figures.weekly(Scope.TOTAL);
        int now = figures.index(inputs.week());
        boolean stated = inputs.situation().ledger().has(Subject.RESULTS, Field.CREDIT_AMOUNT);
        long credits = 0;
        long revenue = 0;
        for (IsoWeek week : inputs.year().until(inputs.week())) {
            credits += weekly.credits[figures.index(week)];
            revenue += weekly.revenue[figures.index(week)];
        }
        if (!stated && credits == 0) {
            readings.missing(Scope.TOTAL, "creditShareWeek", "signals.no-credits");
            readings.missing(Scope.TOTAL, "creditShareYear", "signals.no-credits");
        } else {
            readings.put(Scope.TOTAL, "creditShareWeek", weekly.credits[now] / (double) weekly.absolute[now]);
            readings.put(Scope.TOTAL, "creditShareYear", credits / (double) revenue);
            double planned = readings.number(Scope.TOTAL, "ytdPlan");
            readings.put(Scope.TOTAL, "planIndexWithoutCredits", (revenue + credits) / 100.0 / planned);
        }
        if (figures.hasCustomers() && inputs.plan().has(Scope.TOTAL)) {
            double normal =
                    inputs.plan().target(Scope.TOTAL) / (double) inputs.year().length();
            readings.put(Scope.TOTAL, "largestOrderShare", weekly.largest[now] / normal);
        }
    }
}
