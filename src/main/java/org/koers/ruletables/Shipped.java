package org.koers.ruletables;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.koers.measure.Vocabulary;
import org.koers.rules.Dimension;
import org.koers.rules.Row;

/** What is inside the jar: tables, steering logic and vocabulary. */
final class Shipped {
    /** The version of the tables in the jar. */
    static final String VERSION = "1";

    /** In order of the stages; part of the checksum. */
    static final List<String> STEERING_LOGIC =
            List.of("data-quality", "mode", "diagnosis", "feasibility", "advice", "restraint");

    private static final String FOLDER = "/koers-rules/";

    private Shipped() {}

    static String table(Dimension table) {
        return text(FOLDER + "tables/" + table.id() + ".yaml");
    }

    /** SHA-256 over canonical tables, steering logic and vocabulary, in fixed order, in hex. */
    static String checksum(List<Row> rows) {
        MessageDigest digest = digest();
        for (Dimension table : Dimension.values()) {
            add(digest, table.id() + ".yaml", CanonicalForm.of(table, rows));
        }
        for (String stage : STEERING_LOGIC) {
            add(digest, stage + ".drl", text(FOLDER + stage + ".drl"));
        }
        add(
                digest,
                "vocabulary.csv",
                text("/" + Vocabulary.class.getPackageName().replace('.', '/') + "/vocabulary.csv"));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, String name, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((name + "\n" + bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String text(String resource) {
        try (InputStream stream = Shipped.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("not in the jar: " + resource);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
