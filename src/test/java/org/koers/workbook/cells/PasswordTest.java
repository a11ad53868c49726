package org.koers.workbook.cells;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A workbook with a password opens with it, says so without it, and leaves nothing readable behind. */
class PasswordTest {
    @TempDir
    Path folder;

    private static byte[] encrypted(EncryptionMode mode, byte[] content, String password) throws Exception {
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(mode).getEncryptor();
            encryptor.confirmPassword(password);
            try (OutputStream out = encryptor.getDataStream(files)) {
                out.write(content);
            }
            return bytes(files);
        }
    }

    private static byte[] bytes(POIFSFileSystem files) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        files.writeFilesystem(out);
        return out.toByteArray();
    }

    private static byte[] book() {
        return Zip.book("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>").bytes();
    }

    private Path write(byte[] content) throws IOException {
        return Files.write(folder.resolve("locked"), content);
    }

    private static long opened() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().endsWith(".opened"))
                    .count();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"agile", "standard"})
    void theRightPasswordOpensIt(EncryptionMode mode) throws Exception {
        Path file = write(encrypted(mode, book(), "geheim"));
        long before = opened();

        assertThat(Read.file(file, "geheim").rows).containsExactly("Blad!1: A#1");
        assertThat(opened()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(names = {"agile", "standard"})
    void withoutOneItCanBeAskedFor(EncryptionMode mode) throws Exception {
        Read read = Read.file(write(encrypted(mode, book(), "geheim")));

        assertThat(read.refusal).isEqualTo("workbook.password");
        assertThat(read.reason).isEqualTo(Refusal.Reason.PASSWORD_NEEDED);
    }

    @ParameterizedTest
    @EnumSource(names = {"agile", "standard"})
    void aWrongOneIsSaidToBeWrong(EncryptionMode mode) throws Exception {
        Read read = Read.file(write(encrypted(mode, book(), "geheim")), "Geheim");

        assertThat(read.refusal).isEqualTo("workbook.password-wrong");
        assertThat(read.reason).isEqualTo(Refusal.Reason.PASSWORD_WRONG);
    }

    @Test
    void whatExcelEncryptsByItselfNeedsNoPassword() throws Exception {
        assertThat(Read.file(write(encrypted(EncryptionMode.agile, book(), "VelvetSweatshop"))).rows)
                .containsExactly("Blad!1: A#1");
    }

    @Test
    void whatIsInsidePassesTheSameGate() throws Exception {
        Zip zip = Zip.book("");
        zip.add("xl/WORKBOOK.xml", "<a/>");
        Path file = write(encrypted(EncryptionMode.agile, zip.bytes(), "geheim"));
        long before = opened();

        assertThat(Read.file(file, "geheim").refusal).isEqualTo("workbook.duplicate-part");
        assertThat(opened()).isEqualTo(before);
    }

    @Test
    void aCompoundFileInsideIsNotOpenedAgain() throws Exception {
        byte[] inner = encrypted(EncryptionMode.agile, book(), "geheim");

        assertThat(Read.file(write(encrypted(EncryptionMode.agile, inner, "geheim")), "geheim").refusal)
                .isEqualTo("workbook.damaged");
    }

    @Test
    void aPasswordThatTakesForeverToCheckIsRefused() throws Exception {
        byte[] file = encrypted(EncryptionMode.agile, book(), "geheim");
        String latin = new String(file, StandardCharsets.ISO_8859_1);
        String costly = latin.replace("spinCount=\"100000\"", "spinCount=\"900000\"");

        assertThat(costly).isNotEqualTo(latin);
        assertThat(Read.file(write(costly.getBytes(StandardCharsets.ISO_8859_1)), "geheim").refusal)
                .isEqualTo("workbook.password-costly");
    }

    @Test
    void descriptionsOfEncryptionThatAreNone() throws Exception {
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            files.createDocument(new ByteArrayInputStream(new byte[5000]), "EncryptedPackage");
            files.createDocument(new ByteArrayInputStream(new byte[5000]), "EncryptionInfo");
            assertThat(Read.file(write(bytes(files)), "geheim").refusal).isEqualTo("workbook.password-unknown");
        }
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            files.createDocument(new ByteArrayInputStream(new byte[5000]), "EncryptedPackage");
            assertThat(Read.file(write(bytes(files))).refusal).isEqualTo("workbook.rights");
        }
    }

    @Test
    void anOldWorkbookOpensWithItsPasswordAndNoOther() throws Exception {
        Path file = write(old("geheim"));

        assertThat(Read.file(file, "geheim").rows).containsExactly("Plan!1: A#7");
        assertThat(Read.file(file, "anders").reason).isEqualTo(Refusal.Reason.PASSWORD_WRONG);
        assertThat(Read.file(file).reason).isEqualTo(Refusal.Reason.PASSWORD_NEEDED);
        assertThat(Biff8EncryptionKey.getCurrentUserPassword()).isNull();
    }

    private static byte[] old(String password) throws IOException {
        Biff8EncryptionKey.setCurrentUserPassword(password);
        try (HSSFWorkbook book = new HSSFWorkbook()) {
            book.createSheet("Plan").createRow(0).createCell(0).setCellValue(7);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            book.write(out);
            return out.toByteArray();
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }
}
