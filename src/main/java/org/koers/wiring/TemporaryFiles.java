package org.koers.wiring;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Consumer;
import java.util.function.Function;

/** Files that exist for a moment. */
final class TemporaryFiles {
    private TemporaryFiles() {}

    /** What was written. */
    static byte[] bytes(String prefix, String suffix, Consumer<Path> writer) {
        return during(prefix, suffix, file -> {
            writer.accept(file);
            return Files.readAllBytes(file);
        });
    }

    /** Gives the content of the stream as a file. */
    static <T> T of(InputStream content, Function<Path, T> work) {
        return during("koers-sample", ".xlsx", file -> {
            Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
            return work.apply(file);
        });
    }

    private interface Work<T> {
        T on(Path file) throws IOException;
    }

    private static <T> T during(String prefix, String suffix, Work<T> work) {
        try {
            Path file = Files.createTempFile(prefix, suffix);
            try {
                return work.on(file);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
