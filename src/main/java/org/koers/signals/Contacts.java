package org.koers.signals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.koers.activities.Activity;
import org.koers.calendar.IsoWeek;
import org.koers.measure.Scope;

/** What was done, counted once: contacts per week and the visits of the last four weeks, by scope. */
final class Contacts {
    static final int WINDOW = 4;
    private static final double USUAL = 0.9;
    private static final int RECENT = 26;

    private final Inputs inputs;
    private final @Nullable IsoWeek first;
    private final int length;
    private final Map<Scope, int[]> perWeek = new TreeMap<>();
    private final Map<Scope, List<Activity>> visits = new TreeMap<>();
    private final Map<String, Scope> reps = new TreeMap<>();

    Contacts(Inputs inputs) {
        this.inputs = inputs;
        List<Activity> done = inputs.ledger().activities().stream()
                .filter(activity -> !activity.date().isAfter(inputs.week().end()))
                .toList();
        this.first = done.stream()
                .map(Activity::date)
                .min(LocalDate::compareTo)
                .map(IsoWeek::of)
                .orElse(null);
        this.length = first == null ? 0 : first.weeksUntil(inputs.week()) + 1;
        Map<String, Scope> segments = new TreeMap<>();
        inputs.segments().forEach(segment -> segments.put(segment.id(), segment));
        for (Activity activity : done) {
            count(activity, Scope.TOTAL);
            String segment = inputs.names().segmentOfCustomer(activity.customerNo());
            Scope own = segment == null ? null : segments.get(segment);
            if (own != null) {
                count(activity, own);
            }
            String rep = activity.rep();
            if (rep != null) {
                count(activity, reps.computeIfAbsent(Scope.key(rep), key -> Scope.rep(Scope.tidy(rep))));
            }
        }
    }

    private void count(Activity activity, Scope scope) {
        IsoWeek week = IsoWeek.of(activity.date());
        if (first != null && activity.type().isContact()) {
            perWeek.computeIfAbsent(scope, ignored -> new int[length])[first.weeksUntil(week)]++;
        }
        if (activity.type() == Activity.Type.VISIT && week.weeksUntil(inputs.week()) < WINDOW) {
            visits.computeIfAbsent(scope, ignored -> new ArrayList<>()).add(activity);
        }
    }

    /** Those that activities name. */
    Map<String, Scope> reps() {
        return reps;
    }

    /** Visits of the last four weeks. */
    List<Activity> visits(Scope scope) {
        return visits.getOrDefault(scope, List.of());
    }

    /** Contacts of the last four weeks. */
    int recent(Scope scope) {
        int[] weeks = perWeek.getOrDefault(scope, new int[0]);
        int sum = 0;
        for (int week = Math.max(0, weeks.length - WINDOW); week < weeks.length; week++) {
            sum += weeks[week];
        }
        return sum;
    }

    /** Week of the first activity; null without any. */
    @Nullable
    IsoWeek first() {
        return first;
    }

    /**
     * Contacts per selling day and week since the first, at today's strength of the team: a week with half of the people
     * counts double. NaN for a week without selling days, and for one of which nothing was read in while that is usual.
     */
    double[] perDay(Scope scope, Team team) {
        int[] counts = perWeek.getOrDefault(scope, new int[length]);
        double now = team.present(inputs.week());
        double[] perDay = new double[length];
        for (int week = 0; week < length; week++) {
            IsoWeek of = java.util.Objects.requireNonNull(first).plus(week);
            int open = inputs.days().in(of);
            double then = team.present(of);
            double strength = now > 0 && then > 0 ? now / then : 1;
            perDay[week] = open == 0 || !isKnown(week) ? Double.NaN : counts[week] * strength / open;
        }
        return perDay;
    }

    /** Whether the week was read in: nothing at all in a week is usual, or a gap in the sheet. */
    boolean isKnown(int week) {
        int[] total = perWeek.getOrDefault(Scope.TOTAL, new int[length]);
        if (week < 0 || total[week] > 0) {
            return week >= 0;
        }
        int from = Math.max(0, week - RECENT);
        int filled = 0;
        for (int before = from; before < week; before++) {
            filled += total[before] > 0 ? 1 : 0;
        }
        return week == from || filled < USUAL * (week - from);
    }

    boolean isKnown(IsoWeek week) {
        return first != null && isKnown(first.weeksUntil(week));
    }
}
