package org.koers.workbook;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.koers.provenance.Field;
import org.koers.provenance.Subject;
import org.koers.workbook.cells.Letters;
import org.koers.workbook.cells.SheetRow;

/**
 * Where the columns of a sheet stand.
 *
 * @param columns column number, from 0, per field
 * @param headers rows of the header, the last of which is directly above the data
 * @param dutch most of the recognised headers are Dutch
 */
record Layout(Subject subject, Map<Field, Integer> columns, List<SheetRow> headers, boolean dutch) {
    Layout {
        headers = List.copyOf(headers);
    }

    boolean has(Field field) {
        return columns.containsKey(field);
    }

    int lastHeaderRow() {
        return headers.get(headers.size() - 1).number();
    }

    /** Required fields that have no column; of a choice the first stands for all. */
    Set<Field> missing() {
        Set<Field> missing = EnumSet.noneOf(Field.class);
        for (Column column : Columns.of(subject)) {
            if (column.required() && !has(column.field())) {
                missing.add(column.field());
            }
        }
        if (subject == Subject.RESULTS && !has(Field.WEEK) && !has(Field.DATE)) {
            missing.add(Field.WEEK);
        }
        if (subject == Subject.PLAN && !has(Field.WEEK) && !has(Field.YEAR)) {
            missing.add(Field.YEAR);
        }
        return missing;
    }

    Map<Field, String> letters() {
        Map<Field, String> letters = new EnumMap<>(Field.class);
        columns.forEach((field, column) -> letters.put(field, Letters.of(column)));
        return letters;
    }
}
