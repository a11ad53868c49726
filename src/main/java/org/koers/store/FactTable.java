package org.koers.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.koers.provenance.Known;
import org.koers.provenance.Origin;

/**
 * How the facts of one subject are kept.
 *
 * @param name of the table
 * @param columns besides upload, sheet, row and {@code known_from}, in order
 * @param key what makes a fact the same fact in a later upload
 * @param values of a fact, in the order of the columns
 * @param maker makes a fact of its values
 */
record FactTable<F>(
        String name,
        List<Column> columns,
        Function<F, Object> key,
        Function<F, @Nullable Object[]> values,
        Function<F, Origin> origin,
        Function<F, Known> known,
        Maker<F> maker) {
    /** Makes a fact of its stored values. */
    interface Maker<F> {
        F make(Cells cells, Origin origin, Known known);
    }

    static List<Column> columns(Object... namesAndKinds) {
        List<Column> columns = new ArrayList<>();
        for (int at = 0; at < namesAndKinds.length; at += 2) {
            columns.add(Column.of((String) namesAndKinds[at], (Column.Kind) namesAndKinds[at + 1]));
        }
        return List.copyOf(columns);
    }

    String insert() {
        String names = columns.stream().map(Column::name).collect(Collectors.joining(", "));
        String marks = String.join(", ", Collections.nCopies(columns.size() + 4, "?"));
        return "insert into " + name + " (upload_id, sheet_id, row_no, known_from, " + names + ") values (" + marks
                + ")";
    }

    /** All confirmed facts of a plan in the order of reading. */
    String select() {
        return "select f.*, u.recorded_at from " + name
                + " f join upload u on u.id = f.upload_id where u.plan_id = ? and u.state = 'CONFIRMED'"
                + " order by u.recorded_at, f.id";
    }

    /** The parameters of {@link #insert()}. */
    @Nullable
    Object[] row(long upload, StoredSheets.Ids sheets, F fact) {
        @Nullable Object[] own = values.apply(fact);
        @Nullable Object[] row = new @Nullable Object[own.length + 4];
        Origin place = origin.apply(fact);
        row[0] = upload;
        row[1] = sheets.of(place.sheet());
        row[2] = place.row();
        row[3] = Times.sql(known.apply(fact).from());
        for (int at = 0; at < own.length; at++) {
            row[at + 4] = Column.sql(own[at]);
        }
        return row;
    }
}
