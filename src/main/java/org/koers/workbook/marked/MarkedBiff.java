package org.koers.workbook.marked;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFClientAnchor;
import org.apache.poi.hssf.usermodel.HSSFComment;
import org.apache.poi.hssf.usermodel.HSSFFont;
import org.apache.poi.hssf.usermodel.HSSFHyperlink;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.hssf.util.HSSFColor.HSSFColorPredefined;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.jspecify.annotations.Nullable;
import org.koers.measure.Wording;
import org.koers.provenance.Problem;
import org.koers.workbook.cells.Refusal;

/** Marks an .xls of Excel 97 to 2003, which fits in memory: it has at most 65,536 rows a sheet. */
final class MarkedBiff {
    private static final int MOST_STYLES = 4_000;
    private static final int MOST_IN_ROW = 64;
    private static final int CHARACTER = 256;
    private static final Map<Tint, HSSFColorPredefined> COLOURS = Map.of(
            Tint.MEND,
            HSSFColorPredefined.ROSE,
            Tint.CHOOSE,
            HSSFColorPredefined.LIGHT_YELLOW,
            Tint.KNOW,
            HSSFColorPredefined.PALE_BLUE);

    private final HSSFWorkbook book;
    private final Marks marks;
    private final NoteText text;
    private final Map<String, HSSFCellStyle> made = new HashMap<>();

    private MarkedBiff(HSSFWorkbook book, Marks marks) {
        this.book = book;
        this.marks = marks;
        this.text = new NoteText(marks.wording());
    }

