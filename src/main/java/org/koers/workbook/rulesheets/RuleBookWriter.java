package org.koers.workbook.rulesheets;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Drawing;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.koers.measure.Language;
import org.koers.measure.Wording;
import org.koers.rules.Dimension;
import org.koers.rules.RuleSet;
import org.koers.ruletables.HeadWords;
import org.koers.ruletables.RuleSheet;

/**
 * Lays a rule set out as a workbook: first a sheet that says what it is, then one per table with a row of headers for
 * people, a row of keys for Koers, and a row per rule.
 */
public final class RuleBookWriter {
    private static final int KEYS = 1;
    private static final int FIRST = 2;
    private static final int LAST_ROW = 12_000;
    private static final int CHARACTER = 256;
    private static final int NARROW = 14;
    private static final float LOW = 15;
    /** Three lines: longer texts are read in the formula bar, so that the rules stay together. */
    private static final float TALL = 45;

    private static final int WIDE = 44;
    private static final String LISTS = "lists";
    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]+_)");

    private final RuleSet rules;
    private final Language language;
    private final Wording wording;
    private final HeadWords words;
    private final XSSFWorkbook book = new XSSFWorkbook();
    private final RuleBookStyles styles = new RuleBookStyles(book);
    private final Map<List<String>, String> lists = new LinkedHashMap<>();

    public RuleBookWriter(RuleSet rules, Language language) {
        this.rules = rules;
        this.language = language;
        this.wording = new Wording(language, "EUR");
        this.words = new HeadWords(wording);
    }

    /** @throws IOException when the stream fails */
    public void write(OutputStream out) throws IOException {
        try (book) {
            about();
            for (Dimension table : Dimension.values()) {
                table(RuleSheet.of(table, rules.rows(), language));
            }
            choices();
            book.getProperties().getCoreProperties().setCreator("Koers");
            book.getProperties().getCoreProperties().setCreated(Optional.of(new Date(0)));
            book.write(out);
        }
    }

    private void about() {
        XSSFSheet sheet = book.createSheet(FoundSheets.ABOUT);
        sheet.setColumnWidth(0, CHARACTER * NARROW);
        sheet.setColumnWidth(1, CHARACTER * 90);
        String[][] lines = {
            {FoundSheets.NOTATION, language.code()},
            {"version", rules.version()},
            {FoundSheets.CHECKSUM, rules.checksum()},
            {"", wording.render("workbook.rules.about")},
            {"", wording.render("workbook.rules.cells")},
            {"", wording.render("workbook.rules.keys")},
            {"", wording.render("workbook.rules.own")}
        };
        for (int line = 0; line < lines.length; line++) {
            Row row = sheet.createRow(line);
            row.setHeightInPoints(lines[line][0].isEmpty() ? TALL : LOW);
            for (int column = 0; column < 2; column++) {
                row.createCell(column).setCellValue(lines[line][column]);
                row.getCell(column).setCellStyle(column == 0 ? styles.key() : styles.sentence());
            }
        }
    }

    private void table(RuleSheet table) {
        XSSFSheet sheet = book.createSheet(table.table().id());
        Row header = sheet.createRow(0);
        header.setHeightInPoints(TALL);
        Row keys = sheet.createRow(KEYS);
        Drawing<?> notes = sheet.createDrawingPatriarch();
        List<RuleSheet.Head> heads = table.heads();
        for (int column = 0; column < heads.size(); column++) {
            RuleSheet.Head head = heads.get(column);
            header.createCell(column).setCellValue(words.label(head));
            header.getCell(column).setCellStyle(styles.header(head.block()));
            keys.createCell(column).setCellValue(head.key());
            keys.getCell(column).setCellStyle(styles.key());
            header.getCell(column).setCellComment(note(notes, column, words.help(head)));
            sheet.setColumnWidth(column, CHARACTER * (isSentence(head) ? WIDE : NARROW));
            choices(sheet, column, head);
        }
        for (int line = 0; line < table.lines().size(); line++) {
            Row row = sheet.createRow(FIRST + line);
            row.setHeightInPoints(TALL);
            for (int column = 0; column < heads.size(); column++) {
                String text = table.lines().get(line).get(column);
                row.createCell(column).setCellValue(escaped(text));
                row.getCell(column)
                        .setCellStyle(
                                column == 0
                                        ? styles.key()
                                        : isSentence(heads.get(column)) ? styles.sentence() : styles.cell());
            }
        }
        for (int column = 0; column < heads.size(); column++) {
            sheet.setDefaultColumnStyle(column, isSentence(heads.get(column)) ? styles.sentence() : styles.cell());
        }
        sheet.createFreezePane(2, FIRST);
        sheet.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
        sheet.getPrintSetup().setLandscape(true);
        sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, 1));
        protect(sheet);
    }

    /** Every reader takes {@code _x000D_} for one character, LibreOffice {@code _xa_} too; POI writes it as it stands. */
    private static String escaped(String text) {
        return ESCAPE.matcher(text).replaceAll("_x005F_");
    }

    /** Headers, keys and the numbers of rules are locked, without a password; everything else may be done. */
    private static void protect(XSSFSheet sheet) {
        sheet.protectSheet("");
        sheet.lockFormatCells(false);
        sheet.lockFormatColumns(false);
        sheet.lockFormatRows(false);
        sheet.lockInsertColumns(false);
        sheet.lockInsertRows(false);
        sheet.lockDeleteColumns(false);
        sheet.lockDeleteRows(false);
        sheet.lockSort(false);
        sheet.lockAutoFilter(false);
        sheet.lockObjects(false);
    }

    private static boolean isSentence(RuleSheet.Head head) {
        return head.key().endsWith("-nl") || head.key().endsWith("-en");
    }

    private Comment note(Drawing<?> notes, int column, String text) {
        ClientAnchor anchor = book.getCreationHelper().createClientAnchor();
        anchor.setCol1(column + 1);
        anchor.setCol2(column + 4);
        anchor.setRow1(FIRST);
        anchor.setRow2(FIRST + 5);
        Comment note = notes.createCellComment(anchor);
        note.setAuthor("Koers");
        note.setString(book.getCreationHelper().createRichTextString(text));
        return note;
    }

    /** A drop-down of what is usual; where more may be written, anything else is let through. */
    private void choices(XSSFSheet sheet, int column, RuleSheet.Head head) {
        if (head.choices().isEmpty()) {
            return;
        }
        String range = lists.computeIfAbsent(head.choices(), list -> {
            String letters = CellReference.convertNumToColString(lists.size());
            return LISTS + "!$" + letters + "$1:$" + letters + "$" + list.size();
        });
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidation choice = helper.createValidation(
                helper.createFormulaListConstraint(range), new CellRangeAddressList(FIRST, LAST_ROW, column, column));
        choice.setSuppressDropDownArrow(true);
        choice.setShowErrorBox(head.measure().isEmpty());
        sheet.addValidationData(choice);
    }

    private void choices() {
        XSSFSheet sheet = book.createSheet(LISTS);
        List<List<String>> columns = new ArrayList<>(lists.keySet());
        int longest = columns.stream().mapToInt(List::size).max().orElse(0);
        for (int line = 0; line < longest; line++) {
            Row row = sheet.createRow(line);
            for (int column = 0; column < columns.size(); column++) {
                if (line < columns.get(column).size()) {
                    row.createCell(column).setCellValue(columns.get(column).get(line));
                }
            }
        }
        book.setSheetVisibility(book.getSheetIndex(sheet), SheetVisibility.HIDDEN);
    }
}
