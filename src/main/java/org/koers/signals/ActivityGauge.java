package org.koers.signals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.koers.activities.Activity;
import org.koers.calendar.IsoWeek;
import org.koers.customers.Selection;
import org.koers.measure.Message;
import org.koers.measure.Scope;
import org.koers.measure.Value;
import org.koers.plan.PlanLine;
import org.koers.provenance.Subject;

/** What we did: contacts, visits on plan and norm, breaks in activity (measures.md §1.5). */
final class ActivityGauge implements Gauge {
    private static final int WINDOW = 4;
    private static final int FEWEST_VISITS = 20;
    private static final double CLASSIFIED = 0.7;
    private static final double FEWEST_A_WEEK = 5;
    private static final int DAYS_IN_YEAR = 260;
    private static final int MIDDLE_SCORE = 5;

    @Override
    public void measure(Inputs inputs, Readings readings) {
        for (Scope scope : inputs.scopes()) {
            if (!inputs.situation().ledger().has(Subject.ACTIVITIES)) {
                for (String measure : List.of(
                        "contacts4w",
                        "visitsWrong4w",
                        "visitsAIndex4w",
                        "activityIndex4w",
                        "activityPerDay",
                        "activityBreak")) {
                    readings.missing(scope, measure, "signals.sheet-absent", Message.of("measure.sheet.activities"));
                }
                continue;
            }
            window(inputs, readings, scope);
            series(inputs, readings, scope);
        }
    }

    private static boolean isOf(Inputs inputs, Scope scope, Activity activity) {
        return scope.equals(Scope.TOTAL)
                || scope.id().equals(inputs.figures().segmentOfCustomer(activity.customerNo()));
    }

    private static void window(Inputs inputs, Readings readings, Scope scope) {
        LocalDate from = inputs.week().minus(WINDOW - 1).start();
        int contacts = 0;
        List<Activity> visits = new ArrayList<>();
        for (Activity activity : inputs.situation().ledger().activities()) {
            boolean inside = !activity.date().isBefore(from)
                    && !activity.date().isAfter(inputs.week().end());
            if (inside && isOf(inputs, scope, activity)) {
                contacts += activity.type().isContact() ? 1 : 0;
                if (activity.type() == Activity.Type.VISIT) {
                    visits.add(activity);
                }
            }
        }
        readings.putCount(scope, "contacts4w", contacts);
        wrong(inputs, readings, scope, visits);
        onNorm(inputs, readings, scope, visits);
        double target = targetVisits(inputs, scope);
        if (Double.isNaN(target) || target <= 0) {
            readings.missing(scope, "activityIndex4w", "signals.visit-target-absent");
        } else {
            readings.put(scope, "activityIndex4w", visits.size() / target);
        }
    }

    private static void wrong(Inputs inputs, Readings readings, Scope scope, List<Activity> visits) {
        double low = 0;
        double all = 0;
        int classified = 0;
        int toCustomers = 0;
        for (Activity visit : visits) {
            if (visit.customerNo() == null) {
                continue;
            }
            toCustomers++;
            Selection row = inputs.figures().selection().get(visit.customerNo());
            Boolean lowValue = row == null ? null : isLowValue(row);
            if (lowValue != null) {
                classified++;
                double weight = hours(visit);
                all += weight;
                low += lowValue ? weight : 0;
            }
        }
        if (classified < FEWEST_VISITS || classified < CLASSIFIED * toCustomers || all <= 0) {
            readings.missing(scope, "visitsWrong4w", "signals.classified-visits", FEWEST_VISITS, classified);
        } else {
            readings.put(scope, "visitsWrong4w", low / all);
        }
    }

    private static double hours(Activity visit) {
        BigDecimal hours = visit.hours();
        return hours == null || hours.signum() <= 0 ? 1 : hours.doubleValue();
    }

    /** Null when the customer is not classified at all. */
    private static @Nullable Boolean isLowValue(Selection row) {
        BigDecimal attractiveness = row.attractiveness();
        BigDecimal position = row.position();
        if (attractiveness != null && position != null) {
            boolean lowLow = attractiveness.doubleValue() < MIDDLE_SCORE && position.doubleValue() < MIDDLE_SCORE;
            return lowLow || "D".equals(row.abc());
        }
        return row.abc() == null ? null : (Boolean) "D".equals(row.abc());
    }

    private static void onNorm(Inputs inputs, Readings readings, Scope scope, List<Activity> visits) {
        double norm = 0;
        for (Selection row : inputs.figures().selection().values()) {
            BigDecimal perYear = row.visitNorm();
            if (perYear != null && isImportant(row) && isOwn(inputs, scope, row)) {
                norm += perYear.doubleValue() * shareOfYear(inputs);
            }
        }
        long important = visits.stream()
                .map(visit -> visit.customerNo() == null
                        ? null
                        : inputs.figures().selection().get(visit.customerNo()))
                .filter(Objects::nonNull)
                .filter(ActivityGauge::isImportant)
                .count();
        if (norm > 0) {
            readings.put(scope, "visitsAIndex4w", important / norm);
        } else {
            readings.missing(scope, "visitsAIndex4w", "signals.visit-norm-absent");
        }
    }

