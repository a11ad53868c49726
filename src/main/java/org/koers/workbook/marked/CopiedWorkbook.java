package org.koers.workbook.marked;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.koers.measure.Message;
import org.koers.workbook.cells.Cell;
import org.koers.workbook.cells.Refusal;
import org.koers.workbook.cells.SheetRow;
import org.koers.workbook.cells.SheetVisitor;
import org.koers.workbook.cells.Shorten;
import org.koers.workbook.cells.SpreadsheetFile;

/** Makes an .xlsx of the cells of any file that Koers reads: the same values at the same places, formulas never. */
final class CopiedWorkbook implements SheetVisitor {
    private static final int ROWS_IN_MEMORY = 100;

    /** By what they are called in English and Dutch. */
    private static final Map<String, FormulaError> FAULTS = faults();

    private final SXSSFWorkbook book;
    private final String file;
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final Map<String, CellStyle> styles = new HashMap<>();
    private final CellStyle text;
    private final CellStyle day;
    private boolean tooLong;

    private CopiedWorkbook(SXSSFWorkbook book, String file) {
        this.book = book;
        this.file = file;
        text = style("@");
        text.setQuotePrefixed(true);
        day = style("yyyy-mm-dd");
    }

    private CellStyle style(String format) {
        return styles.computeIfAbsent(format, key -> {
            CellStyle style = book.createCellStyle();
            style.setDataFormat(book.createDataFormat().getFormat(format));
            return style;
        });
    }

    /**
     * @return what each sheet is called in the copy, by what problems call it
     * @throws Refusal when the file can't be read, or has more rows than a sheet of Excel
     */
    static Map<String, String> write(Path file, char @Nullable [] password, String shown, Path copy)
            throws IOException, XMLStreamException, Refusal {
        try (SXSSFWorkbook book = new SXSSFWorkbook(null, ROWS_IN_MEMORY, true, false);
                OutputStream out = Files.newOutputStream(copy)) {
            CopiedWorkbook copied = new CopiedWorkbook(book, shown);
            SpreadsheetFile.read(file, password, copied);
            if (copied.tooLong) {
                throw new Refusal("workbook.too-many-rows", SpreadsheetVersion.EXCEL2007.getMaxRows());
            }
            if (book.getNumberOfSheets() == 0) {
                book.createSheet();
            }
            book.getXSSFWorkbook().getProperties().getCoreProperties().setCreated(Optional.of(new Date(0)));
            book.write(out);
            return copied.names;
        }
    }

    @Override
    public Rows begin(SheetHead head) {
        Sheet sheet = book.createSheet(name(head.name()));
        if (head.hidden()) {
            book.setSheetVisibility(book.getSheetIndex(sheet), SheetVisibility.HIDDEN);
        }
        return new Rows() {
            @Override
            public boolean row(SheetRow row) {
                if (row.number() > SpreadsheetVersion.EXCEL2007.getMaxRows()) {
                    tooLong = true;
                    return false;
                }
                copy(row, sheet.createRow(row.number() - 1));
                return true;
            }

            @Override
            public void end() {}

            @Override
            public void fault(String cell, Message message) {}
        };
    }

    @Override
    public void remark(Message message) {}

    /** As problems name the sheet, as far as Excel allows it. */
    private String name(String stored) {
        int dot = file.lastIndexOf('.');
        String shown = stored.isEmpty() ? Shorten.text(dot > 0 ? file.substring(0, dot) : file) : stored;
        String safe = WorkbookUtil.createSafeSheetName(shown);
        String name = safe;
        for (int number = 2; !taken.add(name.toLowerCase(Locale.ROOT)); number++) {
            String end = " (" + number + ")";
            name = safe.substring(0, Math.min(safe.length(), 31 - end.length())) + end;
        }
        names.putIfAbsent(Shorten.text(shown), name);
        return name;
    }

    private void copy(SheetRow stored, Row row) {
        for (int index = 0; index < stored.size(); index++) {
            copy(stored.cell(index), row.createCell(stored.column(index)));
        }
        row.setZeroHeight(stored.hidden());
    }

    private void copy(Cell stored, org.apache.poi.ss.usermodel.Cell cell) {
        if (stored instanceof Cell.Number number) {
            cell.setCellValue(number.amount().doubleValue());
            if (number.look().percent()) {
                cell.setCellStyle(style("0.00%"));
            } else if (number.look().zeros() > 0) {
                cell.setCellStyle(style("0".repeat(number.look().zeros())));
            }
        } else if (stored instanceof Cell.Day date) {
            cell.setCellValue(date.day());
            cell.setCellStyle(day);
        } else if (stored instanceof Cell.Flag flag) {
            cell.setCellValue(flag.yes());
        } else if (stored instanceof Cell.Fault fault && FAULTS.containsKey(fault.code())) {
            cell.setCellErrorValue(FAULTS.get(fault.code()).getCode());
        } else {
            cell.setCellValue(NoteText.stored(stored.shown()));
            cell.setCellStyle(text);
        }
    }

    private static Map<String, FormulaError> faults() {
        Map<String, FormulaError> faults = new HashMap<>();
        for (FormulaError fault : FormulaError.values()) {
            faults.put(fault.getString(), fault);
        }
        faults.putAll(Map.of(
                "#N/B", FormulaError.NA,
                "#NAAM?", FormulaError.NAME,
                "#VERW!", FormulaError.REF,
                "#WAARDE!", FormulaError.VALUE,
                "#DEEL/0!", FormulaError.DIV0,
                "#GETAL!", FormulaError.NUM,
                "#LEEG!", FormulaError.NULL));
        return faults;
    }
}
