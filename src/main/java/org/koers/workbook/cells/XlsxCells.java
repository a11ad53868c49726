package org.koers.workbook.cells;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Makes a canonical cell of what an .xlsx stores for it. */
final class XlsxCells {
    /** Days of a sheet lie close together: each is made once. */
    private static final int REMEMBERED_DAYS = 4_096;

    private final XlsxStrings strings;
    private final XlsxStyles styles;
    private final boolean since1904;
    private final int[] serials = new int[REMEMBERED_DAYS];
    private final @Nullable Cell[] days = new Cell[REMEMBERED_DAYS];

    XlsxCells(XlsxStrings strings, XlsxStyles styles, boolean since1904) {
        this.strings = strings;
        this.styles = styles;
        this.since1904 = since1904;
    }

    /** What attribute {@code t} of a cell says; a cell without one is a number. */
    enum Type {
        NUMBER,
        SHARED,
        TEXT,
        FLAG,
        FAULT,
        DAY,
        OTHER;

        static Type of(Slice text) {
            if (text.is("s")) {
                return SHARED;
            }
            if (text.is("n")) {
                return NUMBER;
            }
            if (text.is("str")) {
                return TEXT;
            }
            if (text.is("b")) {
                return FLAG;
            }
            if (text.is("e")) {
                return FAULT;
            }
            return text.is("d") ? DAY : OTHER;
        }
    }

    /** A cell without content. */
    static Cell empty(boolean formula) {
        return formula ? new Cell.Unvalued() : Cell.BLANK;
    }

    /**
     * @param style index of the style; −1 for none
     * @param stored content of {@code v}, not empty; of a {@link Type#TEXT} it is {@link XlsxStrings#stored} that counts
     */
    Cell of(Type type, int style, Slice stored) {
        return switch (type) {
            case NUMBER -> number(styles.format(style), stored);
            case SHARED -> strings.at(stored);
            case FLAG -> new Cell.Flag(stored.is("1") || stored.toString().equalsIgnoreCase("true"));
            case FAULT -> new Cell.Fault(stored.toString());
            case DAY -> day(stored.toString());
            case TEXT, OTHER -> new Cell.Unreadable(stored.toString());
        };
    }

    private Cell number(NumberFormat format, Slice stored) {
        int whole = stored.whole();
        if (whole >= 0) {
            return format.date() ? day(whole) : Numbers.of(whole, format.look());
        }
        BigDecimal number = Stored.number(stored.letters(), stored.start(), stored.end());
        if (number == null) {
            return new Cell.Unreadable(stored.toString());
        }
        if (number.signum() == 0 && stored.letters()[stored.start()] == '-') {
            // Kept as the text it is: only an export that rounded something away writes it, and that is to be said.
            return new Cell.Text(stored.toString());
        }
        return format.date() ? SerialDay.of(number, since1904) : new Cell.Number(number, format.look());
    }

    private Cell day(int serial) {
        int place = serial % REMEMBERED_DAYS;
        Cell known = days[place];
        if (known != null && serials[place] == serial) {
            return known;
        }
        Cell made = SerialDay.of(BigDecimal.valueOf(serial), since1904);
        serials[place] = serial;
        days[place] = made;
        return made;
    }

    /** A day in ISO 8601, with or without a time. */
    static Cell day(String stored) {
        try {
            return new Cell.Day(LocalDate.parse(stored.length() > 10 ? stored.substring(0, 10) : stored));
        } catch (DateTimeParseException e) {
            return new Cell.Unreadable(stored);
        }
    }
}
