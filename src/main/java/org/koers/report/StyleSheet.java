package org.koers.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The style sheet with its fonts inside, for pages that stand alone. */
final class StyleSheet {
    private static final Pattern FONT = Pattern.compile("url\\(\"\\.\\./fonts/([a-z0-9-]+\\.woff2)\"\\)");

    private StyleSheet() {}

    /** @throws UncheckedIOException when our own resources can't be read */
    static String embedded() {
        String css = new String(read("css/koers.css"), StandardCharsets.UTF_8);
        return FONT.matcher(css)
                .replaceAll(font -> Matcher.quoteReplacement("url(\"data:font/woff2;base64,"
                        + Base64.getEncoder().encodeToString(read("fonts/" + font.group(1))) + "\")"));
    }

    /**
     * With what only one page needs.
     *
     * @param page name of a style sheet beside {@code koers.css}
     * @throws UncheckedIOException when our own resources can't be read
     */
    static String embedded(String page) {
        return embedded() + new String(read("css/" + page + ".css"), StandardCharsets.UTF_8);
    }

    private static byte[] read(String name) {
        try (InputStream stream = StyleSheet.class.getResourceAsStream("/static/" + name)) {
            if (stream == null) {
                throw new IOException("not on the class path: static/" + name);
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