    private static boolean isImportant(Selection row) {
        return "A".equals(row.abc()) || "B".equals(row.abc());
    }

    private static boolean isOwn(Inputs inputs, Scope scope, Selection row) {
        return scope.equals(Scope.TOTAL) || scope.id().equals(inputs.figures().segmentOfCustomer(row.customerNo()));
    }

    /** Selling days of the four weeks over those of a year. */
    private static double shareOfYear(Inputs inputs) {
        int open = 0;
        for (int back = 0; back < WINDOW; back++) {
            open += inputs.days().in(inputs.week().minus(back));
        }
        int year = 0;
        for (IsoWeek week : inputs.year().weeks()) {
            year += inputs.days().in(week);
        }
        return (double) open / (year == 0 ? DAYS_IN_YEAR : year);
    }

    /** Visits planned for the four weeks; from the norms when the plan has none; NaN without either. */
    private static double targetVisits(Inputs inputs, Scope scope) {
        double weekly = 0;
        double yearly = 0;
        boolean any = false;
        boolean summed = scope.equals(Scope.TOTAL) && !hasTotalVisits(inputs);
        for (PlanLine line : inputs.plan().newestLines()) {
            BigDecimal visits = line.visits();
            String of = Targets.scopeOf(line);
            boolean own = scope.id().equals(of) || (summed && of != null);
            if (visits == null || !own) {
                continue;
            }
            any = true;
            IsoWeek week = line.week();
            if (week == null) {
                yearly += visits.doubleValue();
            } else if (!week.isAfter(inputs.week())
                    && week.isAfter(inputs.week().minus(WINDOW))) {
                weekly += visits.doubleValue();
            }
        }
        if (any) {
            return weekly + yearly * shareOfYear(inputs);
        }
        double norms = 0;
        for (Selection row : inputs.figures().selection().values()) {
            BigDecimal norm = row.visitNorm();
            norms += norm == null || !isOwn(inputs, scope, row) ? 0 : norm.doubleValue();
        }
        return norms == 0 ? Double.NaN : norms * shareOfYear(inputs);
    }

    private static boolean hasTotalVisits(Inputs inputs) {
        return inputs.plan().newestLines().stream()
                .anyMatch(line -> line.visits() != null && Scope.TOTAL.id().equals(Targets.scopeOf(line)));
    }

    private static void series(Inputs inputs, Readings readings, Scope scope) {
        List<Activity> own = inputs.situation().ledger().activities().stream()
                .filter(activity -> activity.type().isContact())
                .filter(activity -> isOf(inputs, scope, activity))
                .toList();
        if (own.isEmpty()) {
            readings.missing(scope, "activityBreak", "signals.contacts-needed", NaturalLimits.FIRM_POINTS);
            return;
        }
        IsoWeek first = IsoWeek.of(
                own.stream().map(Activity::date).min(LocalDate::compareTo).orElseThrow());
        double[] perDay = new double[first.weeksUntil(inputs.week()) + 1];
        own.forEach(activity -> perDay[first.weeksUntil(IsoWeek.of(activity.date()))]++);
        for (int week = 0; week < perDay.length; week++) {
            int open = inputs.days().in(first.plus(week));
            perDay[week] = open == 0 ? Double.NaN : perDay[week] / open;
        }
        readings.put(scope, "activityPerDay", perDay[perDay.length - 1]);
        breaks(readings, scope, perDay, first);
    }

    private static void breaks(Readings readings, Scope scope, double[] perDay, IsoWeek first) {
        int end = perDay.length - VariationGauge.FROZEN;
        int from = Math.max(0, end - VariationGauge.BASELINE);
        double[] baseline = end <= 0 ? new double[0] : known(perDay, from, end);
        NaturalLimits limits = NaturalLimits.of(baseline);
        if (limits == null || !limits.isFirm() || limits.mean() * 5 < FEWEST_A_WEEK) {
            readings.missing(scope, "activityBreak", "signals.contacts-needed", NaturalLimits.FIRM_POINTS);
            return;
        }
        Break found = Break.at(perDay, limits);
        readings.put(scope, "activityBreak", Value.word(found == null ? "none" : found.word()));
        if (found != null) {
            readings.put(scope, "activityBreakSince", Value.of(first.plus(found.first())));
        }
    }

    private static double[] known(double[] points, int from, int to) {
        return java.util.Arrays.stream(points, from, to)
                .filter(point -> !Double.isNaN(point))
                .toArray();
    }
}
