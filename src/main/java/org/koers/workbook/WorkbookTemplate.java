package org.koers.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Drawing;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.koers.measure.Language;
import org.koers.measure.Wording;
import org.koers.provenance.Subject;

/** Writes an empty input workbook: the eight sheets, their headers, drop-downs and a note on every column. */
public final class WorkbookTemplate {
    private static final int LAST_ROW = 20_000;
    private static final int NARROWEST = 12;
    private static final int CHARACTER = 256;

    /**
     * Writes the same bytes every time.
     *
     * @param out file to write; an existing one is replaced
     * @throws UncheckedIOException when it can't be written
     */
    public void write(Path out, Language language) {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            TemplateStyles styles = new TemplateStyles(book);
            for (Subject subject : Subject.values()) {
                sheet(book, subject, language, styles);
            }
            book.getProperties().getCoreProperties().setCreator("Koers");
            book.getProperties().getCoreProperties().setCreated(Optional.of(new Date(0)));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            book.write(bytes);
            Files.write(out, SteadyZip.of(bytes.toByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void sheet(XSSFWorkbook book, Subject subject, Language language, TemplateStyles styles) {
        XSSFSheet sheet = book.createSheet(SheetNames.of(subject).in(language));
        Wording wording = new Wording(language, "EUR");
        Row header = sheet.createRow(0);
        Drawing<?> notes = sheet.createDrawingPatriarch();
        List<Column> columns = Columns.ofTemplate(subject);
        for (int index = 0; index < columns.size(); index++) {
            Column column = columns.get(index);
            String text = column.header().in(language);
            header.createCell(index).setCellValue(text);
            header.getCell(index).setCellStyle(styles.header(column.required()));
            sheet.setColumnWidth(index, CHARACTER * Math.max(NARROWEST, text.length() + 3));
            sheet.setDefaultColumnStyle(index, styles.of(column.kind()));
            header.getCell(index).setCellComment(note(book, notes, index, wording.render(key(column))));
            choices(sheet, index, column, language);
        }
        sheet.createFreezePane(0, 1);
    }

    private static String key(Column column) {
        return "workbook.note." + column.subject().name().toLowerCase(Locale.ROOT) + "."
                + column.field().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Comment note(XSSFWorkbook book, Drawing<?> notes, int column, String text) {
        ClientAnchor anchor = book.getCreationHelper().createClientAnchor();
        anchor.setCol1(column + 1);
        anchor.setCol2(column + 4);
        anchor.setRow1(1);
        anchor.setRow2(6);
        Comment note = notes.createCellComment(anchor);
        note.setAuthor("Koers");
        note.setString(book.getCreationHelper().createRichTextString(text));
        return note;
    }

    private static void choices(XSSFSheet sheet, int index, Column column, Language language) {
        if (!Words.isList(column.kind())) {
            return;
        }
        DataValidationHelper helper = sheet.getDataValidationHelper();
        String[] words =
                Words.of(column.kind()).stream().map(word -> word.in(language)).toArray(String[]::new);
        DataValidation choice = helper.createValidation(
                helper.createExplicitListConstraint(words), new CellRangeAddressList(1, LAST_ROW, index, index));
        choice.setSuppressDropDownArrow(true);
        choice.setShowErrorBox(true);
        sheet.addValidationData(choice);
    }
}
