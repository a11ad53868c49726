package org.koers.signals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.koers.activities.Activity;
import org.koers.measure.Message;
import org.koers.measure.Scope;
import org.koers.provenance.Field;
import org.koers.provenance.Subject;

/** How completely contacts are written down: with customer, purpose and outcome. */
final class ContactRecordsGauge implements Gauge {
    private static final String RECORDED = "contactsRecorded8w";
    private static final int WEEKS = 8;
    private static final int FEWEST = 40;
    private static final Map<Field, String> COLUMNS =
            Map.of(Field.PURPOSE, "purpose", Field.ACTIVITY_OUTCOME, "activity-outcome");

    @Override
    public void measure(Inputs inputs, Readings readings) {
        if (!inputs.ledger().has(Subject.ACTIVITIES)) {
            readings.missing(Scope.TOTAL, RECORDED, "signals.sheet-absent", Message.of("measure.sheet.activities"));
            return;
        }
        for (Field field : List.of(Field.PURPOSE, Field.ACTIVITY_OUTCOME)) {
            if (!inputs.ledger().has(Subject.ACTIVITIES, field)) {
                Message column = Message.of("measure.column." + COLUMNS.get(field));
                readings.missing(Scope.TOTAL, RECORDED, "signals.column-absent", column);
                return;
            }
        }
        LocalDate from = inputs.week().minus(WEEKS - 1).start();
        List<Activity> contacts = inputs.ledger().activities().stream()
                .filter(activity -> activity.type().isContact())
                .filter(activity -> !activity.date().isBefore(from))
                .filter(activity -> !activity.date().isAfter(inputs.week().end()))
                .toList();
        if (contacts.size() < FEWEST) {
            readings.missing(Scope.TOTAL, RECORDED, "signals.contacts-recorded-needed", FEWEST, contacts.size());
            return;
        }
        long complete = contacts.stream()
                .filter(contact ->
                        isFilled(contact.customerNo()) && isFilled(contact.purpose()) && isFilled(contact.outcome()))
                .count();
        readings.put(Scope.TOTAL, RECORDED, (double) complete / contacts.size());
    }

    private static boolean isFilled(@Nullable String cell) {
        return cell != null && !cell.isBlank();
    }
}
