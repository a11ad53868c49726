package org.koers.workbook.cells;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How the bytes of a text file become characters: a byte order mark, else UTF-16 where every second byte says so, else
 * UTF-8 when every byte fits, else the code page that its letters speak for.
 *
 * @param charset found or assumed
 * @param mark bytes of the byte order mark
 * @param assumed nothing in the file says so
 */
record CsvText(Charset charset, int mark, boolean assumed) {
    private static final int LOOK_AT = 4_096;
    /** A text holds next to none of these; what is packed, encrypted or a program holds many. */
    private static final int MOST_CONTROLS_IN = 50;

    private static final Charset UTF_32_LE = Charset.forName("UTF-32LE");

    static CsvText detect(Path file) throws IOException, Refusal {
        byte[] head;
        try (InputStream stream = Files.newInputStream(file)) {
            head = stream.readNBytes(LOOK_AT);
        }
        if (starts(head, 0xef, 0xbb, 0xbf)) {
            return new CsvText(StandardCharsets.UTF_8, 3, false);
        }
        if (starts(head, 0xff, 0xfe, 0, 0)) {
            return new CsvText(UTF_32_LE, 4, false);
        }
        if (starts(head, 0xff, 0xfe)) {
            return new CsvText(StandardCharsets.UTF_16LE, 2, false);
        }
        if (starts(head, 0xfe, 0xff)) {
            return new CsvText(StandardCharsets.UTF_16BE, 2, false);
        }
        int even = zeros(head, 0);
        int odd = zeros(head, 1);
        if (Math.max(even, odd) > head.length / 4 && Math.min(even, odd) <= head.length / 100) {
            return new CsvText(odd > even ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE, 0, true);
        }
        if (controls(head) * MOST_CONTROLS_IN > head.length) {
            throw new Refusal("workbook.not-a-workbook");
        }
        CodePage page = CodePage.of(file);
        return new CsvText(page.charset(), 0, !page.isUtf8());
    }

    BufferedReader open(Path file) throws IOException {
        return open(file, new Meter());
    }

    BufferedReader open(Path file, Meter meter) throws IOException {
        InputStream stream = new MeteredStream(Files.newInputStream(file), meter);
        stream.skipNBytes(mark);
        return new BufferedReader(new InputStreamReader(stream, charset), 1 << 16);
    }

    private static int zeros(byte[] head, int from) {
        int zeros = 0;
        for (int place = from; place < head.length; place += 2) {
            zeros += head[place] == 0 ? 1 : 0;
        }
        return zeros;
    }

    private static int controls(byte[] head) {
        int controls = 0;
        for (byte letter : head) {
            boolean control =
                    letter >= 0 && letter < ' ' && "\t\n\r\f\u001a\u001c\u001d\u001e\u001f\u0001".indexOf(letter) < 0;
            controls += control || letter == 0x7f ? 1 : 0;
        }
        return controls;
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
