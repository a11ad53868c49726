package org.koers.workbook.cells;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/** Turns Excel's day numbers into days. */
public final class SerialDay {
    private static final int LAST = 2_958_465;
    /** Excel counts a 29 February 1900 that never was. */
    private static final int NEVER_WAS = 60;

    private SerialDay() {}

    /** A day, a plain number when it is only a time of day, or unreadable when there is no such day. */
    public static Cell of(BigDecimal serial, boolean since1904) {
        BigDecimal whole = serial.setScale(0, RoundingMode.FLOOR);
        if (whole.signum() < 0 || whole.compareTo(BigDecimal.valueOf(LAST)) > 0) {
            return new Cell.Unreadable(serial.toPlainString());
        }
        int days = whole.intValue();
        if (since1904) {
            return new Cell.Day(LocalDate.of(1904, 1, 1).plusDays(days));
        }
        if (days == 0) {
            return new Cell.Number(serial, Cell.Look.PLAIN);
        }
        if (days == NEVER_WAS) {
            return new Cell.Unreadable("1900-02-29");
        }
        return new Cell.Day(LocalDate.of(1899, 12, days < NEVER_WAS ? 31 : 30).plusDays(days));
    }
}
