package org.koers.samples;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.koers.activities.Activity;
import org.koers.calendar.IsoWeek;
import org.koers.provenance.Known;
import org.koers.situation.PlanSettings;

/** The visits, week by week: planned per selling day, with noise on the whole, divided over segments and classes. */
final class Visits {
    private static final IsoWeek FIRST = new IsoWeek(2025, 27);
    /** Judged by themselves, so that chance leaves them alone too. */
    private static final int WINDOW = 4;

    private static final double NOISE = 0.08;
    private static final BigDecimal HOURS = new BigDecimal("1.5");
    private static final String CLASSES = "ABCD";

    private final Frame frame;
    private final Noise noise;
    private final PlanSettings settings;

    Visits(Frame frame, long seed, PlanSettings settings) {
        this.frame = frame;
        this.settings = settings;
        IsoWeek year = new IsoWeek(Season.PLAN_YEAR, 1);
        IsoWeek recent = Season.LAST.minus(WINDOW - 1);
        this.noise = Noise.standardised(
                seed,
                "visits",
                List.of(between(FIRST, year), between(year, recent), between(recent, Season.LAST.plus(1))));
    }

    private static List<IsoWeek> between(IsoWeek from, IsoWeek to) {
        return Season.withResults().stream()
                .filter(week -> !week.isBefore(from) && week.isBefore(to))
                .toList();
    }

    private record Visit(LocalDate date, Segment segment, Customer customer) {}

    List<Pages.Draft<Activity>> drafts() {
        List<Visit> visits = new ArrayList<>();
        for (Segment segment : Segment.values()) {
            visits.addAll(of(segment));
        }
        visits.sort(Comparator.comparing(Visit::date)
                .thenComparing(Visit::segment)
                .thenComparing(visit -> visit.customer().number()));
        return visits.stream().map(this::draft).toList();
    }

    private List<Visit> of(Segment segment) {
        List<Visit> visits = new ArrayList<>();
        double[] owed = new double[CLASSES.length()];
        int[] turn = new int[CLASSES.length()];
        double due = 0;
        for (IsoWeek week = FIRST; !week.isAfter(Season.LAST); week = week.plus(1)) {
            List<LocalDate> days = Season.openDays(week);
            due += segment.visitsPerDay() * days.size() * frame.visits(segment, week) * (1 + NOISE * noise.in(week));
            int count = (int) Math.floor(due + 0.5);
            due -= count;
            for (int i = 0; i < count; i++) {
                Customer customer = next(segment, frame.mix(week), owed, turn);
                visits.add(new Visit(days.get(i * days.size() / count), segment, customer));
            }
        }
        return visits;
    }

    /** The class that is owed most gets the visit, and within it each customer in turn. */
    private static Customer next(Segment segment, Frame.VisitMix mix, double[] owed, int[] turn) {
        double[] shares = {mix.a(), mix.b(), mix.c(), mix.d()};
        int most = 0;
        for (int i = 0; i < owed.length; i++) {
            owed[i] += shares[i];
            most = owed[i] > owed[most] ? i : most;
        }
        owed[most]--;
        String abc = CLASSES.substring(most, most + 1);
        List<Customer> customers = segment.customers().stream()
                .filter(customer -> customer.abc().equals(abc))
                .toList();
        return customers.get(turn[most]++ % customers.size());
    }

    private Pages.Draft<Activity> draft(Visit visit) {
        Known known = Known.since(settings.cutOff(IsoWeek.of(visit.date())));
        return origin -> new Activity(
                visit.date(),
                visit.segment().rep(),
                visit.customer().number(),
                Activity.Type.VISIT,
                null,
                null,
                HOURS,
                origin,
                known);
    }
}
