package org.koers.workbook;

import java.util.List;
import org.koers.provenance.Problem;
import org.koers.workbook.cells.SheetRow;
import org.koers.workbook.cells.Shorten;

/** Says of a sheet that nothing on it looks like one of ours, and what was found instead. */
final class UnknownSheet {
    private static final int HEADERS = 8;

    private UnknownSheet() {}

    /** @param stored the file has sheets; a csv is one */
    static Problem problem(String file, boolean stored, String sheet, List<SheetRow> rows, Recognition recognition) {
        String key = key(stored, rows, recognition);
        return Problem.label(stored ? file + "!" + sheet : file, key, stored ? sheet : file, found(rows, recognition));
    }

    private static String key(boolean stored, List<SheetRow> rows, Recognition recognition) {
        Layout layout = recognition.layout();
        if (layout != null && layout.across() != null) {
            return "workbook.wide-untold";
        }
        if (Periods.across(rows)) {
            return "workbook.periods-in-columns";
        }
        if (CrossTable.is(rows)) {
            return "workbook.cross-table";
        }
        return stored ? "workbook.unknown-sheet" : "workbook.unknown-file";
    }

    private static String found(List<SheetRow> rows, Recognition recognition) {
        HeaderBlock header = recognition.header();
        return Shorten.text(String.join(", ", header == null ? fullest(rows) : headers(header)));
    }

    private static List<String> headers(HeaderBlock header) {
        return java.util.stream.IntStream.range(0, header.width())
                .mapToObj(header::header)
                .filter(title -> !title.isEmpty())
                .limit(HEADERS)
                .toList();
    }

    /** The fullest of the first rows, as the likely header. */
    private static List<String> fullest(List<SheetRow> rows) {
        SheetRow fullest = rows.get(0);
        for (SheetRow row : rows) {
            fullest = row.size() > fullest.size() ? row : fullest;
        }
        SheetRow shown = fullest;
        return java.util.stream.IntStream.range(0, Math.min(HEADERS, fullest.size()))
                .mapToObj(index -> shown.cell(index).shown())
                .toList();
    }
}
