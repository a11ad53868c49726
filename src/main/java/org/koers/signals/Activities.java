package org.koers.signals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.koers.activities.Activity;
import org.koers.calendar.IsoWeek;
import org.koers.customers.Selection;
import org.koers.measure.Scope;
import org.koers.measure.ScopeKind;
import org.koers.measure.Value;

/** Measures the activities of one situation, scope by scope. */
final class Activities {
    private static final int FEWEST_VISITS = 20;
    private static final double CLASSIFIED = 0.7;
    private static final double FEWEST_A_WEEK = 5;
    private static final int FULL_WEEK = 5;
    private static final int MIDDLE_SCORE = 5;

    private final Inputs inputs;
    private final Readings readings;
    private final Contacts contacts;
    private final VisitTargets targets;

    Activities(Inputs inputs, Readings readings) {
        this.inputs = inputs;
        this.readings = readings;
        this.contacts = inputs.contacts();
        this.targets = new VisitTargets(inputs);
    }

    void measure() {
        for (Scope scope : inputs.scopes()) {
            window(scope);
            readings.putCount(scope, "visits4w", contacts.visits(scope).size());
            onPlan(scope);
            onNorm(scope);
            series(scope, contacts.perDay(scope));
        }
        Map<String, Scope> reps = new TreeMap<>(contacts.reps());
        inputs.reps().forEach(rep -> reps.put(rep.id(), rep));
        for (Scope rep : reps.values()) {
            window(rep);
            onPlan(rep);
        }
        customers();
    }

    private void customers() {
        Map<String, Integer> counts = new TreeMap<>();
        inputs.figures().customerNumbers().forEach(number -> counts.put(number, 0));
        LocalDate from = inputs.week().minus(Contacts.WINDOW - 1).start();
        LocalDate to = inputs.week().end();
        for (Activity activity : inputs.ledger().activities()) {
            String number = activity.customerNo();
            boolean inside = !activity.date().isBefore(from) && !activity.date().isAfter(to);
            if (number != null && inside && activity.type().isContact()) {
                counts.computeIfPresent(number, (key, count) -> count + 1);
            }
        }
        counts.forEach((number, count) -> readings.putCount(inputs.names().customer(number), "contacts4w", count));
    }

    private void window(Scope scope) {
        readings.putCount(scope, "contacts4w", contacts.recent(scope));
        List<Activity> classified = new ArrayList<>();
        int toCustomers = 0;
        for (Activity visit : contacts.visits(scope)) {
            toCustomers += visit.customerNo() == null ? 0 : 1;
            if (isLowValue(visit) != null) {
                classified.add(visit);
            }
        }
        if (classified.size() < FEWEST_VISITS || classified.size() < CLASSIFIED * toCustomers) {
            readings.missing(scope, "visitsWrong4w", "signals.classified-visits", FEWEST_VISITS, classified.size());
            return;
        }
        boolean timed = classified.stream().allMatch(visit -> hours(visit) > 0);
        double low = 0;
        double all = 0;
        for (Activity visit : classified) {
            double weight = timed ? hours(visit) : 1;
            all += weight;
            low += Boolean.TRUE.equals(isLowValue(visit)) ? weight : 0;
        }
        readings.put(scope, "visitsWrong4w", low / all);
    }

    private static double hours(Activity visit) {
        BigDecimal hours = visit.hours();
        return hours == null ? 0 : hours.doubleValue();
    }

    /** Class D, or little attractive and a weak position; null when the customer is not classified at all. */
    private @Nullable Boolean isLowValue(Activity visit) {
        String number = visit.customerNo();
        Selection row = number == null ? null : inputs.names().selection().get(number);
        if (row == null) {
            return null;
        }
        BigDecimal attractiveness = row.attractiveness();
        BigDecimal position = row.position();
        if (attractiveness != null && position != null) {
            boolean lowLow = attractiveness.doubleValue() < MIDDLE_SCORE && position.doubleValue() < MIDDLE_SCORE;
            return lowLow || "D".equals(row.abc());
        }
        return row.abc() == null ? null : (Boolean) "D".equals(row.abc());
    }

