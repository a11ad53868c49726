package org.koers.workbook.rulesheets;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.koers.workbook.cells.SheetRow;

/** The sheet that keeps what is a person's own of rules and columns that are gone: written, and known again by its keys. */
final class LeftOverSheet {
    /** Its columns. */
    static final List<String> KEYS = List.of("table", "id", "name", "column", "value");

    private static final int VALUE = 4;

    private LeftOverSheet() {}

    static boolean is(FoundSheets.Sheet sheet) {
        return keys(sheet.rows()).isPresent();
    }

    private static Optional<SheetRow> keys(List<SheetRow> rows) {
        return rows.stream()
                .filter(row -> row.size() == KEYS.size())
                .filter(row -> {
                    for (int column = 0; column < KEYS.size(); column++) {
                        if (!text(row, column).equals(KEYS.get(column))) {
                            return false;
                        }
                    }
                    return true;
                })
                .findFirst();
    }

    private static String text(SheetRow row, int column) {
        return row.at(column).shown().strip();
    }

    static List<LeftOver> read(OwnCells cells) {
        int last = keys(cells.rows()).map(SheetRow::number).orElse(Integer.MAX_VALUE);
        List<LeftOver> read = new ArrayList<>();
        for (SheetRow row : cells.rows()) {
            OwnCell cell = row.number() > last ? cells.own(row, VALUE) : OwnCell.NOTHING;
            if (cell.says()) {
                read.add(new LeftOver(text(row, 0), text(row, 1), text(row, 2), text(row, 3), cell));
            }
        }
        return read;
    }
}
