package org.koers.workbook.cells;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes a canonical cell of what an .xlsx stores for it. */
final class XlsxCells {
    private final XlsxStrings strings;
    private final XlsxStyles styles;
    private final boolean since1904;

    XlsxCells(XlsxStrings strings, XlsxStyles styles, boolean since1904) {
        this.strings = strings;
        this.styles = styles;
        this.since1904 = since1904;
    }

    /**
     * @param type attribute {@code t}; null is a number
     * @param style attribute {@code s}
     * @param stored content of {@code v}; null when there is none
     */
    Cell of(@Nullable String type, @Nullable String style, @Nullable String stored, boolean formula) {
        if (stored == null || stored.isEmpty()) {
            return formula ? new Cell.Unvalued() : Cell.BLANK;
        }
        return switch (type == null ? "n" : type) {
            case "s" -> strings.at(stored);
            case "str" -> XlsxStrings.cell(XlsxStrings.unescape(stored));
            case "b" ->
                new Cell.Flag(stored.strip().equals("1") || stored.strip().equalsIgnoreCase("true"));
            case "e" -> new Cell.Fault(stored.strip());
            case "d" -> day(stored.strip());
            case "n" -> number(style, stored);
            default -> new Cell.Unreadable(stored);
        };
    }

    private Cell number(@Nullable String style, String stored) {
        Optional<BigDecimal> number = Stored.number(stored);
        if (number.isEmpty()) {
            return new Cell.Unreadable(stored);
        }
        if (number.get().signum() == 0 && stored.strip().startsWith("-")) {
            // Kept as the text it is: only an export that rounded something away writes it, and that is to be said.
            return new Cell.Text(stored.strip());
        }
        NumberFormat format = styles.format(style);
        return format.date() ? SerialDay.of(number.get(), since1904) : new Cell.Number(number.get(), format.look());
    }

    private static Cell day(String stored) {
        try {
            return new Cell.Day(LocalDate.parse(stored.length() > 10 ? stored.substring(0, 10) : stored));
        } catch (DateTimeParseException e) {
            return new Cell.Unreadable(stored);
        }
    }
}
