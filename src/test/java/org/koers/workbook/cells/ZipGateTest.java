package org.koers.workbook.cells;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A zip is believed only where its directory, its headers and its bytes say the same. */
class ZipGateTest {
    private static final String ROWS =
            "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"2\"><c r=\"A2\"><v>2</v></c></row>";
    private static final String SHEET = "xl/worksheets/sheet1.xml";

    @TempDir
    Path folder;

    private final Zip zip = Zip.book(ROWS);

    private void assertRefused(String key) {
        assertThat(Read.bytes(folder, zip.bytes()).refusal).isEqualTo("workbook." + key);
    }

    private void assertRead() {
        Read read = Read.bytes(folder, zip.bytes());
        assertThat(read.refusal).isEmpty();
        assertThat(read.rows).containsExactly("Blad!1: A#1", "Blad!2: A#2");
    }

    @Test
    void theBookTheseTestsBreakIsSound() {
        assertRead();
    }

    @Test
    void aSixtyFourBitSizeThatIsTrueIsRead() {
        zip.get(SHEET).large = true;
        assertRead();
    }

    @Test
    void aSixtyFourBitSizeBeyondReasonIsRefusedBeforeUnpacking() {
        zip.get(SHEET).large = true;
        zip.get(SHEET).size = 1L << 50;
        zip.get(SHEET).ownSize = 0xffff_ffffL;
        assertThat(Read.bytes(folder, zip.bytes()).refusal).isIn("workbook.bomb", "workbook.damaged");
    }

    @Test
    void aCommentAtTheEndIsNoForeignByte() {
        zip.comment = "made by a shop system".getBytes(StandardCharsets.UTF_8);
        assertRead();
    }

    @Test
    void bytesBehindTheEnd() {
        zip.after = new byte[] {1, 2, 3};
        assertRefused("foreign-bytes");
    }

    @Test
    void anotherZipInFront() {
        zip.before = Zip.book("<row r=\"1\"><c r=\"A1\"><v>42</v></c></row>").bytes();
        assertThat(Read.bytes(folder, zip.bytes()).refusal)
                .isIn("workbook.foreign-bytes", "workbook.damaged", "workbook.contradicting-part");
    }

    @Test
    void aPartBetweenTwoOthersThatTheDirectoryDoesNotName() {
        zip.get(SHEET).gap = new Zip().bytes();
        zip.get(SHEET).gap = Arrays.copyOf(zip.get(SHEET).gap, 100);
        assertRefused("foreign-bytes");
    }

    @Test
    void moreThanThePartPromised() {
        zip.get(SHEET).size = 100L;
        assertRefused("damaged");
    }

    @Test
    void lessThanThePartPromised() {
        zip.get(SHEET).size = 100_000L;
        assertRefused("damaged");
    }

    @Test
    void aSheetWithAnotherChecksum() {
        zip.get(SHEET).sum = 7L;
        assertRefused("damaged");
    }

    @Test
    void aSheetWithAnotherChecksumOfWhichOnlyTheFirstRowWasWanted() throws Exception {
        zip.get(SHEET).sum = 7L;
        Path path = java.nio.file.Files.write(folder.resolve("some"), zip.bytes());

        assertThat(Read.some(path, 1).refusal).isEqualTo("workbook.damaged");
    }

    @Test
    void aPartThatNobodyReadsWithAnotherChecksum() {
        zip.get("docProps/app.xml").sum = 7L;
        assertRefused("damaged");
    }

    @Test
    void aHeaderThatNamesAnotherPart() {
        zip.get(SHEET).ownName = "xl/worksheets/sheet2.xml";
        assertRefused("contradicting-part");
    }

    @Test
    void aHeaderWithAnotherSize() {
        zip.get(SHEET).ownSize = 12L;
        assertRefused("contradicting-part");
    }

    @Test
    void aHeaderWithAnotherChecksum() {
        zip.get(SHEET).ownSum = 12L;
        assertRefused("contradicting-part");
    }

    @Test
    void twoPartsThatShareTheirBytes() {
        zip.add("xl/second.xml", "<a/>").header = 0L;
        assertRefused("contradicting-part");
    }

    @Test
    void aPartWithAPasswordOfItsOwn() {
        zip.get(SHEET).flags = 1;
        assertRefused("odd-packing");
    }

    @Test
    void moreOrFewerPartsThanTheEndSays() {
        zip.moreParts = 1;
        assertRefused("damaged");
        zip.moreParts = -1;
        assertRefused("damaged");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "xl/worksheets/SHEET1.xml",
                "xl/./worksheets/sheet1.xml",
                "./xl/worksheets/sheet1.xml",
                "[content_types].XML",
                "xl/[Content_Types].xml"
            })
    void twoPartsThatOneReaderOrAnotherTakesForTheSame(String name) {
        zip.add(name, "<a/>");
        assertRefused("duplicate-part");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../evil.xml", "xl\\sheet.xml", "c:evil.xml", "/xl/evil.xml", "xl/a\0.xml", ""})
    void aNameThatNoWorkbookHas(String name) {
        zip.add(name, "<a/>");
        assertRefused("odd-part");
    }

    @Test
    void aZipInTheZip() {
        zip.add("xl/media/more", Zip.book(ROWS).bytes());
        assertRefused("nested");
    }

    @Test
    void aWorkbookThatExcelEmbeddedIsNotOpenedButAllowed() {
        zip.add("xl/embeddings/Microsoft_Excel_Sheet.xlsx", Zip.book(ROWS).bytes());
        assertRead();
    }

    @Test
    void anyCutIsToldFromDamage() {
        byte[] whole = zip.bytes();
        Random random = new Random(5);
        for (int round = 0; round < 200; round++) {
            int length = 4 + random.nextInt(whole.length - 5);
            assertThat(Read.bytes(folder, Arrays.copyOf(whole, length)).refusal)
                    .as("first %s of %s bytes", length, whole.length)
                    .isEqualTo("workbook.not-whole");
        }
    }

    @Test
    void noFlippedBitIsEverReadAsSomethingElse() {
        byte[] whole = zip.bytes();
        Random random = new Random(5);
        for (int round = 0; round < 1_000; round++) {
            byte[] flipped = whole.clone();
            int bit = random.nextInt(whole.length * 8);
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            Read read = Read.bytes(folder, flipped);
            assertThat(!read.refusal.isEmpty() || read.rows.equals(java.util.List.of("Blad!1: A#1", "Blad!2: A#2")))
                    .as("bit %s: %s", bit, read.rows)
                    .isTrue();
        }
    }

    @Test
    void macrosAreLeftAloneAndMentionedOnce() {
        zip.add("xl/vbaProject.bin", "Sub Auto_Open()");
        assertThat(Read.bytes(folder, zip.bytes()).remarks).containsExactly("workbook.macros[]");
    }
}
