package org.koers.store;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.koers.provenance.Field;
import org.koers.provenance.Sheet;
import org.koers.provenance.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/** The sheets of uploads, and which columns each subject had. */
final class StoredSheets {
    private final JdbcClient client;

    StoredSheets(JdbcClient client) {
        this.client = client;
    }

    /** The ids of the sheets of one upload; a sheet is written when it is first asked for. */
    final class Ids {
        private final long upload;
        private final Map<Sheet, Long> byInstance = new IdentityHashMap<>();
        private final Map<Sheet, Long> byValue = new HashMap<>();

        Ids(long upload) {
            this.upload = upload;
        }

        long of(Sheet sheet) {
            return byInstance.computeIfAbsent(sheet, seen -> byValue.computeIfAbsent(seen, this::insert));
        }

        private long insert(Sheet sheet) {
            GeneratedKeyHolder key = new GeneratedKeyHolder();
            client.sql("insert into sheet (upload_id, file_name, name, columns) values (?, ?, ?, ?)")
                    .params(upload, sheet.file(), sheet.name(), text(sheet.columns()))
                    .update(key, "id");
            return Objects.requireNonNull(key.getKey()).longValue();
        }
    }

    Ids of(long upload) {
        return new Ids(upload);
    }

    Map<Long, Sheet> ofPlan(long plan) {
        Map<Long, Sheet> sheets = new HashMap<>();
        client.sql("select s.* from sheet s join upload u on u.id = s.upload_id"
                        + " where u.plan_id = ? and u.state = 'CONFIRMED'")
                .param(plan)
                .query(rows -> {
                    sheets.put(
                            rows.getLong("id"),
                            new Sheet(
                                    rows.getString("file_name"),
                                    rows.getString("name"),
                                    columns(rows.getString("columns"))));
                });
        return sheets;
    }

    void saveSubjects(long upload, Map<Subject, Set<Field>> subjects) {
        subjects.forEach(
                (subject, fields) -> client.sql("insert into subject (upload_id, subject, fields) values (?, ?, ?)")
                        .params(
                                upload,
                                subject.name(),
                                fields.stream().map(Enum::name).sorted().collect(Collectors.joining(",")))
                        .update());
    }

    /** A column that one upload has, the plan has. */
    Map<Subject, Set<Field>> subjects(long plan) {
        Map<Subject, Set<Field>> subjects = new EnumMap<>(Subject.class);
        client.sql("select s.subject, s.fields from subject s join upload u on u.id = s.upload_id"
                        + " where u.plan_id = ? and u.state = 'CONFIRMED'")
                .param(plan)
                .query(rows -> {
                    Set<Field> fields = subjects.computeIfAbsent(
                            Subject.valueOf(rows.getString("subject")), subject -> EnumSet.noneOf(Field.class));
                    String text = rows.getString("fields");
                    for (String field : text.isEmpty() ? new String[0] : text.split(",")) {
                        fields.add(Field.valueOf(field));
                    }
                });
        return subjects;
    }

    private static String text(Map<Field, String> columns) {
        return new TreeMap<>(columns)
                .entrySet().stream()
                        .map(column -> column.getKey() + "=" + column.getValue())
                        .collect(Collectors.joining(","));
    }

    private static Map<Field, String> columns(String text) {
        Map<Field, String> columns = new EnumMap<>(Field.class);
        for (String column : text.isEmpty() ? new String[0] : text.split(",")) {
            int equals = column.indexOf('=');
            columns.put(Field.valueOf(column.substring(0, equals)), column.substring(equals + 1));
        }
        return columns;
    }
}
