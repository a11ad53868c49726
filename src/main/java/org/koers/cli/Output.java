package org.koers.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;

/** The directory a command writes to; a file is there whole or not at all. */
final class Output {
    private final Path directory;

    /** @throws Stopped when it can't be made */
    Output(Path directory) {
        this.directory = directory;
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw Stopped.usage("cli.no-output", directory);
        }
    }

    /** Writes one file, in a directory that is made where there is none. @throws Stopped when it can't be written */
    static void file(String name, byte[] bytes) {
        Path file = Path.of(name).toAbsolutePath();
        new Output(Objects.requireNonNull(file.getParent())).write(String.valueOf(file.getFileName()), bytes);
    }

    /** @throws Stopped when it can't be written */
    Path write(String name, byte[] bytes) {
        Path file = directory.resolve(name);
        Path part = directory.resolve(name + ".part");
        try {
            try {
                Files.write(part, bytes);
                Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
            return file;
        } catch (IOException e) {
            throw Stopped.usage("cli.no-output", file);
        }
    }
}
