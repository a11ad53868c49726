package org.koers.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.koers.intake.Certainty;
import org.koers.intake.ColumnLook;
import org.koers.intake.SheetLook;
import org.koers.provenance.Field;
import org.koers.workbook.cells.Cell;
import org.koers.workbook.cells.Letters;
import org.koers.workbook.cells.SheetRow;
import org.koers.workbook.cells.Shorten;

/** Tells what was recognised of one sheet, column by column. */
final class SheetWords {
    private static final int SAMPLES = 5;

    private final Recognition recognition;
    private final List<SheetRow> rows;
    private final Map<Integer, Field> fields = new HashMap<>();

    /** @param rows the first rows of the sheet */
    SheetWords(Recognition recognition, List<SheetRow> rows) {
        this.recognition = recognition;
        this.rows = rows;
        Layout layout = recognition.layout();
        if (layout != null) {
            layout.columns().forEach((field, column) -> fields.put(column, field));
        }
    }

    SheetLook look(String name, boolean hidden) {
        Layout layout = recognition.layout();
        HeaderBlock header = recognition.header();
        return new SheetLook(
                name,
                hidden,
                recognition.key(),
                layout == null ? null : layout.subject(),
                recognition.certainty(),
                header == null ? 0 : header.lastRow(),
                Looking.orientation(recognition),
                header == null ? List.of() : columns(header),
                missing(layout));
    }

    private Set<Field> missing(@Nullable Layout layout) {
        if (layout == null) {
            return Set.of();
        }
        Set<Field> missing = new TreeSet<>(layout.missing());
        missing.removeAll(recognition.likely().values());
        if (recognition.likely().containsValue(Field.DATE)
                || recognition.likely().containsValue(Field.PERIOD)) {
            missing.remove(Field.WEEK);
        }
        if (layout.isUndated()) {
            missing.add(Field.YEAR);
        }
        return missing;
    }

    private List<ColumnLook> columns(HeaderBlock header) {
        List<ColumnLook> looks = new ArrayList<>();
        List<String> keys = LayoutKey.columns(header);
        Layout layout = recognition.layout();
        Across across = layout == null ? recognition.across() : layout.across();
        int width = Math.min(
                HeaderBlock.WIDEST,
                Math.max(
                        header.width(),
                        rows.stream().mapToInt(SheetRow::lastColumn).max().orElse(-1) + 1));
        for (int column = 0; column < width; column++) {
            if (across != null && across.covers(column)) {
                int last = last(across, column);
                looks.add(run(header, keys, column, last));
                column = last;
                continue;
            }
            String title = header.header(column);
            List<String> samples = samples(column);
            if (!title.isEmpty() || !samples.isEmpty()) {
                String key = column < keys.size() ? keys.get(column) : "";
                looks.add(new ColumnLook(
                        Letters.of(column), key, Shorten.text(title), samples, field(column), certainty(key, column)));
            }
        }
        return looks;
    }

    private static int last(Across across, int first) {
        int last = first;
        while (across.covers(last + 1)) {
            last++;
        }
        return last;
    }

    private ColumnLook run(HeaderBlock header, List<String> keys, int first, int last) {
        Layout layout = recognition.layout();
        String title = first == last ? header.header(first) : header.header(first) + " … " + header.header(last);
        return new ColumnLook(
                first == last ? Letters.of(first) : Letters.of(first) + ":" + Letters.of(last),
                keys.get(first),
                Shorten.text(title),
                samples(first),
                layout == null ? null : Across.amount(layout.subject()),
                layout == null ? Certainty.UNKNOWN : recognition.certainty());
    }

    private @Nullable Field field(int column) {
        Field field = fields.get(column);
        return field != null ? field : recognition.likely().get(column);
    }

    /** A column that was kept aside by a person is remembered too. */
    private Certainty certainty(String key, int column) {
        Field field = fields.get(column);
        if (recognition.certainty() == Certainty.REMEMBERED) {
            return key.isEmpty() && field == null ? Certainty.UNKNOWN : Certainty.REMEMBERED;
        }
        if (recognition.likely().containsKey(column)) {
            return Certainty.LIKELY;
        }
        if (field == null) {
            return Certainty.UNKNOWN;
        }
        return isDouble(field) ? Certainty.LIKELY : Certainty.RECOGNISED;
    }

    private boolean isDouble(Field field) {
        Layout layout = recognition.layout();
        return layout != null && layout.doubles().containsKey(field);
    }

    private List<String> samples(int column) {
        HeaderBlock header = recognition.header();
        int from = header == null ? 0 : header.lastRow();
        Set<String> samples = new LinkedHashSet<>();
        for (SheetRow row : rows) {
            Cell cell = row.at(column);
            if (row.number() > from && !cell.isBlank() && samples.size() < SAMPLES) {
                samples.add(Shorten.text(cell.shown()));
            }
        }
        return List.copyOf(samples);
    }
}
