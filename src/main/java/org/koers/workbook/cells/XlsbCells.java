package org.koers.workbook.cells;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Makes a canonical cell of a record of a binary sheet (MS-XLSB 2.4). */
final class XlsbCells {
    private static final int VALUE = 8;
    private static final Map<Integer, String> ERRORS = Map.of(
            0x00, "#NULL!",
            0x07, "#DIV/0!",
            0x0f, "#VALUE!",
            0x17, "#REF!",
            0x1d, "#NAME?",
            0x24, "#NUM!",
            0x2a, "#N/A",
            0x2b, "#GETTING_DATA");

    private final List<Cell> texts;
    private final List<NumberFormat> formats;
    private final boolean since1904;

    XlsbCells(List<Cell> texts, List<NumberFormat> formats, boolean since1904) {
        this.texts = texts;
        this.formats = formats;
        this.since1904 = since1904;
    }

    /** @param type of a record that holds a cell, 1 to 11 */
    Cell of(int type, XlsbRecords record) throws IOException {
        return switch (type) {
            case 2 -> number(packed(record.intAt(VALUE)), record);
            case 3, 11 -> new Cell.Fault(ERRORS.getOrDefault(record.byteAt(VALUE), "#?"));
            case 4, 10 -> new Cell.Flag(record.byteAt(VALUE) != 0);
            case 5, 9 -> number(record.doubleAt(VALUE), record);
            case 6, 8 -> XlsxStrings.cell(record.textAt(VALUE));
            case 7 -> text(record.intAt(VALUE));
            default -> Cell.BLANK;
        };
    }

    private Cell text(int index) {
        return index >= 0 && index < texts.size() ? texts.get(index) : new Cell.Unreadable(String.valueOf(index));
    }

    /** Thirty bits of an integer or of a double, perhaps in hundredths. */
    private static double packed(int bits) {
        double number = (bits & 2) != 0 ? bits >> 2 : Double.longBitsToDouble((bits & 0xffff_fffcL) << 32);
        return (bits & 1) != 0 ? number / 100 : number;
    }

    private Cell number(double stored, XlsbRecords record) throws IOException {
        if (Double.isNaN(stored) || Double.isInfinite(stored) || Math.abs(stored) > 1e18) {
            return new Cell.Unreadable(String.valueOf(stored));
        }
        int style = record.intAt(4) & 0xff_ffff;
        NumberFormat format = style < formats.size() ? formats.get(style) : NumberFormat.GENERAL;
        BigDecimal number = XlsFile.number(stored);
        return format.date() ? SerialDay.of(number, since1904) : new Cell.Number(number, format.look());
    }
}
