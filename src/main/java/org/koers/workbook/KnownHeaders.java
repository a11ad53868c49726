package org.koers.workbook;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.koers.provenance.Subject;

/** The headers of design.md §8 in both languages, and their usual synonyms. */
final class KnownHeaders implements Headers {
    private static final int LONGEST = 100;
    private static final int SYNONYMS = 2;

    private final Map<Subject, Map<String, Known>> fields = new EnumMap<>(Subject.class);

    KnownHeaders() {
        for (Subject subject : Subject.values()) {
            Map<String, Known> known = new HashMap<>();
            for (Column column : Columns.of(subject)) {
                known.put(key(column.header().nl()), new Known(column.field(), 0));
                known.put(key(column.header().en()), new Known(column.field(), 1));
            }
            for (Column column : Columns.of(subject)) {
                for (int place = 0; place < column.others().size(); place++) {
                    known.putIfAbsent(key(column.others().get(place)), new Known(column.field(), SYNONYMS + place));
                }
            }
            fields.put(subject, known);
        }
    }

    @Override
    public @Nullable Known find(Subject subject, String header) {
        Map<String, Known> known = fields.get(subject);
        if (known == null || header.length() > LONGEST) {
            return null;
        }
        Known whole = known.get(Tidy.header(header));
        return whole != null ? whole : known.get(key(header));
    }

    private static String key(String header) {
        return Tidy.header(HeaderText.of(header).bare());
    }
}