    static boolean isOne(Path file) {
        try (POIFSFileSystem files = new POIFSFileSystem(file.toFile(), true)) {
            return files.getRoot().hasEntryCaseInsensitive("Workbook");
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    static void write(Path file, String shown, List<Problem> problems, Wording wording, OutputStream out)
            throws IOException, Refusal {
        try (POIFSFileSystem files = new POIFSFileSystem(file.toFile(), true);
                HSSFWorkbook book = new HSSFWorkbook(files.getRoot(), true)) {
            List<String> names = new ArrayList<>();
            book.sheetIterator().forEachRemaining(sheet -> names.add(sheet.getSheetName()));
            Marks marks = Marks.of(shown, problems, Marks.shown(names), wording);
            new MarkedBiff(book, marks).mark();
            book.write(out);
        } catch (RuntimeException e) {
            throw new Refusal("workbook.damaged");
        }
    }

    private void mark() {
        for (int index = book.getNumberOfSheets() - 1; index >= 0; index--) {
            HSSFSheet sheet = book.getSheetAt(index);
            if (MessageSheet.is(sheet.getSheetName())) {
                book.removeSheetAt(index);
            } else {
                mark(sheet);
            }
        }
        messages();
    }

    private void mark(HSSFSheet sheet) {
        SheetMarks own = marks.on(sheet.getSheetName());
        clean(sheet);
        NavigableMap<Notes.At, Mark> notes = new TreeMap<>();
        own.rows().forEach((row, cells) -> cells.forEach((column, mark) -> mark(sheet, row - 1, column, mark, notes)));
        own.columns().forEach((column, mark) -> {
            for (Row row : sheet) {
                if (row.getCell(column) != null) {
                    mark(sheet, row.getRowNum(), column, mark, notes);
                    break;
                }
            }
        });
        if (!notes.isEmpty()) {
            var drawing =
                    sheet.getDrawingPatriarch() == null ? sheet.createDrawingPatriarch() : sheet.getDrawingPatriarch();
            notes.forEach((at, mark) -> note(drawing, cell(sheet, at.row() - 1, at.column()), mark));
        }
    }

    private void mark(HSSFSheet sheet, int row, int column, Mark mark, NavigableMap<Notes.At, Mark> notes) {
        int first = column;
        if (column < 0) {
            HSSFRow whole = sheet.getRow(row);
            int coloured = 0;
            first = whole == null || whole.getFirstCellNum() < 0 ? 0 : whole.getFirstCellNum();
            if (whole != null) {
                for (Cell cell : whole) {
                    if (coloured++ < MOST_IN_ROW) {
                        tint((HSSFCell) cell, mark.tint());
                    }
                }
            }
        }
        tint(cell(sheet, row, first), mark.tint());
        if (mark.isNoted()) {
            notes.computeIfAbsent(new Notes.At(row + 1, first), at -> new Mark())
                    .addAll(mark);
        }
    }

    private static HSSFCell cell(HSSFSheet sheet, int row, int column) {
        HSSFRow found = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        return found.getCell(column) == null ? found.createCell(column) : found.getCell(column);
    }

    private void tint(HSSFCell cell, Tint tint) {
        HSSFCellStyle style = cell.getCellStyle();
        if (isTint(style) && made.containsValue(style) || book.getNumCellStyles() >= MOST_STYLES) {
            return;
        }
        cell.setCellStyle(made.computeIfAbsent(tint + " " + style.getIndex(), key -> {
            HSSFCellStyle tinted = book.createCellStyle();
            tinted.cloneStyleFrom(style);
            tinted.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            tinted.setFillForegroundColor(
                    java.util.Objects.requireNonNull(COLOURS.get(tint)).getIndex());
            return tinted;
        }));
    }

    private static boolean isTint(HSSFCellStyle style) {
        return style.getFillPattern() == FillPatternType.SOLID_FOREGROUND
                && COLOURS.values().stream().anyMatch(colour -> colour.getIndex() == style.getFillForegroundColor());
    }

    /** Takes away what an earlier marking left: comments, and the colour of the cells that have one. */
    private void clean(HSSFSheet sheet) {
        for (Row row : sheet) {
            for (Cell cell : row) {
                HSSFComment comment = (HSSFComment) cell.getCellComment();
                String written = comment == null ? "" : comment.getString().getString();
                int ours = comment == null ? -1 : written.indexOf(NoteText.HEAD);
                if (comment == null || ours < 0) {
                    continue;
                }
                if (ours == 0) {
                    cell.removeCellComment();
                } else {
                    comment.setString(
                            new HSSFRichTextString(written.substring(0, ours).stripTrailing()));
                }
                untint((HSSFCell) cell);
            }
        }
    }

    private void untint(HSSFCell cell) {
        HSSFCellStyle style = cell.getCellStyle();
        if (isTint(style)) {
            cell.setCellStyle(made.computeIfAbsent("plain " + style.getIndex(), key -> {
                HSSFCellStyle plain = book.createCellStyle();
                plain.cloneStyleFrom(style);
                plain.setFillPattern(FillPatternType.NO_FILL);
                return plain;
            }));
        }
    }

    private void note(org.apache.poi.hssf.usermodel.HSSFPatriarch drawing, HSSFCell cell, Mark mark) {
        HSSFComment comment = cell.getCellComment();
        String words = String.join("\n", text.pieces(mark));
        if (comment != null) {
            comment.setString(new HSSFRichTextString(comment.getString().getString() + "\n\n" + words));
            return;
        }
        int left = Math.min(cell.getColumnIndex() + 1, 250);
        int top = Math.max(0, cell.getRowIndex() - 1);
        HSSFComment fresh = drawing.createCellComment(
                new HSSFClientAnchor(0, 0, 0, 0, (short) left, top, (short) (left + 4), top + text.height(mark)));
        fresh.setAuthor(NoteText.AUTHOR);
        fresh.setString(new HSSFRichTextString(words));
        cell.setCellComment(fresh);
    }

    private void messages() {
        MessageSheet content = new MessageSheet(marks, false);
        HSSFSheet sheet = book.createSheet(MessageSheet.name(marks.wording()));
        book.setSheetOrder(sheet.getSheetName(), 0);
        book.setActiveSheet(0);
        book.setSelectedTab(0);
        HSSFCellStyle wrap = style(null);
        HSSFFont bold = book.createFont();
        bold.setBold(true);
        HSSFCellStyle title = style(bold);
        title.setWrapText(false);
        HSSFCellStyle plain = book.createCellStyle();
        int row = 0;
        for (String line : content.head()) {
            put(sheet.createRow(row), 0, line, row == 0 ? title : plain);
            row++;
        }
        row++;
        HSSFRow head = sheet.createRow(row++);
        List<String> columns = content.columns();
        for (int column = 0; column < columns.size(); column++) {
            put(head, column, columns.get(column), title);
            sheet.setColumnWidth(column, CHARACTER * List.of(26, 11, 24, 100).get(column));
        }
        for (Marks.Entry entry : marks.entries()) {
            entry(sheet.createRow(row++), entry, wrap);
        }
    }

    private HSSFCellStyle style(@Nullable HSSFFont font) {
        HSSFCellStyle style = book.createCellStyle();
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setQuotePrefixed(true);
        if (font != null) {
            style.setFont(font);
        }
        return style;
    }

    private void entry(HSSFRow row, Marks.Entry entry, HSSFCellStyle style) {
        Place place = entry.place();
        put(row, 0, place.sheet(), style);
        put(row, 1, place.reference(), style);
        put(row, 2, marks.wording().render(entry.tint().words()), style);
        put(row, 3, entry.words(), style);
        tint(row.getCell(2), entry.tint());
        if (!place.reference().isEmpty() && !place.sheet().isEmpty()) {
            HSSFHyperlink link = book.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
            link.setAddress("'" + place.sheet().replace("'", "''") + "'!" + place.reference());
            row.getCell(1).setHyperlink(link);
        }
    }

    private static void put(HSSFRow row, int column, String words, HSSFCellStyle style) {
        HSSFCell cell = row.createCell(column);
        cell.setCellValue(new HSSFRichTextString(words));
        cell.setCellStyle(style);
    }
}
