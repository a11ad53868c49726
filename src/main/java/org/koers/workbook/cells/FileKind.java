package org.koers.workbook.cells;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What a file is by its first bytes; the extension says what someone called it. */
enum FileKind {
    ZIP,
    OLE2,
    /** Excel 2 to 4. */
    BARE_BIFF,
    WEB_PAGE,
    /** A web page with all that belongs to it, as a mail. */
    WEB_ARCHIVE,
    XML,
    PDF,
    PICTURE,
    TEXT,
    EMPTY;

    private static final int LOOK_AT = 512;

    static FileKind of(Path file) throws IOException {
        byte[] head;
        try (InputStream stream = Files.newInputStream(file)) {
            head = stream.readNBytes(LOOK_AT);
        }
        return of(head);
    }

    private static FileKind of(byte[] head) {
        if (head.length == 0) {
            return EMPTY;
        }
        if (starts(head, 'P', 'K', 3, 4) || starts(head, 'P', 'K', 5, 6)) {
            return ZIP;
        }
        if (starts(head, 0xd0, 0xcf, 0x11, 0xe0)) {
            return OLE2;
        }
        if (starts(head, 0x09, 0x00, 0x04, 0x00) || starts(head, 0x09, 0x02, 0x06) || starts(head, 0x09, 0x04, 0x06)) {
            return BARE_BIFF;
        }
        if (starts(head, '%', 'P', 'D', 'F')) {
            return PDF;
        }
        if (starts(head, 0x89, 'P', 'N', 'G') || starts(head, 0xff, 0xd8, 0xff) || starts(head, 'G', 'I', 'F', '8')) {
            return PICTURE;
        }
        return markup(head);
    }

    private static FileKind markup(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1)
                .replace("\u0000", "")
                .replaceFirst("^(ï»¿|ÿþ|þÿ)", "")
                .strip()
                .toLowerCase(Locale.ROOT);
        if (text.startsWith("mime-version:")) {
            return WEB_ARCHIVE;
        }
        if (text.startsWith("<!doctype html") || text.startsWith("<html") || text.startsWith("<table")) {
            return WEB_PAGE;
        }
        if (text.startsWith("<?xml") || text.startsWith("<!doctype") || text.startsWith("<workbook")) {
            return text.contains("<html") ? WEB_PAGE : XML;
        }
        return text.startsWith("<") && text.contains(">") ? WEB_PAGE : TEXT;
    }

    private static boolean starts(byte[] head, int... magic) {
        if (head.length < magic.length) {
            return false;
        }
        for (int place = 0; place < magic.length; place++) {
            if ((head[place] & 0xff) != magic[place]) {
                return false;
            }
        }
        return true;
    }
}
