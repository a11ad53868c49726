package org.koers.workbook.rulesheets;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The few looks of a workbook of rules. Every cell is text, so that Excel makes no day or number of a condition. */
final class RuleBookStyles {
    private static final Map<String, IndexedColors> FILLS = Map.of(
            "when", IndexedColors.PALE_BLUE,
            "fires", IndexedColors.LIGHT_GREEN,
            "silent", IndexedColors.LIGHT_YELLOW);

    private final XSSFWorkbook book;
    private final Map<IndexedColors, CellStyle> headers = new HashMap<>();
    private final CellStyle key;
    private final CellStyle cell;
    private final CellStyle sentence;

    RuleBookStyles(XSSFWorkbook book) {
        this.book = book;
        key = text(true);
        XSSFFont small = book.createFont();
        small.setColor(IndexedColors.GREY_50_PERCENT.getIndex());
        key.setFont(small);
        cell = text(false);
        sentence = text(false);
        sentence.setWrapText(true);
    }

    private CellStyle text(boolean locked) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat("@"));
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setLocked(locked);
        return style;
    }

    /** Conditions, and either kind of example, in a colour of their own. @param block of the column */
    CellStyle header(String block) {
        return headers.computeIfAbsent(FILLS.getOrDefault(block, IndexedColors.GREY_25_PERCENT), fill -> {
            XSSFFont bold = book.createFont();
            bold.setBold(true);
            CellStyle style = text(true);
            style.setFont(bold);
            style.setWrapText(true);
            style.setFillForegroundColor(fill.getIndex());
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            return style;
        });
    }

    /** What Koers knows things by: locked and grey. */
    CellStyle key() {
        return key;
    }

    CellStyle cell() {
        return cell;
    }

    CellStyle sentence() {
        return sentence;
    }
}
