package org.koers.workbook.cells;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/** Turns Excel's day numbers into days. */
public final class SerialDay {
    private static final int LAST = 2_958_465;
    /** Excel counts a 29 February 1900 that never was. */
    private static final int NEVER_WAS = 60;

    /** 30 December 1899. */
    private static final long DAY_0 = LocalDate.of(1899, 12, 30).toEpochDay();

    private static final long DAY_0_OF_1904 = LocalDate.of(1904, 1, 1).toEpochDay();

    private SerialDay() {}

    /** A day, a plain number when it is only a time of day, or unreadable when there is no such day. */
    public static Cell of(BigDecimal serial, boolean since1904) {
        BigDecimal whole = serial.setScale(0, RoundingMode.FLOOR);
        if (whole.signum() < 0 || whole.compareTo(BigDecimal.valueOf(LAST)) > 0) {
            return new Cell.Unreadable(serial.toPlainString());
        }
        int days = whole.intValue();
        if (since1904) {
            return new Cell.Day(LocalDate.ofEpochDay(DAY_0_OF_1904 + days));
        }
        if (days == 0) {
            return new Cell.Number(serial, Cell.Look.PLAIN);
        }
        if (days == NEVER_WAS) {
            return new Cell.Unreadable("1900-02-29");
        }
        return new Cell.Day(LocalDate.ofEpochDay((days < NEVER_WAS ? DAY_0 + 1 : DAY_0) + days));
    }
}
