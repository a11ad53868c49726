package org.koers.workbook.cells;

import java.io.IOException;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentInputStream;

/**
 * Walks the records of an .xls (MS-XLS 2.1.4) without keeping any, and refuses it when reading it as a whole would take
 * more memory than there is.
 */
final class XlsBounds {
    /** Of real workbooks POI keeps 175 to 260 bytes a record (JDK 17); the rest is for what it makes on the way. */
    private static final long BYTES_PER_RECORD = 400;

    private static final int SHARED_TEXTS = 0xfc;
    private static final int ENCRYPTED = 0x2f;
    private static final int MOST_TEXTS = 1_000_000;
    /** The shortest that a shared text takes in a file. */
    private static final int SHORTEST_TEXT = 3;

    private XlsBounds() {}

    static void check(DirectoryNode root) throws IOException, Refusal {
        long most = Runtime.getRuntime().maxMemory() / BYTES_PER_RECORD;
        try (DocumentInputStream stream = root.createDocumentInputStream(root.getEntryCaseInsensitive("Workbook"))) {
            long size = stream.available();
            boolean encrypted = false;
            long records = 0;
            byte[] head = new byte[4];
            while (stream.readNBytes(head, 0, 4) == 4) {
                int type = head[0] & 0xff | (head[1] & 0xff) << 8;
                long length = head[2] & 0xff | (head[3] & 0xff) << 8;
                encrypted |= type == ENCRYPTED;
                if (type == SHARED_TEXTS && !encrypted && length >= 8) {
                    texts(stream.readNBytes(8), size);
                    length -= 8;
                }
                if (++records > most) {
                    throw new Refusal("workbook.too-large-xls", most);
                }
                if (stream.skip(length) < length) {
                    return;
                }
            }
        }
    }

    /** @param head of the shared texts; how many there are stands at its end */
    private static void texts(byte[] head, long size) throws Refusal {
        long count = head[4] & 0xff | (head[5] & 0xff) << 8 | (head[6] & 0xff) << 16 | (head[7] & 0xffL) << 24;
        if (count > size / SHORTEST_TEXT) {
            throw new Refusal("workbook.damaged");
        }
        if (count > MOST_TEXTS) {
            throw new Refusal("workbook.too-many-texts", MOST_TEXTS / 1_000_000);
        }
    }
}
