package org.koers.workbook;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.koers.calendar.IsoWeek;
import org.koers.provenance.Sheet;
import org.koers.workbook.cells.Letters;
import org.koers.workbook.cells.SheetRow;
import org.koers.workbook.cells.Shorten;

/**
 * What the rows of one sheet share.
 *
 * @param stored the file stores numbers as numbers (xlsx, xls), so a number that is text stands out
 */
record Table(
        Sheet sheet,
        Layout layout,
        Notations notations,
        boolean stored,
        Problems problems,
        Facts facts,
        Totals totals) {
    /** Adds to what the control totals are compared with. */
    void count(IsoWeek week, BigDecimal revenue) {
        totals.add(week, revenue);
    }

    Questions questions() {
        return problems.questions();
    }

    /** Id of a question about a column: {@code notation|Weekresultaten|Netto-omzet}. */
    String question(String kind, int column) {
        return kind + "|" + sheet.name() + "|" + header(column);
    }

    /** As it stands above the column; its letters when nothing does. */
    String header(int column) {
        SheetRow header = layout.headers().get(layout.headers().size() - 1);
        String text = Tidy.text(header.at(column).shown());
        return text.isEmpty() ? Letters.of(column) : Shorten.text(text);
    }

    String place(@Nullable String cell) {
        String place = sheet.file() + "!" + sheet.name();
        return cell == null ? place : place + "!" + cell;
    }
}
