package org.koers.signals;

import java.math.BigDecimal;
import java.util.List;
import org.koers.calendar.IsoWeek;
import org.koers.customers.Selection;
import org.koers.measure.Scope;
import org.koers.provenance.Field;
import org.koers.provenance.Subject;

/** What we chose to do against what we can do, by what we did (rule F01), and the hands there are for it (rule K10). */
final class LoadGauge implements Gauge {
    private static final String LOAD = "selectedLoad";
    private static final String HANDS = "handsHigh4w";
    private static final int YEAR = 52;
    private static final int FEWEST_WEEKS = 13;
    /** So that the rate of visits is known within 10 % at 90 % sureness. */
    private static final int FEWEST_VISITS = 300;

    private static final int LASTING = 4;

    @Override
    public void measure(Inputs inputs, Readings readings) {
        load(inputs, readings);
        hands(inputs, readings);
    }

    private static void load(Inputs inputs, Readings readings) {
        Lack activities = Lack.of(inputs, Subject.ACTIVITIES);
        Lack lack =
                activities == null ? Lack.of(inputs, Subject.SELECTION, Field.SELECTED, Field.VISIT_NORM) : activities;
        if (lack != null) {
            lack.put(readings, Scope.TOTAL, List.of(LOAD));
            return;
        }
        double norms = 0;
        for (Selection row : inputs.names().selection().values()) {
            BigDecimal norm = row.visitNorm();
            norms += ServedGauge.isChosen(row) && norm != null ? norm.doubleValue() : 0;
        }
        if (norms <= 0) {
            readings.missing(Scope.TOTAL, LOAD, "signals.visit-norm-absent");
            return;
        }
        capacity(inputs, readings, norms);
    }

    /** Visits per selling day of the last year, at today's strength of the team. */
    private static void capacity(Inputs inputs, Readings readings, double norms) {
        Team team = new Team(inputs.ledger().team());
        double now = team.present(inputs.week());
        double visits = 0;
        int counted = 0;
        int days = 0;
        int weeks = 0;
        for (int back = 0; back < YEAR; back++) {
            IsoWeek week = inputs.week().minus(back);
            if (inputs.contacts().isKnown(week)) {
                double then = team.present(week);
                int done = inputs.contacts().visits(Scope.TOTAL, week);
                counted += done;
                visits += done * (now > 0 && then > 0 ? now / then : 1);
                days += inputs.days().in(week);
                weeks++;
            }
        }
        if (weeks < FEWEST_WEEKS || counted < FEWEST_VISITS) {
            readings.missing(Scope.TOTAL, LOAD, "signals.visits-needed", FEWEST_VISITS, FEWEST_WEEKS, counted);
            return;
        }
        int ofYear = 0;
        for (IsoWeek week : inputs.year().weeks()) {
            ofYear += inputs.days().in(week);
        }
        readings.put(Scope.TOTAL, LOAD, norms * days / (visits * ofYear));
    }

    /** The highest of four weeks, so that a gap between one who leaves and one who comes is none. */
    private static void hands(Inputs inputs, Readings readings) {
        Lack lack = Lack.of(inputs, Subject.TEAM, Field.FTE);
        if (lack != null) {
            lack.put(readings, Scope.TOTAL, List.of(HANDS));
            return;
        }
        Team team = new Team(inputs.ledger().team());
        double planned = team.present(inputs.year().first());
        double highest = 0;
        for (int back = 0; back < LASTING; back++) {
            highest = Math.max(highest, team.present(inputs.week().minus(back)));
        }
        if (planned > 0) {
            readings.put(Scope.TOTAL, HANDS, highest / planned);
        } else {
            readings.missing(Scope.TOTAL, HANDS, "signals.team-unknown");
        }
    }
}
