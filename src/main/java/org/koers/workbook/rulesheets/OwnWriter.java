package org.koers.workbook.rulesheets;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.koers.measure.Wording;
import org.koers.workbook.cells.Cell;

/** Puts cells, comments and sheets of a person's own into a workbook. A text stays a text, and nothing is a formula. */
final class OwnWriter {
    private static final int CHARACTER = 256;
    private static final int MOST_WIDE = 255;
    private static final int NOTE_COLUMNS = 3;
    private static final int NOTE_ROWS = 5;
    private static final int NOTE_LETTERS = 200;
    private static final int MOST_LETTERS = 32_767;
    private static final List<Integer> LEFT_WIDTHS = List.of(14, 10, 36, 22, 60);
    private static final String DAY = "yyyy-mm-dd";
    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]+_)");

    private final XSSFWorkbook book;
    private final RuleBookStyles styles;

    OwnWriter(XSSFWorkbook book, RuleBookStyles styles) {
        this.book = book;
        this.styles = styles;
    }

    /** Every reader takes {@code _x000D_} for one character, LibreOffice {@code _xa_} too; POI writes it as it stands. */
    static String escaped(String text) {
        return ESCAPE.matcher(text).replaceAll("_x005F_");
    }

    /** Fills a cell that is the person's own. */
    void put(XSSFCell cell, OwnCell own) {
        Cell value = own.value();
        Look look = own.look();
        String text = "";
        if (value instanceof Cell.Number number) {
            cell.setCellValue(number.amount().doubleValue());
        } else if (value instanceof Cell.Day day) {
            cell.setCellValue(serial(day.day()) + own.time());
            boolean shown = DateUtil.isADateFormat(-1, look.format());
            look = shown ? look : new Look(look.face(), look.wrapped(), DAY);
        } else if (value instanceof Cell.Flag flag) {
            cell.setCellValue(flag.yes());
        } else if (!value.isBlank()) {
            text = value.shown();
            String stored = escaped(written(text));
            cell.setCellValue(stored.substring(0, Math.min(stored.length(), MOST_LETTERS)));
        }
        cell.setCellStyle(styles.own(look, text));
        note(cell, own.note());
    }

    /** Its number in Excel, which counts a 29 February 1900 that never was. */
    private static double serial(LocalDate day) {
        return DateUtil.getExcelDate(LocalDateTime.of(day, LocalTime.MIDNIGHT));
    }

    /** Characters that XML has no place for become a blank. */
    private static String written(String text) {
        StringBuilder written = new StringBuilder(text.length());
        text.codePoints().forEach(letter -> {
            boolean known = letter == '\n'
                    || letter == '\t'
                    || letter == '\r'
                    || letter >= 0x20 && letter <= 0xd7ff
                    || letter >= 0xe000 && letter <= 0xfffd
                    || letter >= 0x10000;
            written.appendCodePoint(known ? letter : ' ');
        });
        return written.toString();
    }

    void note(XSSFCell cell, @Nullable Note note) {
        if (note == null) {
            return;
        }
        ClientAnchor anchor = book.getCreationHelper().createClientAnchor();
        anchor.setCol1(cell.getColumnIndex() + 1);
        anchor.setCol2(cell.getColumnIndex() + 1 + NOTE_COLUMNS);
        anchor.setRow1(cell.getRowIndex() + 1);
        anchor.setRow2(cell.getRowIndex() + 1 + NOTE_ROWS + note.text().length() / NOTE_LETTERS);
        Comment comment = cell.getSheet().createDrawingPatriarch().createCellComment(anchor);
        comment.setAuthor(written(note.author()));
        comment.setString(book.getCreationHelper().createRichTextString(escaped(written(note.text()))));
        cell.setCellComment(comment);
    }

    static void span(XSSFSheet sheet, int column, Span span, int usual) {
        double width = span.width() > 0 ? span.width() : usual;
        sheet.setColumnWidth(column, (int) Math.round(Math.min(width, MOST_WIDE) * CHARACTER));
        if (span.hidden()) {
            sheet.setColumnHidden(column, true);
        }
    }

    /** @param taken names of sheets that are there already, in lower case */
    void sheet(OwnSheet own, Set<String> taken) {
        XSSFSheet sheet = book.createSheet(free(own.name(), taken));
        own.cells().forEach((at, cell) -> put(cell(sheet, at.row() - 1, at.column()), cell));
        own.spans().forEach((column, span) -> span(sheet, column, span, sheet.getDefaultColumnWidth()));
        own.heights().forEach((row, height) -> {
            if (sheet.getRow(row - 1) != null) {
                sheet.getRow(row - 1).setHeightInPoints(height);
            }
        });
    }

    /** What is left of rules and columns that are gone, a line each. */
    void leftOver(List<LeftOver> all, Wording wording, Set<String> taken) {
        XSSFSheet sheet = book.createSheet(free(wording.render("workbook.rules.left"), taken));
        XSSFCell about = cell(sheet, 0, 0);
        about.setCellValue(wording.render("workbook.rules.left-about"));
        about.setCellStyle(styles.own(Look.PLAIN, ""));
        for (int column = 0; column < LeftOverSheet.KEYS.size(); column++) {
            String key = LeftOverSheet.KEYS.get(column);
            XSSFCell header = cell(sheet, 1, column);
            header.setCellValue(wording.render("workbook.rules.left-" + key));
            header.setCellStyle(styles.header(RuleBookStyles.header(key)));
            XSSFCell grey = cell(sheet, 2, column);
            grey.setCellValue(key);
            grey.setCellStyle(styles.key(RuleBookStyles.KEY));
            sheet.setColumnWidth(column, CHARACTER * LEFT_WIDTHS.get(column));
        }
        int row = 3;
        for (LeftOver left : all) {
            List<String> texts = List.of(left.table(), left.rule(), left.name(), left.column());
            for (int column = 0; column < texts.size(); column++) {
                cell(sheet, row, column).setCellValue(escaped(written(texts.get(column))));
                cell(sheet, row, column).setCellStyle(styles.sentence());
            }
            put(cell(sheet, row, texts.size()), left.cell());
            row++;
        }
        sheet.createFreezePane(0, 3);
    }

    private static String free(String wanted, Set<String> taken) {
        String safe = WorkbookUtil.createSafeSheetName(wanted);
        String name = safe;
        for (int number = 2; !taken.add(name.toLowerCase(Locale.ROOT)); number++) {
            String end = " (" + number + ")";
            name = safe.substring(0, Math.min(safe.length(), 31 - end.length())) + end;
        }
        return name;
    }

    static XSSFCell cell(XSSFSheet sheet, int row, int column) {
        XSSFRow there = sheet.getRow(row);
        XSSFRow line = there == null ? sheet.createRow(row) : there;
        return line.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }
}
