package org.koers.workbook;

import java.util.List;
import org.koers.workbook.cells.Cell;
import org.koers.workbook.cells.SheetRow;

/** Recognises a cross table: weeks, months or years as columns instead of rows. */
final class Periods {
    private static final int ENOUGH = 4;

    private Periods() {}

    static boolean across(List<SheetRow> rows) {
        return rows.stream().anyMatch(Periods::isAcross);
    }

    private static boolean isAcross(SheetRow row) {
        int periods = 0;
        for (int index = 0; index < row.size(); index++) {
            String text = Tidy.key(row.cell(index).shown()).replaceAll("[ *]+$", "");
            boolean period = row.cell(index) instanceof Cell.Day
                    || text.matches("(19|20)\\d{2}")
                    || text.matches("(w|wk|week) ?\\d{1,2}.*")
                    || text.matches("(19|20)\\d{2}-?w\\d{1,2}")
                    || text.length() <= 12 && DateText.month(text) > 0 && text.matches("\\p{L}{3,9}\\.?( '?\\d{2,4})?");
            periods += period ? 1 : 0;
        }
        return periods >= ENOUGH && periods * 2 >= row.size();
    }
}
