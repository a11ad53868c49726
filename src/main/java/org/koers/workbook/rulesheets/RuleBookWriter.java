package org.koers.workbook.rulesheets;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.koers.measure.Language;
import org.koers.measure.Wording;
import org.koers.rules.Dimension;
import org.koers.rules.RuleSet;
import org.koers.ruletables.RuleSheet;

/**
 * Lays a rule set out as a workbook: first a sheet that says what it is, then one per table with a row of headers for
 * people, a row of keys for Koers, and a row per rule; with what a person had of their own in an earlier one.
 */
public final class RuleBookWriter {
    private static final int LAST_ROW = 12_000;
    private static final int CHARACTER = 256;
    private static final int ABOUT_KEYS = 14;
    private static final int ABOUT_TEXTS = 90;
    private static final float LOW = 15;

    private final RuleSet rules;
    private final Language language;
    private final OwnContent own;
    private final Wording wording;
    private final XSSFWorkbook book = new XSSFWorkbook();
    private final RuleBookStyles styles = new RuleBookStyles(book);
    private final OwnWriter writer = new OwnWriter(book, styles);
    private final Map<List<String>, String> lists = new LinkedHashMap<>();

    /** @param own what a person had of their own in an earlier workbook */
    public RuleBookWriter(RuleSet rules, Language language, OwnContent own) {
        this.rules = rules;
        this.language = language;
        this.own = own;
        this.wording = new Wording(language, "EUR");
    }

    /** @throws IOException when the stream fails */
    public void write(OutputStream out) throws IOException {
        try (book) {
            about();
            List<LeftOver> leftOver = new ArrayList<>(own.leftOver());
            for (Dimension table : Dimension.values()) {
                RuleSheet rows = RuleSheet.of(table, rules.rows(), language);
                TableSheet sheet = new TableSheet(book.createSheet(table.id()), rows, own.table(table));
                sheet.write(styles, writer, wording);
                sheet.choices(this::choices);
                leftOver.addAll(sheet.leftOver());
            }
            choices();
            Set<String> taken = names();
            own.sheets().forEach(sheet -> writer.sheet(sheet, taken));
            if (!leftOver.isEmpty()) {
                writer.leftOver(leftOver, wording, taken);
            }
            book.getProperties().getCoreProperties().setCreator("Koers");
            book.getProperties().getCoreProperties().setCreated(Optional.of(new Date(0)));
            book.write(out);
        }
    }

    private Set<String> names() {
        Set<String> names = new HashSet<>();
        book.forEach(sheet -> names.add(sheet.getSheetName().toLowerCase(Locale.ROOT)));
        return names;
    }

    private void about() {
        XSSFSheet sheet = book.createSheet(FoundSheets.ABOUT);
        sheet.setColumnWidth(0, CHARACTER * ABOUT_KEYS);
        sheet.setColumnWidth(1, CHARACTER * ABOUT_TEXTS);
        List<List<String>> lines = Stream.of(
                        List.of(FoundSheets.NOTATION, language.code()),
                        List.of("version", rules.version()),
                        List.of(FoundSheets.CHECKSUM, rules.checksum()),
                        List.of(own.isEmpty() ? "" : FoundSheets.OWN, own.isEmpty() ? "" : FoundSheets.WITH),
                        List.of("", wording.render("workbook.rules.about")),
                        List.of("", wording.render("workbook.rules.cells")),
                        List.of("", wording.render("workbook.rules.keys")),
                        List.of("", wording.render("workbook.rules.own")))
                .filter(line -> !line.get(1).isEmpty())
                .collect(Collectors.toList());
        for (int line = 0; line < lines.size(); line++) {
            Row row = sheet.createRow(line);
            row.setHeightInPoints(lines.get(line).get(0).isEmpty() ? RuleBookStyles.TALL : LOW);
            for (int column = 0; column < 2; column++) {
                row.createCell(column).setCellValue(lines.get(line).get(column));
                row.getCell(column).setCellStyle(column == 0 ? styles.key(RuleBookStyles.KEY) : styles.sentence());
            }
        }
    }

    /** A drop-down of what is usual; where more may be written, anything else is let through. */
    private void choices(XSSFSheet sheet, int column, RuleSheet.Head head) {
        if (head.choices().isEmpty()) {
            return;
        }
        String range = lists.computeIfAbsent(head.choices(), list -> {
            String letters = CellReference.convertNumToColString(lists.size());
            return FoundSheets.LISTS + "!$" + letters + "$1:$" + letters + "$" + list.size();
        });
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidation choice = helper.createValidation(
                helper.createFormulaListConstraint(range),
                new CellRangeAddressList(TableSheet.FIRST, LAST_ROW, column, column));
        choice.setSuppressDropDownArrow(true);
        choice.setShowErrorBox(head.measure().isEmpty());
        sheet.addValidationData(choice);
    }

    private void choices() {
        XSSFSheet sheet = book.createSheet(FoundSheets.LISTS);
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
