package org.koers.workbook.cells;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How the bytes of a text file become characters: a byte order mark, else UTF-8 when every byte fits, else Windows-1252,
 * which is what Excel writes on a Dutch machine.
 *
 * @param charset found or assumed
 * @param mark bytes of the byte order mark
 * @param assumed nothing in the file says so
 */
record CsvText(Charset charset, int mark, boolean assumed) {
    private static final int LOOK_AT = 4_096;

    static CsvText detect(Path file) throws IOException {
        byte[] head;
        try (InputStream stream = Files.newInputStream(file)) {
            head = stream.readNBytes(LOOK_AT);
        }
        if (starts(head, 0xef, 0xbb, 0xbf)) {
            return new CsvText(StandardCharsets.UTF_8, 3, false);
        }
        if (starts(head, 0xff, 0xfe)) {
            return new CsvText(StandardCharsets.UTF_16LE, 2, false);
        }
        if (starts(head, 0xfe, 0xff)) {
            return new CsvText(StandardCharsets.UTF_16BE, 2, false);
        }
        int even = zeros(head, 0);
        int odd = zeros(head, 1);
        if (even + odd > head.length / 4) {
            return new CsvText(odd > even ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE, 0, true);
        }
        return fits(file, StandardCharsets.UTF_8)
                ? new CsvText(StandardCharsets.UTF_8, 0, false)
                : new CsvText(Charset.forName("windows-1252"), 0, true);
    }

    BufferedReader open(Path file) throws IOException {
        InputStream stream = Files.newInputStream(file);
        stream.skipNBytes(mark);
        return new BufferedReader(new InputStreamReader(stream, charset), 1 << 16);
    }

    private static boolean fits(Path file, Charset charset) throws IOException {
        char[] buffer = new char[1 << 15];
        try (Reader reader = new InputStreamReader(
                Files.newInputStream(file),
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT))) {
            for (int count = reader.read(buffer); count >= 0; ) {
                count = reader.read(buffer);
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static int zeros(byte[] head, int from) {
        int zeros = 0;
        for (int place = from; place < head.length; place += 2) {
            zeros += head[place] == 0 ? 1 : 0;
        }
        return zeros;
    }

    private static boolean starts(byte[] head, int... mark) {
        for (int place = 0; place < mark.length; place++) {
            if (head.length <= place || (head[place] & 0xff) != mark[place]) {
                return false;
            }
        }
        return true;
    }
}
