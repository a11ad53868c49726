package org.koers.workbook;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * One upload.
 *
 * @param name as shown to people, without folder
 * @param path where its bytes stand
 * @param password that opens it; null when none was given. Whoever gave it clears it
 */
public record InputFile(String name, Path path, char @Nullable [] password) {
    public InputFile(String name, Path path) {
        this(name, path, null);
    }

    /** Never shows the password. */
    @Override
    public String toString() {
        return name;
    }
}
