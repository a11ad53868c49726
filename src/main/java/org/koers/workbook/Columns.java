package org.koers.workbook;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.koers.measure.Texts;
import org.koers.provenance.Field;
import org.koers.provenance.Subject;

/** The columns of design.md §8 with the headers that mean them. */
final class Columns {
    private static final Map<Subject, List<Column>> ALL = read();
    private static final Map<Subject, Map<Field, Column>> BY_FIELD = byField();

    private Columns() {}

    static List<Column> of(Subject subject) {
        return Objects.requireNonNull(ALL.get(subject));
    }

    /** Those of the template: it asks for weeks, though months are read too. */
    static List<Column> ofTemplate(Subject subject) {
        return of(subject).stream()
                .filter(column -> subject == Subject.MARKET || column.field() != Field.PERIOD)
                .toList();
    }

    static Column of(Subject subject, Field field) {
        Column column = Objects.requireNonNull(BY_FIELD.get(subject)).get(field);
        if (column == null) {
            throw new IllegalArgumentException(subject + " has no column " + field);
        }
        return column;
    }

    static boolean has(Subject subject, Field field) {
        return Objects.requireNonNull(BY_FIELD.get(subject)).containsKey(field);
    }

    private static Map<Subject, Map<Field, Column>> byField() {
        Map<Subject, Map<Field, Column>> all = new EnumMap<>(Subject.class);
        ALL.forEach((subject, columns) -> {
            Map<Field, Column> fields = new EnumMap<>(Field.class);
            columns.forEach(column -> fields.put(column.field(), column));
            all.put(subject, fields);
        });
        return all;
    }

    private static Map<Subject, List<Column>> read() {
        Map<Subject, List<Column>> all = new EnumMap<>(Subject.class);
        for (String[] row : Resource.rows("columns.csv")) {
            Column column = new Column(
                    Subject.valueOf(row[0]),
                    Field.valueOf(row[1]),
                    row[2].equals("required"),
                    // One copy of each word, so that comparing it is comparing a reference.
                    row[3].intern(),
                    new Texts(row[4], row[5]),
                    Resource.words(row[6]));
            all.computeIfAbsent(column.subject(), subject -> new ArrayList<>()).add(column);
        }
        return all;
    }
}
