package org.koers.workbook;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The few looks of the template: headers, and columns formatted so that what is typed is stored as meant. */
final class TemplateStyles {
    private static final Map<String, String> FORMATS = Map.of(
            "code", "@",
            "week", "@",
            "period", "@",
            "money", "#,##0.00",
            "percent", "0.0%",
            "growth", "0.0%",
            "date", "yyyy\\-mm\\-dd");

    private final XSSFWorkbook book;
    private final Map<String, CellStyle> columns = new HashMap<>();
    private final CellStyle required;
    private final CellStyle optional;

    TemplateStyles(XSSFWorkbook book) {
        this.book = book;
        required = header(IndexedColors.PALE_BLUE, true);
        optional = header(IndexedColors.GREY_25_PERCENT, false);
    }

    /** Required columns are bold on blue, the others plain on grey. */
    CellStyle header(boolean needed) {
        return needed ? required : optional;
    }

    CellStyle of(String kind) {
        return columns.computeIfAbsent(FORMATS.getOrDefault(kind, "General"), this::format);
    }

    private CellStyle format(String code) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(code));
        return style;
    }

    private CellStyle header(IndexedColors fill, boolean bold) {
        XSSFFont font = book.createFont();
        font.setBold(bold);
        CellStyle style = book.createCellStyle();
        style.setFont(font);
        style.setFillForegroundColor(fill.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setBorderBottom(BorderStyle.THIN);
        return style;
    }
}
