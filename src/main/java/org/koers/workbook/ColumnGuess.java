package org.koers.workbook;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.koers.provenance.Field;
import org.koers.workbook.cells.SheetRow;

/**
 * What the columns of a sheet that no name is known for may be: by a name that resembles a known one, and where a
 * required field is still missing by what stands in them. For a person to check, never to be read as such.
 */
final class ColumnGuess {
    private final Layout layout;
    private final Map<Integer, Field> likely = new LinkedHashMap<>();

    ColumnGuess(Layout layout, List<SheetRow> rows, Headers headers) {
        this.layout = layout;
        HeaderBlock block = layout.header();
        for (int column = 0; column < block.width(); column++) {
            boolean known = block.readings(column).stream()
                    .anyMatch(reading -> headers.find(layout.subject(), reading) != null);
            if (isFree(column) && !known && !block.header(column).isEmpty()) {
                take(column, SimilarHeader.field(layout.subject(), block.readings(column), open()));
            }
        }
        ColumnContents contents = new ColumnContents(rows, layout.lastHeaderRow());
        for (Field missing : missing()) {
            take(contents.only(layout.subject(), missing, this::isFree), missing);
        }
    }

    Map<Integer, Field> likely() {
        return likely;
    }

    /** With these columns the layout has everything it needs, and some of it by name. */
    boolean completes() {
        return missing().isEmpty() && layout.columns().size() + likely.size() >= 2;
    }

    private void take(int column, @Nullable Field field) {
        if (column >= 0 && field != null) {
            likely.put(column, field);
        }
    }

    private boolean isFree(int column) {
        Across across = layout.across();
        return !layout.columns().containsValue(column)
                && !likely.containsKey(column)
                && (across == null || !across.covers(column) && !across.totals().contains(column));
    }

    /** Fields that have no column yet. */
    private Set<Field> open() {
        Set<Field> open = EnumSet.noneOf(Field.class);
        boolean dated = has(Field.WEEK) || has(Field.DATE) || has(Field.PERIOD) || layout.across() != null;
        for (Column column : Columns.of(layout.subject())) {
            boolean period = column.field() == Field.WEEK || column.field() == Field.PERIOD || column.isWeekDate();
            if (!has(column.field()) && !(period && dated)) {
                open.add(column.field());
            }
        }
        if (layout.across() != null) {
            open.remove(Across.amount(layout.subject()));
        }
        return open;
    }

    private boolean has(Field field) {
        return layout.has(field) || likely.containsValue(field);
    }

    private Set<Field> missing() {
        Set<Field> missing = EnumSet.noneOf(Field.class);
        missing.addAll(layout.missing());
        missing.removeAll(likely.values());
        if (likely.containsValue(Field.DATE) || likely.containsValue(Field.PERIOD)) {
            missing.remove(Field.WEEK);
        }
        if (likely.containsValue(Field.WEEK) || likely.containsValue(Field.PERIOD)) {
            missing.remove(Field.YEAR);
        }
        return missing;
    }
}
