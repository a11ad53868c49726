package org.koers.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.koers.workbook.RawBook.row;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that can't be read at all: each is refused with its own words, and nothing else is said. */
class BrokenFilesTest {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    @TempDir
    Path folder;

    private static RawBook book() {
        return new RawBook()
                .sheet("Plan", row("Jaar", "Week", "Segment", "Doel omzet"), row(2026, null, "Infra", 100))
                .sheet(
                        "Weekresultaten",
                        row("Jaar", "Week", "Segment", "Netto-omzet"),
                        row(2026, 14, "Infra", 10),
                        row(2026, 15, "Infra", 11));
    }

    private byte[] bytes(RawBook book) throws IOException {
        return Files.readAllBytes(book.write(folder.resolve("made")));
    }

    private void assertRefused(byte[] content, String key) {
        assertThat(new Reading(folder).bytes("upload.xlsx", content).keys())
                .containsExactly("REFUSE workbook." + key + " upload.xlsx");
    }

    @Test
    void the_book_these_tests_break_is_sound() throws IOException {
        assertThat(new Reading(folder).bytes("upload.xlsx", bytes(book())).keys())
                .isEmpty();
    }

    @Test
    void an_empty_file() {
        assertRefused(new byte[0], "empty-file");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<!DOCTYPE html><p>|no-table",
                "<?xml version=\"1.0\"?><Facturen/>|xml",
                "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>|not-a-workbook",
                "%PDF-1.7|is-pdf"
            })
    void something_else_under_the_name_of_a_workbook(String content, String key) {
        assertRefused(content.getBytes(StandardCharsets.UTF_8), key);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.3, 0.6, 0.95, 0.99})
    void a_workbook_that_did_not_arrive_whole(double part) throws IOException {
        byte[] whole = bytes(book());

        assertRefused(Arrays.copyOf(whole, (int) (whole.length * part)), "not-whole");
    }

    @Test
    void a_workbook_with_a_flipped_bit() throws IOException {
        byte[] whole = bytes(book().sheet("Los", row("x".repeat(2000))));
        int inSheet = indexOf(whole, "xl/worksheets/sheet2.xml") + 60;
        whole[inSheet] ^= 0x10;

        assertThat(new Reading(folder).bytes("upload.xlsx", whole).keys())
                .contains("REFUSE workbook.damaged upload.xlsx");
    }

    @Test
    void an_old_workbook_with_a_password() throws IOException {
        Biff8EncryptionKey.setCurrentUserPassword("geheim");
        try (HSSFWorkbook book = new HSSFWorkbook()) {
            book.createSheet("Plan");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            book.write(out);
            Biff8EncryptionKey.setCurrentUserPassword(null);
            assertRefused(out.toByteArray(), "password");
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    @Test
    void a_workbook_of_excel_95_or_older() throws IOException {
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            files.createDocument(new ByteArrayInputStream(new byte[5000]), "Book");
            assertRefused(bytes(files), "excel-95");
        }
        assertRefused(new byte[] {0x09, 0x04, 0x06, 0x00, 0x00, 0x00}, "excel-95");
    }

    @Test
    void a_word_document_of_either_age() throws IOException {
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            files.createDocument(new ByteArrayInputStream(new byte[5000]), "WordDocument");
            assertRefused(bytes(files), "is-word");
        }
        assertRefused(
                bytes(book().part("xl/workbook.xml", "<document xmlns=\"urn:w\"><body/></document>")),
                "not-a-workbook");
    }

    @Test
    void two_parts_of_one_name() throws IOException {
        byte[] twice = bytes(book().part("xl/worksheets/sheetA.xml", "<a/>"));
        replace(twice, "xl/worksheets/sheetA.xml", "xl/worksheets/SHEET1.xml");

        assertRefused(twice, "duplicate-part");
    }

    @Test
    void a_part_that_points_outside() throws IOException {
        assertRefused(bytes(book().part("../../evil.xml", "<a/>")), "odd-part");
    }

    @Test
    void more_parts_than_any_workbook_has() throws IOException {
        RawBook book = book();
        for (int number = 0; number < 1_100; number++) {
            book.part("xl/media/" + number, "");
        }
        assertRefused(bytes(book), "too-many-parts");
    }

    @Test
    void a_part_that_unpacks_to_a_thousand_times_its_size() throws IOException {
        assertRefused(bytes(book().part("xl/styles.xml", " ".repeat(20_000_000))), "bomb");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "xl/workbook.xml",
                "xl/sharedStrings.xml",
                "xl/styles.xml",
                "_rels/.rels",
                "xl/_rels/workbook.xml.rels"
            })
    void a_document_type_in_any_part_that_is_read(String part) throws IOException {
        RawBook book = book();
        String content = book.part("xl/sharedStrings.xml", "<sst xmlns=\"" + MAIN + "\"/>")
                .parts()
                .get(part);
        book.part(part, "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]>" + content);

        assertRefused(bytes(book), "document-type");
    }

    @Test
    void a_document_type_in_a_sheet_names_the_sheet() throws IOException {
        RawBook book = book().sheetXml("Team", "<!DOCTYPE a [<!ENTITY b \"c\">]><worksheet><sheetData/></worksheet>");

        assertThat(new Reading(folder).bytes("upload.xlsx", bytes(book)).keys())
                .containsExactly("REFUSE workbook.document-type upload.xlsx!Team");
    }

    @Test
    void a_row_number_beyond_the_sheet() throws IOException {
        RawBook book = book().sheetData("Team", "<row r=\"99999999999\"><c><v>1</v></c></row>");

        assertThat(new Reading(folder).bytes("upload.xlsx", bytes(book)).keys())
                .containsExactly("REFUSE workbook.row-outside upload.xlsx!Team");
    }

    @Test
    void rows_out_of_order() throws IOException {
        RawBook book = book().sheetData("Team", "<row r=\"4\"/><row r=\"2\"/>");

        assertThat(new Reading(folder).bytes("upload.xlsx", bytes(book)).keys())
                .containsExactly("REFUSE workbook.row-order upload.xlsx!Team");
    }

    @Test
    void a_column_beyond_the_sheet_never_moves_its_value_to_another() throws IOException {
        RawBook book = book().sheetData(
                        "Team",
                        "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Naam</t></is></c>"
                                + "<c r=\"B1\" t=\"inlineStr\"><is><t>Rol</t></is></c></row>"
                                + "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>Ans</t></is></c>"
                                + "<c r=\"ZZZZ2\" t=\"inlineStr\"><is><t>Baas</t></is></c></row>");
        Reading reading = new Reading(folder).bytes("upload.xlsx", bytes(book));

        assertThat(reading.keys()).containsExactly("REFUSE workbook.column-outside upload.xlsx!Team!ZZZZ2");
        assertThat(reading.ledger().team().get(0).role()).isNull();
    }

    @Test
    void four_thousand_equal_styles_are_no_bomb() throws IOException {
        RawBook book = book().styles("<cellXfs>" + "<xf numFmtId=\"0\" fontId=\"0\"/>".repeat(4_000) + "</cellXfs>");

        assertThat(new Reading(folder).bytes("upload.xlsx", bytes(book)).keys()).isEmpty();
    }

    @Test
    void the_last_cell_of_a_sheet_is_found_at_once() throws IOException {
        RawBook book = book().sheetData("Blad", "<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>");

        assertThat(new Reading(folder).bytes("upload.xlsx", bytes(book)).keys())
                .containsExactly("LABEL workbook.unknown-sheet upload.xlsx!Blad");
    }

    @Test
    void a_csv_with_a_quote_that_never_closes() {
        assertThat(new Reading(folder)
                        .csv("open.csv", "Jaar;Week;Netto-omzet\n2026;14;\"12" + "\n2026;14;13".repeat(200_000))
                        .keys())
                .containsExactly("REFUSE workbook.csv-structure open.csv");
    }

    private static byte[] bytes(POIFSFileSystem files) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        files.writeFilesystem(out);
        return out.toByteArray();
    }

    private static int indexOf(byte[] content, String text) {
        return new String(content, StandardCharsets.ISO_8859_1).indexOf(text);
    }

    private static void replace(byte[] content, String text, String other) {
        String latin = new String(content, StandardCharsets.ISO_8859_1);
        for (int at = latin.indexOf(text); at >= 0; at = latin.indexOf(text, at + 1)) {
            System.arraycopy(other.getBytes(StandardCharsets.ISO_8859_1), 0, content, at, text.length());
        }
    }
}
