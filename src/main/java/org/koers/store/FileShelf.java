package org.koers.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Files by their content, in a folder of our own: {@code uploads/ab/abcdef…}. A name that came from outside is never
 * part of a path, and the same content is kept once.
 */
final class FileShelf {
    private static final String UNFINISHED = ".part";

    private final Path folder;

    FileShelf(Path folder) {
        this.folder = folder;
    }

    /** @param sha256 of the content, which is its address */
    record Kept(String sha256, long size) {}

    /** Copies the file, on disk before this returns: whole, or not at all. */
    Kept put(Path file) {
        try {
            Files.createDirectories(folder);
            Path part = folder.resolve(UUID.randomUUID() + UNFINISHED);
            try {
                Kept kept = copy(file, part);
                Path place = place(kept.sha256());
                Files.createDirectories(place.getParent());
                Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
                sync(Objects.requireNonNull(place.getParent()));
                sync(folder);
                return kept;
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Kept copy(Path from, Path to) throws IOException {
        MessageDigest digest = Sha256.digest();
        long size = 0;
        try (InputStream in = Files.newInputStream(from);
                FileChannel out = FileChannel.open(to, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            byte[] bytes = new byte[1 << 16];
            for (int count = in.read(bytes); count >= 0; count = in.read(bytes)) {
                digest.update(bytes, 0, count);
                ByteBuffer buffer = ByteBuffer.wrap(bytes, 0, count);
                while (buffer.hasRemaining()) {
                    out.write(buffer);
                }
                size += count;
            }
            out.force(true);
        }
        return new Kept(Sha256.hex(digest.digest()), size);
    }

    private static void sync(Path directory) throws IOException {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // Windows opens no folders; its file system keeps the name by itself.
            if (!System.getProperty("os.name", "").startsWith("Windows")) {
                throw e;
            }
        }
    }

    /** Where the content stands, if it is there. */
    Path place(String sha256) {
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    /** Throws away what was half written and what nobody needs. @return how many files went */
    int sweep(Predicate<String> needed) {
        int gone = 0;
        for (Path file : files()) {
            if (!needed.test(file.getFileName().toString())) {
                try {
                    gone += Files.deleteIfExists(file) ? 1 : 0;
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return gone;
    }

    private List<Path> files() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder, 2)) {
            return all.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
