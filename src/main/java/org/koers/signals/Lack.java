package org.koers.signals;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.koers.measure.Message;
import org.koers.measure.Scope;
import org.koers.provenance.Field;
import org.koers.provenance.Subject;

/** The sheet, or the first column of it, that a measure can't do without and that was not read in. */
record Lack(String key, Message what) {
    /** Null when nothing is lacking. */
    static @Nullable Lack of(Inputs inputs, Subject subject, Field... columns) {
        if (!inputs.ledger().has(subject)) {
            return new Lack("signals.sheet-absent", Message.of("measure.sheet." + id(subject)));
        }
        for (Field column : columns) {
            if (!inputs.ledger().has(subject, column)) {
                return new Lack("signals.column-absent", Message.of("measure.column." + id(column)));
            }
        }
        return null;
    }

    private static String id(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    void put(Readings readings, Scope scope, List<String> measures) {
        readings.missing(scope, measures, key, what);
    }

    /** For every customer, of the results. */
    void putCustomers(Inputs inputs, Readings readings, List<String> measures) {
        for (String number : inputs.figures().customerNumbers()) {
            put(readings, inputs.names().customer(number), measures);
        }
    }
}
