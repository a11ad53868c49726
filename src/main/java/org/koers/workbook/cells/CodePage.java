package org.koers.workbook.cells;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Tells from its bytes which code page a text was written in. UTF-8 proves itself. Of the others Windows-1252 is what
 * Excel writes on a Dutch machine; ISO-8859-15 shows by the euro sign, CP850 (old order systems) by its é, ë and è,
 * which Windows-1252 would read as signs in the middle of a word.
 */
final class CodePage {
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Charset LATIN_9 = Charset.forName("ISO-8859-15");
    /** CP850 with the euro sign. */
    private static final Charset DOS = Charset.forName("IBM00858");

    private static final int EURO_OF_LATIN_9 = 0xa4;
    /** ü é â ä ç ê ë è ï î ô ö of CP850. */
    private static final String DOS_LETTERS =
            "\u0081\u0082\u0083\u0084\u0087\u0088\u0089\u008a\u008b\u008c\u0093\u0094";
    /** Of those, what Windows-1252 too may have behind a letter: closing quotation marks. */
    private static final String CLOSING = "\u0093\u0094";

    private boolean utf8 = true;
    private int following;
    private int least;
    private int most;
    private int before = ' ';
    private int beforeThat = ' ';
    private boolean controls;
    private boolean euro;
    private int dos;
    private int windows;

    private CodePage() {}

    static CodePage of(Path file) throws IOException {
        CodePage page = new CodePage();
        byte[] room = new byte[1 << 16];
        try (InputStream stream = Files.newInputStream(file)) {
            for (int count = stream.read(room); count >= 0; count = stream.read(room)) {
                page.take(room, count);
            }
        }
        page.utf8 &= page.following == 0;
        return page;
    }

    /** Plain letters tell nothing, and most are: of a run of them only the last two count. */
    private void take(byte[] room, int count) {
        int place = 0;
        while (place < count) {
            int end = following == 0 && before >= 0 && beforeThat >= 0 ? plainEnd(room, place, count) : place;
            if (end == place) {
                take(room[place++] & 0xff);
            } else {
                beforeThat = end - place > 1 ? room[end - 2] : before;
                before = room[end - 1];
                place = end;
            }
        }
    }

    /** Where the bytes below 0x80 end, eight at a time. */
    private static int plainEnd(byte[] room, int from, int count) {
        int place = from;
        while (place + Long.BYTES <= count && ((long) EIGHT.get(room, place) & HIGH_BITS) == 0) {
            place += Long.BYTES;
        }
        while (place < count && room[place] >= 0) {
            place++;
        }
        return place;
    }

    boolean isUtf8() {
        return utf8;
    }

    Charset charset() {
        if (utf8) {
            return StandardCharsets.UTF_8;
        }
        if (dos > windows) {
            return DOS;
        }
        return euro && !controls ? LATIN_9 : WINDOWS;
    }

    /** Bytes from 0x80 are kept as negative numbers, so that the fast path of plain letters sees them. */
    private void take(int letter) {
        validate(letter);
        judge(letter);
        beforeThat = before;
        before = letter < 0x80 ? letter : -letter;
    }

    private void judge(int letter) {
        int middle = -before;
        if (middle >= 0x80 && isLetter(beforeThat)) {
            boolean inside = isLetter(letter);
            if (DOS_LETTERS.indexOf(middle) >= 0 && (inside || CLOSING.indexOf(middle) < 0)) {
                dos++;
            } else if (middle >= 0xe0 && inside) {
                windows++;
            }
        }
        controls |= letter >= 0x80 && letter < 0xa0;
        euro |= letter == EURO_OF_LATIN_9;
    }

    private static boolean isLetter(int letter) {
        return letter >= 'a' && letter <= 'z';
    }

    /** Well-formed UTF-8 (Unicode 15, table 3-7). */
    private void validate(int letter) {
        if (following > 0) {
            utf8 &= letter >= least && letter <= most;
            following = utf8 ? following - 1 : 0;
            least = 0x80;
            most = 0xbf;
        } else if (letter >= 0x80) {
            following = letter >= 0xf0 ? 3 : letter >= 0xe0 ? 2 : 1;
            utf8 &= letter >= 0xc2 && letter <= 0xf4;
            following = utf8 ? following : 0;
            least = letter == 0xe0 ? 0xa0 : letter == 0xf0 ? 0x90 : 0x80;
            most = letter == 0xed ? 0x9f : letter == 0xf4 ? 0x8f : 0xbf;
        }
    }
}
