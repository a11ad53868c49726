package org.koers.workbook.marked;

import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.koers.workbook.cells.Letters;

/**
 * Where on a sheet a problem stands.
 *
 * @param sheet empty: the whole file
 * @param row as Excel counts, from 1; 0: no row of its own
 * @param column from 0; −1: no column of its own
 */
record Place(String sheet, int row, int column) {
    private static final Pattern CELL = Pattern.compile("\\$?([A-Za-z]{1,3})\\$?([1-9][0-9]{0,6})(:.*)?");
    private static final Pattern ROW = Pattern.compile("([1-9][0-9]{0,6}):[0-9]+");
    private static final Pattern COLUMN = Pattern.compile("([A-Za-z]{1,3}):[A-Za-z]{1,3}");
    private static final int MOST_ROWS = 1_048_576;

    /**
     * @param where {@code file!sheet!cell}, or as much of it as applies
     * @param file as it stands in {@code where}
     * @param sheets the names there are, as they stand in {@code where}
     */
    static Place of(String where, String file, Collection<String> sheets) {
        if (!where.startsWith(file + "!")) {
            return new Place("", 0, -1);
        }
        String rest = where.substring(file.length() + 1);
        if (sheets.contains(rest)) {
            return new Place(rest, 0, -1);
        }
        int mark = rest.lastIndexOf('!');
        String sheet = mark < 0 ? "" : rest.substring(0, mark);
        return sheets.contains(sheet) ? of(sheet, rest.substring(mark + 1)) : new Place("", 0, -1);
    }

    private static Place of(String sheet, String reference) {
        Matcher cell = CELL.matcher(reference);
        if (cell.matches()) {
            int column = Letters.column(cell.group(1));
            int row = Integer.parseInt(cell.group(2));
            return column < 0 || row > MOST_ROWS ? new Place(sheet, 0, -1) : new Place(sheet, row, column);
        }
        Matcher row = ROW.matcher(reference);
        if (row.matches() && Integer.parseInt(row.group(1)) <= MOST_ROWS) {
            return new Place(sheet, Integer.parseInt(row.group(1)), -1);
        }
        Matcher column = COLUMN.matcher(reference);
        return new Place(sheet, 0, column.matches() ? Letters.column(column.group(1)) : -1);
    }

    /** {@code D5}, {@code 5:5}, {@code D:D}; empty for a whole sheet or file. */
    String reference() {
        if (row == 0) {
            return column < 0 ? "" : Letters.of(column) + ":" + Letters.of(column);
        }
        return column < 0 ? row + ":" + row : Letters.of(column) + row;
    }
}
