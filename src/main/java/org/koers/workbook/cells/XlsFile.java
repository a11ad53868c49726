package org.koers.workbook.cells;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.jspecify.annotations.Nullable;
import org.koers.measure.Message;

/** Reads an .xls of Excel 97 to 2003 as a whole; it has at most 65,536 rows a sheet. */
final class XlsFile {
    /** What a double can carry; Excel itself shows no more. */
    private static final MathContext AS_EXCEL = new MathContext(15);

    private static final int LAST_COLUMN = 256;

    private final Map<Short, NumberFormat> formats = new HashMap<>();
    private final boolean since1904;

    private XlsFile(boolean since1904) {
        this.since1904 = since1904;
    }

    static void read(DirectoryNode root, char @Nullable [] password, SheetVisitor visitor) throws IOException, Refusal {
        XlsBounds.check(root);
        Biff8EncryptionKey.setCurrentUserPassword(password == null ? null : new String(password));
        try (HSSFWorkbook book = new HSSFWorkbook(root, false)) {
            boolean since1904 = book.getInternalWorkbook().isUsing1904DateWindowing();
            new XlsFile(since1904).read(book, visitor);
        } catch (EncryptedDocumentException e) {
            throw Refusal.password(password != null);
        } catch (OldExcelFormatException e) {
            throw new Refusal("workbook.excel-95");
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    private void read(HSSFWorkbook book, SheetVisitor visitor) {
        long formulas = 0;
        for (int index = 0; index < book.getNumberOfSheets(); index++) {
            boolean hidden = book.getSheetVisibility(index) != SheetVisibility.VISIBLE;
            SheetVisitor.Rows rows =
                    visitor.begin(new SheetVisitor.SheetHead(book.getSheetName(index), hidden, since1904));
            if (!hidden) {
                formulas += read(book.getSheetAt(index), rows);
            }
            rows.end();
        }
        if (formulas > 0) {
            visitor.remark(Message.of(
                    book.getForceFormulaRecalculation() ? "workbook.formulas-unsettled" : "workbook.formulas",
                    formulas));
        }
    }

    /** @return number of formulas; 0 when the rows were not wanted to the end */
    private long read(HSSFSheet sheet, SheetVisitor.Rows rows) {
        for (int column = 0; column < LAST_COLUMN; column++) {
            if (sheet.isColumnHidden(column)) {
                rows.hidden(column, column);
            }
        }
        long formulas = 0;
        for (org.apache.poi.ss.usermodel.Row stored : sheet) {
            SheetRow row = new SheetRow(stored.getRowNum() + 1, stored.getZeroHeight());
            for (org.apache.poi.ss.usermodel.Cell cell : stored) {
                formulas += cell.getCellType() == CellType.FORMULA ? 1 : 0;
                row.put(cell.getColumnIndex(), cell((HSSFCell) cell));
            }
            if (row.size() > 0 && !rows.row(row)) {
                return 0;
            }
            if (Thread.currentThread().isInterrupted()) {
                throw new java.util.concurrent.CancellationException();
            }
        }
        return formulas;
    }

    private Cell cell(HSSFCell cell) {
        boolean formula = cell.getCellType() == CellType.FORMULA;
        CellType type = formula ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case STRING -> {
                String text = cell.getRichStringCellValue().getString();
                yield formula && text.isEmpty() ? new Cell.Unvalued() : XlsxStrings.cell(text);
            }
            case NUMERIC -> number(cell);
            case BOOLEAN -> new Cell.Flag(cell.getBooleanCellValue());
            case ERROR ->
                new Cell.Fault(
                        FormulaError.isValidCode(cell.getErrorCellValue())
                                ? FormulaError.forInt(cell.getErrorCellValue()).getString()
                                : "#?");
            default -> Cell.BLANK;
        };
    }

    private Cell number(HSSFCell cell) {
        double stored = cell.getNumericCellValue();
        if (stored == 0 && 1 / stored < 0) {
            return new Cell.Text("-0");
        }
        if (Double.isNaN(stored) || Double.isInfinite(stored) || Math.abs(stored) > 1e18) {
            return new Cell.Unreadable(String.valueOf(stored));
        }
        BigDecimal number = number(stored);
        NumberFormat format = formats.computeIfAbsent(cell.getCellStyle().getIndex(), index -> format(cell));
        return format.date() ? SerialDay.of(number, since1904) : new Cell.Number(number, format.look());
    }

    private static NumberFormat format(HSSFCell cell) {
        NumberFormat own = NumberFormat.of(cell.getCellStyle().getDataFormatString());
        NumberFormat builtIn = NumberFormat.builtIn(cell.getCellStyle().getDataFormat());
        return own.date() || !builtIn.date() ? own : builtIn;
    }

    /** A finite double as Excel shows it. */
    static BigDecimal number(double stored) {
        return stored == 0 ? BigDecimal.ZERO : new BigDecimal(stored).round(AS_EXCEL);
    }
}
