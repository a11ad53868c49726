package org.koers.workbook;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.koers.provenance.Field;
import org.koers.provenance.Subject;

/** The headers of design.md §8 in both languages, and their usual synonyms. */
final class KnownHeaders implements Headers {
    private static final int LONGEST = 100;

    private final Map<Subject, Map<String, Field>> fields = new EnumMap<>(Subject.class);

    KnownHeaders() {
        for (Subject subject : Subject.values()) {
            Map<String, Field> known = new HashMap<>();
            for (Column column : Columns.of(subject)) {
                column.others().forEach(other -> known.putIfAbsent(Tidy.header(other), column.field()));
            }
            for (Column column : Columns.of(subject)) {
                known.put(Tidy.header(column.header().nl()), column.field());
                known.put(Tidy.header(column.header().en()), column.field());
            }
            fields.put(subject, known);
        }
    }

    @Override
    public @Nullable Field field(Subject subject, String header) {
        Map<String, Field> known = fields.get(subject);
        return known == null || header.length() > LONGEST ? null : known.get(Tidy.header(header));
    }
}
