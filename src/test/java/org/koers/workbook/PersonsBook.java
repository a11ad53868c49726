package org.koers.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.function.Consumer;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagePartName;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook of rules in which somebody works: as Excel lets them, without Koers. */
final class PersonsBook implements AutoCloseable {
    private static final int HEADERS = 0;
    private static final int KEYS = 1;

    private final XSSFWorkbook book;

    private PersonsBook(XSSFWorkbook book) {
        this.book = book;
    }

    static PersonsBook of(byte[] content) {
        try {
            return new PersonsBook(new XSSFWorkbook(new ByteArrayInputStream(content)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static PersonsBook of(Path file) throws IOException {
        return of(Files.readAllBytes(file));
    }

    XSSFWorkbook book() {
        return book;
    }

    Sheet sheet(String name) {
        return book.getSheet(name);
    }

    byte[] bytes() {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path write(Path file) throws IOException {
        return Files.write(file, bytes());
    }

    /** Begins a column behind all others. @return its place */
    int column(String sheet, String header) {
        int column = sheet(sheet).getRow(HEADERS).getLastCellNum();
        sheet(sheet).getRow(HEADERS).createCell(column).setCellValue(header);
        return column;
    }

    /** Begins a column in front of one of Koers'. @return its place */
    int columnBefore(String sheet, String key, String header) {
        int column = place(sheet, key);
        sheet(sheet).shiftColumns(column, sheet(sheet).getRow(HEADERS).getLastCellNum() - 1, 1);
        sheet(sheet).getRow(HEADERS).createCell(column).setCellValue(header);
        return column;
    }

    /** Of a column by its key or its header; −1 where there is none. */
    int place(String sheet, String name) {
        for (int row : new int[] {KEYS, HEADERS}) {
            for (Cell cell : sheet(sheet).getRow(row)) {
                if (cell.toString().equals(name)) {
                    return cell.getColumnIndex();
                }
            }
        }
        return -1;
    }

    /** The row of a rule; fails where it is not there. */
    Row rule(String sheet, String id) {
        for (Row row : sheet(sheet)) {
            if (row.getCell(place(sheet, "id")) != null
                    && row.getCell(place(sheet, "id")).toString().equals(id)) {
                return row;
            }
        }
        throw new AssertionError(id);
    }

    /** The cell of a rule under a key or header, made where there is none. */
    Cell cell(String sheet, String id, String column) {
        return rule(sheet, id).getCell(place(sheet, column), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }

    Cell header(String sheet, String column) {
        return sheet(sheet).getRow(HEADERS).getCell(place(sheet, column));
    }

    void text(String sheet, String id, String column, String text) {
        cell(sheet, id, column).setCellValue(text);
    }

    void number(String sheet, String id, String column, double number, String format) {
        Cell cell = cell(sheet, id, column);
        cell.setCellValue(number);
        dressed(cell, style -> style.setDataFormat(book.createDataFormat().getFormat(format)));
    }

    void moment(String sheet, String id, String column, LocalDateTime moment) {
        Cell cell = cell(sheet, id, column);
        cell.setCellValue(moment);
        dressed(cell, style -> style.setDataFormat(book.createDataFormat().getFormat("d-m-yyyy h:mm")));
    }

    void fill(Cell cell, String rgb) {
        dressed(cell, style -> {
            style.setFillForegroundColor(new XSSFColor(HexFormat.of().parseHex(rgb), null));
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        });
    }

    void letters(Cell cell, String rgb) {
        dressed(cell, style -> {
            XSSFFont font = book.createFont();
            font.setBold(true);
            font.setItalic(true);
            font.setColor(new XSSFColor(HexFormat.of().parseHex(rgb), null));
            style.setFont(font);
        });
    }

    private void dressed(Cell cell, Consumer<XSSFCellStyle> how) {
        XSSFCellStyle style = book.createCellStyle();
        style.cloneStyleFrom(cell.getCellStyle());
        how.accept(style);
        cell.setCellStyle(style);
    }

    void note(Cell cell, String author, String text) {
        cell.removeCellComment();
        ClientAnchor anchor = book.getCreationHelper().createClientAnchor();
        anchor.setCol1(cell.getColumnIndex());
        anchor.setCol2(cell.getColumnIndex() + 2);
        anchor.setRow1(cell.getRowIndex());
        anchor.setRow2(cell.getRowIndex() + 2);
        Comment note = cell.getSheet().createDrawingPatriarch().createCellComment(anchor);
        note.setAuthor(author);
        note.setString(book.getCreationHelper().createRichTextString(text));
        cell.setCellComment(note);
    }

    /** What Excel calls a comment today, as {@code Els: Waarom?}. */
    void conversation(Cell cell, String... lines) {
        StringBuilder persons = new StringBuilder();
        StringBuilder said = new StringBuilder();
        for (int line = 0; line < lines.length; line++) {
            String[] who = lines[line].split(": ", 2);
            persons.append("<person displayName=\"" + who[0] + "\" id=\"{" + line + "}\" userId=\"x\"/>");
            said.append("<threadedComment ref=\"" + cell.getAddress() + "\" personId=\"{" + line + "}\" id=\"{9" + line
                    + "}\"><text>" + who[1] + "</text></threadedComment>");
        }
        part(book.getPackagePart(), "person", "/xl/persons/person.xml", "personList", persons);
        part(
                book.getSheet(cell.getSheet().getSheetName()).getPackagePart(),
                "threadedComment",
                "/xl/threadedComments/threadedComment1.xml",
                "ThreadedComments",
                said);
    }

    /** Fills a cell with a colour of the theme, as Excel does by itself: 4 is its first accent. */
    void themed(Cell cell, int theme, double tint) {
        XSSFColor colour = new XSSFColor(new byte[3], null);
        colour.getCTColor().unsetRgb();
        colour.setTheme(theme);
        colour.setTint(tint);
        dressed(cell, style -> {
            style.setFillForegroundColor(colour);
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        });
    }

    /** Gives the workbook a theme with this first accent. */
    void theme(String accent) {
        String scheme = "<a:themeElements><a:clrScheme name=\"x\"><a:dk1><a:sysClr val=\"windowText\""
                + " lastClr=\"000000\"/></a:dk1><a:accent1><a:srgbClr val=\"" + accent
                + "\"/></a:accent1></a:clrScheme></a:themeElements>";
        add(
                book.getPackagePart(),
                "http://schemas.openxmlformats.org/officeDocument/2006/relationships/theme",
                "/xl/theme/theme1.xml",
                "application/vnd.openxmlformats-officedocument.theme+xml",
                "<a:theme xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\">" + scheme + "</a:theme>");
    }

    private void part(PackagePart from, String type, String name, String root, StringBuilder content) {
        add(
                from,
                "http://schemas.microsoft.com/office/2017/10/relationships/" + type,
                name,
                "application/vnd.ms-excel." + type + "+xml",
                "<" + root + " xmlns=\"http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments\">"
                        + content + "</" + root + ">");
    }

    private void add(PackagePart from, String relation, String name, String type, String content) {
        try {
            PackagePartName place = PackagingURIHelper.createPartName(name);
            PackagePart part = book.getPackage().createPart(place, type);
            try (var out = part.getOutputStream()) {
                out.write(content.getBytes(StandardCharsets.UTF_8));
            }
            from.addRelationship(place, TargetMode.INTERNAL, relation);
        } catch (IOException | InvalidFormatException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Six hexadecimal digits; empty where it is not filled. */
    static String fill(Cell cell) {
        XSSFCellStyle style = (XSSFCellStyle) cell.getCellStyle();
        XSSFColor fill =
                style.getFillPattern() == FillPatternType.SOLID_FOREGROUND ? style.getFillForegroundXSSFColor() : null;
        return fill == null ? "" : fill.getARGBHex().substring(2);
    }

    @Override
    public void close() throws IOException {
        book.close();
    }
}
