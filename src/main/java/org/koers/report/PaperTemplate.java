package org.koers.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** The empty document that every paper is written in: A4, with its styles, its list, and its fonts with what replaces them. */
final class PaperTemplate {
    private static final String FOLDER = "paper/";
    private static final String LANGUAGE = "LANGUAGE";
    private static final Map<String, String> PARTS = Map.of(
            "[Content_Types].xml", "content-types.xml",
            "_rels/.rels", "package.rels.xml",
            "word/_rels/document.xml.rels", "document.rels.xml",
            "word/document.xml", "document.xml",
            "word/styles.xml", "styles.xml",
            "word/numbering.xml", "numbering.xml",
            "word/settings.xml", "settings.xml",
            "word/fontTable.xml", "fontTable.xml");

    private PaperTemplate() {}

    /** @param language of its texts, as {@code nl-NL} */
    static XWPFDocument in(String language) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : PARTS.entrySet()) {
                SteadyPackage.put(
                        zip,
                        part.getKey(),
                        read(part.getValue()).replace(LANGUAGE, language).getBytes(StandardCharsets.UTF_8));
            }
        }
        return new XWPFDocument(new ByteArrayInputStream(bytes.toByteArray()));
    }

    private static String read(String name) {
        try (InputStream in = PaperTemplate.class.getResourceAsStream(FOLDER + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
