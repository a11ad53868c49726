package org.koers.workbook.cells;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.concurrent.CancellationException;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.Entry;
import org.jspecify.annotations.Nullable;

/**
 * Opens a workbook that was encrypted as a whole (MS-OFFCRYPTO): decrypts it to a file that only this program can read
 * and that is gone afterwards, and lets that pass the same gate as any other.
 */
final class EncryptedFile {
    static final String PACKAGE = "EncryptedPackage";
    private static final String INFO = "EncryptionInfo";
    /** Excel writes 100,000; five times as much takes half a second. */
    private static final int MOST_SPINS = 500_000;

    private static final int LARGEST_INFO = 100_000;

    private EncryptedFile() {}

    static void read(DirectoryNode root, char @Nullable [] password, SheetVisitor visitor, boolean whole)
            throws IOException, XMLStreamException, Refusal {
        if (!root.hasEntryCaseInsensitive(INFO)) {
            throw new Refusal("workbook.rights");
        }
        Decryptor decryptor = unlocked(root, password);
        Path opened = Files.createTempFile("koers-", ".opened");
        try {
            copy(root, decryptor, opened);
            if (FileKind.of(opened) != FileKind.ZIP) {
                throw new Refusal("workbook.damaged");
            }
            ZippedFile.read(opened, visitor, whole);
        } finally {
            Files.deleteIfExists(opened);
        }
    }

    private static Decryptor unlocked(DirectoryNode root, char @Nullable [] password) throws IOException, Refusal {
        if (size(root, INFO) > LARGEST_INFO) {
            throw new Refusal("workbook.damaged");
        }
        try {
            EncryptionInfo info = new EncryptionInfo(root);
            if (info.getEncryptionMode() != EncryptionMode.agile
                    && info.getEncryptionMode() != EncryptionMode.standard) {
                throw new Refusal("workbook.password-unknown");
            }
            if (info.getVerifier().getSpinCount() > MOST_SPINS) {
                throw new Refusal("workbook.password-costly", MOST_SPINS);
            }
            Decryptor decryptor = info.getDecryptor();
            boolean opens = decryptor.verifyPassword(Decryptor.DEFAULT_PASSWORD)
                    || password != null && decryptor.verifyPassword(new String(password));
            if (!opens) {
                throw Refusal.password(password != null);
            }
            return decryptor;
        } catch (GeneralSecurityException | EncryptedDocumentException e) {
            throw new Refusal("workbook.password-unknown");
        }
    }

    private static void copy(DirectoryNode root, Decryptor decryptor, Path opened) throws IOException, Refusal {
        long most = size(root, PACKAGE);
        byte[] room = new byte[1 << 16];
        try (InputStream plain = decryptor.getDataStream(root);
                OutputStream out = Files.newOutputStream(opened)) {
            if (decryptor.getLength() < 0 || decryptor.getLength() > most) {
                throw new Refusal("workbook.damaged");
            }
            for (int count = plain.read(room); count >= 0; count = plain.read(room)) {
                out.write(room, 0, count);
                if (Thread.currentThread().isInterrupted()) {
                    throw new CancellationException();
                }
            }
        } catch (GeneralSecurityException e) {
            throw new Refusal("workbook.damaged");
        }
    }

    private static long size(DirectoryNode root, String name) throws IOException, Refusal {
        Entry entry = root.getEntryCaseInsensitive(name);
        if (entry instanceof DocumentEntry document) {
            return document.getSize();
        }
        throw new Refusal("workbook.damaged");
    }
}