    /** A week of which nothing was read in leaves both sums; a week without target makes the index unknown. */
    private void onPlan(Scope scope) {
        double planned = 0;
        double norms = 0;
        boolean any = false;
        for (int back = 0; back < Contacts.WINDOW; back++) {
            IsoWeek week = inputs.week().minus(back);
            if (contacts.isKnown(week)) {
                double target = targets.of(scope, week);
                any |= !Double.isNaN(target);
                planned += target;
                norms += scope.kind() == ScopeKind.REP ? Double.NaN : targets.norm(scope, false, week);
            }
        }
        double target = any ? planned : norms;
        if (target > 0) {
            readings.put(scope, "activityIndex4w", contacts.visits(scope).size() / target);
        } else {
            readings.missing(scope, "activityIndex4w", "signals.visit-target-absent");
        }
    }

    private void onNorm(Scope scope) {
        double norm = 0;
        for (int back = 0; back < Contacts.WINDOW; back++) {
            IsoWeek week = inputs.week().minus(back);
            norm += contacts.isKnown(week) ? targets.norm(scope, true, week) : 0;
        }
        double important = contacts.visits(scope).stream()
                .filter(visit -> {
                    String number = visit.customerNo();
                    Selection row =
                            number == null ? null : inputs.names().selection().get(number);
                    return row != null && VisitTargets.isImportant(row);
                })
                .count();
        if (norm > 0) {
            readings.put(scope, "visitsAIndex4w", important / norm);
        } else {
            readings.missing(scope, "visitsAIndex4w", "signals.visit-norm-absent");
        }
    }

    private void series(Scope scope, double[] perDay) {
        IsoWeek first = contacts.first();
        if (first == null || perDay.length == 0) {
            tooFew(scope, ActivityGauge.OF_TEAM.subList(1, 4));
            tooFew(scope, ShiftGauge.OF_CONTACTS);
            return;
        }
        readings.put(scope, "activityPerDay", perDay[perDay.length - 1]);
        IsoWeek since = new Rebasing(inputs).ofContacts(scope);
        double[] judged = perDay.clone();
        Arrays.fill(judged, 0, since == null ? 0 : Math.max(0, first.weeksUntil(since)), Double.NaN);
        limits(scope, perDay, judged, first, since);
        int from = Math.max(0, judged.length - Baseline.WEEKS);
        double[] year = Arrays.copyOfRange(judged, from, judged.length);
        ShiftGauge.put(readings, scope, ShiftGauge.OF_CONTACTS, year, new double[0], place -> first.plus(from + place));
    }

    private void limits(Scope scope, double[] perDay, double[] judged, IsoWeek first, @Nullable IsoWeek since) {
        int end = Math.max(0, first.weeksUntil(Baseline.end(inputs.week(), since)) + 1);
        int start = Math.max(0, first.weeksUntil(Baseline.start(inputs.week(), since)));
        double[] baseline = Series.known(Arrays.copyOfRange(perDay, Math.min(start, end), end));
        NaturalLimits limits = NaturalLimits.of(baseline);
        if (limits == null || !limits.isFirm() || limits.mean() * FULL_WEEK < FEWEST_A_WEEK) {
            tooFew(scope, ActivityGauge.OF_TEAM.subList(2, 4));
            return;
        }
        Break found = Break.at(judged, limits);
        readings.put(scope, "activityBreak", Value.word(found == null ? "none" : found.word()));
        if (found == null) {
            readings.missing(scope, "activityBreakSince", "signals.no-break");
        } else {
            readings.put(scope, "activityBreakSince", Value.of(first.plus(found.first())));
        }
    }

    private void tooFew(Scope scope, List<String> measures) {
        readings.missing(scope, measures, "signals.contacts-needed", NaturalLimits.FIRM_POINTS);
    }
}
