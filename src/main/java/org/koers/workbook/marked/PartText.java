package org.koers.workbook.marked;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The characters of an XML part in the encoding it states. A byte that does not fit is an error, never a question mark. */
record PartText(InputStream stream, Charset charset) {
    private static final int LOOK_AT = 200;
    private static final Pattern STATED = Pattern.compile("<\\?xml[^>]*encoding=[\"']([A-Za-z0-9._-]+)[\"']");

    static PartText of(InputStream in) throws IOException {
        BufferedInputStream stream = new BufferedInputStream(in, 1 << 15);
        stream.mark(LOOK_AT);
        byte[] head = stream.readNBytes(LOOK_AT);
        stream.reset();
        return new PartText(stream, charset(head));
    }

    Reader reader() {
        return new InputStreamReader(
                stream,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private static Charset charset(byte[] head) throws IOException {
        if (head.length > 1) {
            if (head[0] == (byte) 0xff && head[1] == (byte) 0xfe || head[0] != 0 && head[1] == 0) {
                return StandardCharsets.UTF_16LE;
            }
            if (head[0] == (byte) 0xfe && head[1] == (byte) 0xff || head[0] == 0) {
                return StandardCharsets.UTF_16BE;
            }
        }
        Matcher stated = STATED.matcher(new String(head, StandardCharsets.ISO_8859_1));
        try {
            return stated.find() ? Charset.forName(stated.group(1)) : StandardCharsets.UTF_8;
        } catch (IllegalArgumentException e) {
            throw new IOException("encoding", e);
        }
    }
}
