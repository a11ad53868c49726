package org.koers.workbook;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.koers.provenance.Field;
import org.koers.provenance.Subject;
import org.koers.workbook.cells.Letters;
import org.koers.workbook.cells.SheetRow;

/**
 * Where the columns of a sheet stand.
 *
 * @param columns column number, from 0, per field
 * @param header directly above the data
 * @param dutch most of the recognised headers are Dutch
 * @param scales what the amounts of a field are to be multiplied by, where header or title says so
 * @param doubles per field the columns that share its header, so that nothing tells which is meant
 * @param across the periods that stand side by side; null: a row per fact
 * @param period the one of them that these columns are about; null: the row says, or all of them
 */
record Layout(
        Subject subject,
        Map<Field, Integer> columns,
        HeaderBlock header,
        boolean dutch,
        Map<Field, BigDecimal> scales,
        Map<Field, Set<Integer>> doubles,
        @Nullable Across across,
        Across.@Nullable PeriodColumn period) {
    Layout {
        scales = Map.copyOf(scales);
        doubles = Map.copyOf(doubles);
    }

    boolean isMonths() {
        return across != null && across.isMonths();
    }

    /** The same with the columns of one of the periods. */
    Layout of(Across.PeriodColumn column, Map<Field, Integer> figures) {
        Map<Field, Integer> all = new EnumMap<>(columns);
        all.putAll(figures);
        return new Layout(subject, all, header, dutch, scales, doubles, across, column);
    }

    /** The same with its amounts in a unit, but for those whose own header names one. */
    Layout inUnit(BigDecimal scale) {
        Map<Field, BigDecimal> all = new EnumMap<>(Field.class);
        fields().stream()
                .filter(field -> Columns.of(subject, field).kind().equals("money"))
                .forEach(field -> all.put(field, scale));
        all.putAll(scales);
        return new Layout(subject, columns, header, dutch, all, doubles, across, period);
    }

    /** The column that stands for it where its notation is asked about: periods side by side are written alike. */
    int spokesman(int column) {
        return across == null || !across.covers(column)
                ? column
                : across.columns().get(0).column();
    }

    boolean has(Field field) {
        return columns.containsKey(field);
    }

    List<SheetRow> headers() {
        return header.rows();
    }

    int lastHeaderRow() {
        return header.lastRow();
    }

    /** What an amount of this field is to be multiplied by; 1 where nothing says so. */
    BigDecimal scale(Field field) {
        return scales.getOrDefault(field, BigDecimal.ONE);
    }

    /** Periods stand side by side of which nothing tells the year. */
    boolean isUndated() {
        return across != null && !across.isDated() && !has(Field.YEAR);
    }

    /** The fields that the sheet has, those of the periods too. */
    Set<Field> fields() {
        Set<Field> fields = EnumSet.noneOf(Field.class);
        fields.addAll(columns.keySet());
        if (across != null) {
            fields.add(Across.amount(subject));
            fields.add(isMonths() ? Field.PERIOD : Field.WEEK);
        }
        return fields;
    }

    /** Required fields that have no column; of a choice the first stands for all. */
    Set<Field> missing() {
        Set<Field> missing = EnumSet.noneOf(Field.class);
        for (Column column : Columns.of(subject)) {
            if (column.required() && !has(column.field())) {
                missing.add(column.field());
            }
        }
        if (subject == Subject.RESULTS && !has(Field.WEEK) && !has(Field.DATE) && !has(Field.PERIOD)) {
            missing.add(Field.WEEK);
        }
        if (subject == Subject.PLAN && !has(Field.WEEK) && !has(Field.YEAR) && !has(Field.PERIOD)) {
            missing.add(Field.YEAR);
        }
        if (across != null) {
            missing.removeAll(EnumSet.of(Field.WEEK, Field.YEAR, Across.amount(subject)));
        }
        return missing;
    }

    Map<Field, String> letters() {
        Map<Field, String> letters = new EnumMap<>(Field.class);
        columns.forEach((field, column) -> letters.put(field, Letters.of(column)));
        return letters;
    }
}
