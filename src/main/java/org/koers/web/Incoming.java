package org.koers.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Where files wait until they are kept: on the disk where they will be kept, so that a small folder for temporary files
 * bounds nothing.
 */
public record Incoming(Path folder) {
    /** Left free for the database, besides what a file needs. */
    private static final long RESERVE = 100L << 20;

    /** A file waits here once and is kept once. */
    private static final int COPIES = 2;

    /** Empties the folder: nobody waits any more for what a Koers before left in it. */
    public static Incoming emptied(Path folder) {
        try {
            Path place = Files.createDirectories(folder.toAbsolutePath());
            try (Stream<Path> left = Files.list(place)) {
                for (Path file : left.filter(Files::isRegularFile).toList()) {
                    Files.deleteIfExists(file);
                }
            }
            return new Incoming(place);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path file() throws IOException {
        return Files.createTempFile(folder, "upload", ".part");
    }

    /** @param bytes that a form says it has; negative when it does not say */
    boolean hasRoomFor(long bytes) throws IOException {
        return Files.getFileStore(folder).getUsableSpace() >= RESERVE + COPIES * Math.max(0, bytes);
    }
}
