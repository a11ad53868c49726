package org.koers.signals;

import java.util.List;
import org.koers.activities.Activity;
import org.koers.calendar.IsoWeek;
import org.koers.measure.Scope;
import org.koers.provenance.Field;
import org.koers.provenance.Subject;

/**
 * How much of the working time of a quarter went to customers and quotes, and how much to other work (rule K09): only where
 * hours are written down.
 */
final class SellingTimeGauge implements Gauge {
    private static final List<String> MEASURES = List.of("activitySellingTime", "activityOtherHours");
    private static final int WINDOW = 13;
    private static final int FEWEST_WEEKS = 8;
    private static final double HOURS_A_DAY = 8;
    private static final double DAYS_A_WEEK = 5;
    private static final double FILLED = 0.9;

    @Override
    public void measure(Inputs inputs, Readings readings) {
        Lack activities = Lack.of(inputs, Subject.ACTIVITIES, Field.HOURS);
        Lack lack = activities == null ? Lack.of(inputs, Subject.TEAM, Field.FTE) : activities;
        if (lack != null) {
            lack.put(readings, Scope.TOTAL, MEASURES);
            return;
        }
        Time time = new Time();
        for (Activity activity : inputs.ledger().activities()) {
            boolean recent = !activity.date().isAfter(inputs.week().end())
                    && !activity.date().isBefore(inputs.week().minus(WINDOW - 1).start());
            if (recent) {
                time.add(activity);
            }
        }
        put(inputs, readings, time);
    }

    private static final class Time {
        private int rows;
        private int timed;
        private boolean tellsOther;
        private double selling;
        private double other;

        void add(Activity activity) {
            rows++;
            if (activity.hours() != null) {
                timed++;
                boolean isOther = activity.type() == Activity.Type.OTHER;
                tellsOther |= isOther;
                selling += isOther ? 0 : activity.hours().doubleValue();
                other += isOther ? activity.hours().doubleValue() : 0;
            }
        }
    }

    private static void put(Inputs inputs, Readings readings, Time time) {
        Team team = new Team(inputs.ledger().team());
        double days = 0;
        int weeks = 0;
        for (int back = 0; back < WINDOW; back++) {
            IsoWeek week = inputs.week().minus(back);
            if (inputs.contacts().isKnown(week)) {
                days += team.present(week) * inputs.days().in(week);
                weeks++;
            }
        }
        if (weeks < FEWEST_WEEKS) {
            readings.missing(Scope.TOTAL, MEASURES, "signals.weeks-measured", FEWEST_WEEKS, weeks);
        } else if (days <= 0) {
            readings.missing(Scope.TOTAL, MEASURES, "signals.team-unknown");
        } else if (time.timed < FILLED * time.rows) {
            readings.missing(Scope.TOTAL, MEASURES, "signals.hours-partly", 100 * time.timed / time.rows);
        } else {
            readings.put(Scope.TOTAL, MEASURES.get(0), time.selling / (days * HOURS_A_DAY));
            if (time.tellsOther) {
                readings.put(Scope.TOTAL, MEASURES.get(1), time.other / (days / DAYS_A_WEEK));
            } else {
                readings.missing(Scope.TOTAL, MEASURES.get(1), "signals.other-hours-absent");
            }
        }
    }
}
