package org.koers.workbook;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.koers.provenance.Subject;

/** The headers of design.md §8 in both languages, and their usual synonyms. */
final class KnownHeaders implements Headers {
    private static final int LONGEST = 60;
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
    public Map<Subject, Known> find(String header) {
        if (header.isEmpty() || header.length() > LONGEST) {
            return Map.of();
        }
        String whole = Tidy.header(header);
        String bare = key(header);
        // Marge % is no margin: a percentage is never read as an amount.
        boolean percent = header.indexOf('%') >= 0;
        Map<Subject, Known> found = new EnumMap<>(Subject.class);
        fields.forEach((subject, known) -> {
            Known match = known.get(whole);
            Known other = match != null ? match : known.get(bare);
            if (other != null && (!percent || Columns.of(subject, other.field()).isPercent())) {
                found.put(subject, other);
            }
        });
        return found;
    }

    private static String key(String header) {
        return Tidy.header(HeaderText.of(header).bare());
    }
}
