package org.koers.workbook;

import java.math.BigDecimal;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.koers.calendar.IsoWeek;
import org.koers.provenance.Sheet;
import org.koers.workbook.cells.Letters;
import org.koers.workbook.cells.Shorten;

/**
 * What the rows of one sheet share.
 *
 * @param stored the file stores numbers as numbers (xlsx, xls), so a number that is text stands out
 * @param since1904 day numbers count from 1 January 1904
 * @param texts what its texts were read as
 */
record Table(
        Sheet sheet,
        Layout layout,
        Notations notations,
        boolean stored,
        boolean since1904,
        Problems problems,
        Facts facts,
        Totals totals,
        KnownTexts texts) {
    /** Adds to what the control totals are compared with. */
    void count(IsoWeek week, BigDecimal revenue) {
        totals.add(week, revenue);
    }

    Questions questions() {
        return problems.questions();
    }

    /** Id of a question about a column: {@code notation|Weekresultaten|Netto-omzet}. */
    String question(String kind, int column) {
        return kind + "|" + sheet.name() + "|" + header(layout.spokesman(column));
    }

    /** As it stands above the column, with its number where it comes again; its letters when nothing stands there. */
    String header(int column) {
        String header = layout.header().header(column);
        long before = IntStream.range(0, Math.min(column, HeaderBlock.WIDEST))
                .filter(other -> layout.header().header(other).equals(header))
                .count();
        return header.isEmpty() ? Letters.of(column) : Shorten.text(before == 0 ? header : header + "#" + (before + 1));
    }

    String place(@Nullable String cell) {
        String place = sheet.file() + "!" + sheet.name();
        return cell == null ? place : place + "!" + cell;
    }
}
