package org.koers.signals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
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
    private static final int DAYS = 7;

    private final @Nullable IsoWeek first;
    private final int length;
    private final boolean[] known;
    private final int[] open;
    private final double[] strength;
    private final Map<Scope, Tally> tallies = new TreeMap<>();
    private final Map<String, Scope> reps = new TreeMap<>();

    /** What one scope did. */
    private static final class Tally {
        private final int[] perWeek;
        private final int[] visitsPerWeek;
        private final List<Activity> visits = new ArrayList<>();

        Tally(int length) {
            this.perWeek = new int[length];
            this.visitsPerWeek = new int[length];
        }

        void add(Activity activity, int week) {
            if (activity.type().isContact()) {
                perWeek[week]++;
            }
            if (activity.type() == Activity.Type.VISIT) {
                visitsPerWeek[week]++;
                if (perWeek.length - week <= WINDOW) {
                    visits.add(activity);
                }
            }
        }
    }

    Contacts(Inputs inputs, Team team) {
        LocalDate end = inputs.week().end();
        List<Activity> done = inputs.ledger().activities().stream()
                .filter(activity -> !activity.date().isAfter(end))
                .toList();
        this.first = done.stream()
                .map(Activity::date)
                .min(LocalDate::compareTo)
                .map(IsoWeek::of)
                .orElse(null);
        this.length = first == null ? 0 : first.weeksUntil(inputs.week()) + 1;
        this.known = new boolean[length];
        this.open = new int[length];
        this.strength = new double[length];
        if (first != null) {
            count(inputs, done, first);
            weigh(inputs, team, first);
        }
    }

    /** Each name is looked up once, not for every row. */
    private void count(Inputs inputs, List<Activity> done, IsoWeek since) {
        long monday = since.start().toEpochDay();
        Tally total = tally(Scope.TOTAL);
        Map<String, Tally> segments = new HashMap<>();
        inputs.segments().forEach(segment -> segments.put(segment.id(), tally(segment)));
        Map<String, Tally> spelled = new HashMap<>();
        for (Activity activity : done) {
            int week = (int) (activity.date().toEpochDay() - monday) / DAYS;
            total.add(activity, week);
            String segment = inputs.names().segmentOfCustomer(activity.customerNo());
            Tally own = segment == null ? null : segments.get(segment);
            if (own != null) {
                own.add(activity, week);
            }
            String rep = activity.rep();
            if (rep != null) {
                spelled.computeIfAbsent(rep, this::tallyOfRep).add(activity, week);
            }
        }
    }

    private Tally tally(Scope scope) {
        return tallies.computeIfAbsent(scope, ignored -> new Tally(length));
    }

    private Tally tallyOfRep(String rep) {
        return tally(reps.computeIfAbsent(Scope.key(rep), key -> Scope.rep(Scope.tidy(rep))));
    }

    private void weigh(Inputs inputs, Team team, IsoWeek since) {
        int[] total = tally(Scope.TOTAL).perWeek;
        double now = team.present(inputs.week());
        for (int week = 0; week < length; week++) {
            IsoWeek of = since.plus(week);
            double then = team.present(of);
            strength[week] = now > 0 && then > 0 ? now / then : 1;
            open[week] = inputs.days().in(of);
            known[week] = isKnown(total, week);
        }
    }

    /** Those that activities name. */
    Map<String, Scope> reps() {
        return reps;
    }

    /** Visits of the last four weeks. */
    List<Activity> visits(Scope scope) {
        Tally tally = tallies.get(scope);
        return tally == null ? List.of() : tally.visits;
    }

    /** Visits in one week; 0 before the first activity. */
    int visits(Scope scope, IsoWeek week) {
        Tally tally = tallies.get(scope);
        int place = first == null ? -1 : first.weeksUntil(week);
        return tally == null || place < 0 || place >= length ? 0 : tally.visitsPerWeek[place];
    }

    /** Contacts of the last four weeks. */
    int recent(Scope scope) {
        int[] weeks = perWeek(scope);
        int sum = 0;
        for (int week = Math.max(0, weeks.length - WINDOW); week < weeks.length; week++) {
            sum += weeks[week];
        }
        return sum;
    }

    private int[] perWeek(Scope scope) {
        Tally tally = tallies.get(scope);
        return tally == null ? new int[length] : tally.perWeek;
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
    double[] perDay(Scope scope) {
        int[] counts = perWeek(scope);
        double[] perDay = new double[length];
        for (int week = 0; week < length; week++) {
            boolean measured = open[week] > 0 && known[week];
            perDay[week] = measured ? counts[week] * strength[week] / open[week] : Double.NaN;
        }
        return perDay;
    }

    /** Whether the week was read in: nothing at all in a week is usual, or a gap in the sheet. */
    private static boolean isKnown(int[] total, int week) {
        if (total[week] > 0) {
            return true;
        }
        int from = Math.max(0, week - RECENT);
        int filled = 0;
        for (int before = from; before < week; before++) {
            filled += total[before] > 0 ? 1 : 0;
        }
        return week == from || filled < USUAL * (week - from);
    }

    boolean isKnown(IsoWeek week) {
        int index = first == null ? -1 : first.weeksUntil(week);
        return index >= 0 && known[index];
    }
}
