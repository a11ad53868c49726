package org.koers.signals;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.koers.activities.Activity;
import org.koers.calendar.IsoWeek;
import org.koers.customers.Selection;
import org.koers.measure.Message;
import org.koers.measure.Scope;
import org.koers.provenance.Field;
import org.koers.provenance.Subject;

/**
 * How long a customer has not been spoken to, in its own norm (rule F04). One norm interval without contact says nothing:
 * even visits at random at their norm leave 37 % of customers longer than that, and 5 % longer than three.
 */
final class NeglectGauge implements Gauge {
    private static final int DAYS_IN_YEAR = 365;
    private static final int WEEK = 7;
    private static final List<String> MEASURES = List.of("contactsGap", "contactsGapOnNorm");

    @Override
    public void measure(Inputs inputs, Readings readings) {
        classes(inputs, readings);
        Lack activities = Lack.of(inputs, Subject.ACTIVITIES);
        Lack lack = activities == null ? Lack.of(inputs, Subject.SELECTION, Field.VISIT_NORM) : activities;
        if (lack != null) {
            lack.putCustomers(inputs, readings, MEASURES);
            return;
        }
        IsoWeek first = inputs.contacts().first();
        boolean known = first != null && inputs.contacts().isKnown(inputs.week());
        LocalDate end = inputs.week().end();
        long seen = first == null ? 0 : ChronoUnit.DAYS.between(first.start(), end);
        Map<String, LocalDate> last = new HashMap<>();
        Set<String> planned = new HashSet<>();
        read(inputs, last, planned);
        for (String number : inputs.figures().customerNumbers()) {
            Scope customer = inputs.names().customer(number);
            double interval = interval(inputs.names().selection().get(number));
            LocalDate date = last.get(number);
            if (!known) {
                readings.missing(customer, MEASURES, "signals.week-absent", inputs.week());
            } else if (Double.isNaN(interval)) {
                readings.missing(customer, MEASURES, "signals.visit-norm-absent");
            } else if (date == null && seen < 3 * interval) {
                readings.missing(customer, MEASURES, "signals.activities-short", Math.round(3 * interval / WEEK));
            } else {
                long gap = date == null ? seen : ChronoUnit.DAYS.between(date, end);
                readings.putCount(customer, "contactsGap", gap);
                readings.put(customer, "contactsGapOnNorm", planned.contains(number) ? 0 : gap / interval);
            }
        }
    }

    private static void classes(Inputs inputs, Readings readings) {
        Lack lack = Lack.of(inputs, Subject.SELECTION, Field.ABC);
        for (String number : inputs.figures().customerNumbers()) {
            Scope customer = inputs.names().customer(number);
            Selection row = inputs.names().selection().get(number);
            if (lack != null) {
                lack.put(readings, customer, List.of("selectedClassAB"));
            } else if (row == null || row.abc() == null) {
                readings.missing(
                        customer, "selectedClassAB", "signals.customer-without", Message.of("measure.column.abc"));
            } else {
                readings.putFlag(customer, "selectedClassAB", VisitTargets.isImportant(row));
            }
        }
    }

    /** The last contact of each customer, and who is to be visited in days to come. */
    private static void read(Inputs inputs, Map<String, LocalDate> last, Set<String> planned) {
        LocalDate end = inputs.week().end();
        for (Activity activity : inputs.ledger().activities()) {
            String number = activity.customerNo();
            if (number != null && activity.type().isContact()) {
                if (activity.date().isAfter(end)) {
                    planned.add(number);
                } else {
                    last.merge(number, activity.date(), (one, other) -> one.isAfter(other) ? one : other);
                }
            }
        }
    }

    /** Days between visits at the norm; NaN without one. */
    private static double interval(@org.jspecify.annotations.Nullable Selection row) {
        return row == null || row.visitNorm() == null || row.visitNorm().signum() <= 0
                ? Double.NaN
                : Math.max(WEEK, DAYS_IN_YEAR / row.visitNorm().doubleValue());
    }
}
