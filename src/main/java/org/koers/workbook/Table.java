package org.koers.workbook;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.koers.calendar.IsoWeek;
import org.koers.provenance.Sheet;

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

    String place(@Nullable String cell) {
        String place = sheet.file() + "!" + sheet.name();
        return cell == null ? place : place + "!" + cell;
    }
}
