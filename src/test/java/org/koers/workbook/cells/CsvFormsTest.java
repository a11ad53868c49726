package org.koers.workbook.cells;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever program wrote a csv, the same cells come out of it. */
class CsvFormsTest {
    private static final String TABLE = "Week;Klant;Omzet\n14;Café Zuid;1.234,56\n15;Müller & Zn;€ 7\n";
    private static final List<String> ROWS =
            List.of("!1: A=Week|B=Klant|C=Omzet", "!2: A=14|B=Café Zuid|C=1.234,56", "!3: A=15|B=Müller & Zn|C=€ 7");

    @TempDir
    Path folder;

    private Read read(byte[] mark, String text, Charset charset) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(mark);
        bytes.writeBytes(text.getBytes(charset));
        return Read.bytes(folder, bytes.toByteArray());
    }

    private static byte[] mark(int... bytes) {
        byte[] mark = new byte[bytes.length];
        for (int index = 0; index < bytes.length; index++) {
            mark[index] = (byte) bytes[index];
        }
        return mark;
    }

    @Test
    void whatAFileSaysOfItsEncodingIsNotRemarked() {
        assertThat(read(mark(0xef, 0xbb, 0xbf), TABLE, UTF_8).rows).isEqualTo(ROWS);
        assertThat(read(mark(0xff, 0xfe), TABLE, UTF_16LE).rows).isEqualTo(ROWS);
        assertThat(read(mark(0xfe, 0xff), TABLE, UTF_16BE).rows).isEqualTo(ROWS);
        assertThat(read(mark(0xff, 0xfe, 0, 0), TABLE, Charset.forName("UTF-32LE")).rows)
                .isEqualTo(ROWS);
        assertThat(read(mark(), TABLE, UTF_8).rows).isEqualTo(ROWS);
        assertThat(read(mark(), TABLE, UTF_8).remarks).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "windows-1252", "ISO-8859-15", "IBM00858"})
    void whatItDoesNotSayIsToldByItsBytesAndRemarked(String charset) {
        Read read = read(mark(), TABLE, Charset.forName(charset));

        assertThat(read.rows).isEqualTo(ROWS);
        assertThat(read.remarks).containsExactly("workbook.encoding-assumed[" + charset + "]");
    }

    @Test
    void quotationMarksAroundWordsDoNotMakeItADosText() {
        assertThat(read(mark(), "Klant;Omzet\nfoto’s “Het Bosje”;1\nCafé;2\n", Charset.forName("windows-1252")).rows)
                .contains("!2: A=foto’s “Het Bosje”|B#1".replace("#", "="), "!3: A=Café|B=2");
    }

    @Test
    void aWordOutsideUtf8AtTheVeryEndIsSeen() {
        assertThat(read(mark(), "Klant;Omzet\n1;café", ISO_8859_1).rows).contains("!2: A=1|B=café");
    }

    @Test
    void anyValidTextIsReadAsUtf8() {
        Random random = new Random(5);
        for (int round = 0; round < 200; round++) {
            StringBuilder text = new StringBuilder("x");
            random.ints(30, 0xa1, 0x10_ffff)
                    .filter(point -> point < 0xd800 || point > 0xffff && Character.isLetter(point))
                    .forEach(text::appendCodePoint);
            Read read = read(mark(), "kop;kop\n" + text + ";1", UTF_8);
            assertThat(read.rows.get(1)).isEqualTo("!2: A=" + text + "|B=1");
            assertThat(read.remarks).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t", "|", ":", "^", "~", "#", "§", "\u001f"})
    void anySignMaySeparateTheFields(String sign) {
        String text = String.join(sign, "Week", "Datum", "Omzet") + "\r\n"
                + String.join(sign, "14", "2026-03-30", "1234.56") + "\r\n"
                + String.join(sign, "15", "2026-04-06", "7") + "\r\n";

        assertThat(Read.text(folder, text).rows)
                .containsExactly(
                        "!1: A=Week|B=Datum|C=Omzet", "!2: A=14|B=2026-03-30|C=1234.56", "!3: A=15|B=2026-04-06|C=7");
    }

    @Test
    void decimalCommasAndTimesInEveryLineDoNotSeparate() {
        assertThat(Read.text(folder, "Week;Tijd;Omzet\n14;12:30:15;7,5\n15;12:31:15;8,5\n").rows)
                .contains("!2: A=14|B=12:30:15|C=7,5");
        assertThat(Read.text(folder, "Week^Omzet\n14^7,5\n15^8,5\n16^9,5\n").rows)
                .contains("!2: A=14|B=7,5");
    }

    @Test
    void paddingWithBlanksIsNoPartOfAQuotedField() {
        assertThat(Read.text(folder, "Week ; Klant    ; Omzet\n14   ; \"A ; B\"  ; 7\n").rows)
                .contains("!2: A=14   |B=A ; B|C= 7");
    }

    @ParameterizedTest
    @CsvSource({"sep=^, ^", "\"sep=^\", ^", "SEP=^, ^"})
    void theLineThatNamesTheSeparatorIsBelieved(String line, String sign) {
        assertThat(Read.text(folder, line + "\nWeek" + sign + "Omzet;x\n14" + sign + "7;8\n").rows)
                .containsExactly("!2: A=Week|B=Omzet;x", "!3: A=14|B=7;8");
    }

    @Test
    void aQuotedFieldMayHoldLinesQuotesAndSeparators() {
        assertThat(Read.text(folder, "Klant;Omzet\n\"Jansen \"\"De Kaas\"\"; BV\nUtrecht\";7\nKees 5\" buis;8\n").rows)
                .containsExactly(
                        "!1: A=Klant|B=Omzet", "!2: A=Jansen \"De Kaas\"; BV\nUtrecht|B=7", "!3: A=Kees 5\" buis|B=8");
    }

    @Test
    void aQuoteThatNeverClosesSwallowsNoRows() {
        assertThat(Read.text(folder, "Week;Omzet\n14;\"7\n15;8\n16;9\n").refusal)
                .isEqualTo("workbook.csv-structure");
        assertThat(Read.text(folder, "Week;Omzet\n14;\"De \"Kaas\" BV\"\n15;8\n").refusal)
                .isEqualTo("workbook.csv-structure");
    }

    @Test
    void aCarriageReturnAloneEndsALine() {
        assertThat(Read.text(folder, "Week;Omzet\r14;7\r15;8\r").rows)
                .containsExactly("!1: A=Week|B=Omzet", "!2: A=14|B=7", "!3: A=15|B=8");
    }

    @Test
    void aZeroByteMakesItsCellUnreadableAndNoOther() {
        assertThat(Read.text(folder, "Week;Omzet\n14;12\u00003\n15;8\n" + "16;9\n".repeat(30)).rows)
                .contains("!2: A=14|B!12\u00003", "!3: A=15|B=8");
    }

    @Test
    void theSignThatDosEndsAFileWithIsNoRow() {
        assertThat(Read.text(folder, "Week;Omzet\n14;7\n\u001a").rows).hasSize(2);
    }

    @Test
    void bytesThatAreNoTextAreNoTable() {
        byte[] noise = new byte[5_000];
        new Random(5).nextBytes(noise);
        noise[0] = 'a';

        assertThat(Read.bytes(folder, noise).refusal).isEqualTo("workbook.not-a-workbook");
    }

    @Test
    void aLineWithoutEndIsRefused() {
        assertThat(Read.text(folder, "Week;Omzet\n" + "x".repeat(2_000_000)).refusal)
                .isEqualTo("workbook.csv-structure");
    }

    @Test
    void theApostropheBeforeWhatLooksLikeAFormulaComesOffOnce() {
        assertThat(Read.text(folder, "Klant;Omzet\n'=1+1;7\n''t Hoekje;8\n't Hoekje;9\n'-5;1\n'\uff1dx;2\n").rows)
                .containsExactly(
                        "!1: A=Klant|B=Omzet",
                        "!2: A==1+1|B=7",
                        "!3: A='t Hoekje|B=8",
                        "!4: A='t Hoekje|B=9",
                        "!5: A=-5|B=1",
                        "!6: A=\uff1dx|B=2");
    }
}
