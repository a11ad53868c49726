package org.koers.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the workbooks and {@code stories.csv} of {@code sample-data} anew: run it from the root of the project. */
public final class SampleFiles {
    static final Path FOLDER = Path.of("sample-data");
    static final String STORIES = "stories.csv";

    private SampleFiles() {}

    public static void main(String[] arguments) throws IOException {
        Files.createDirectories(FOLDER);
        for (Sample sample : Sample.ALL) {
            Files.write(FOLDER.resolve(sample.file()), sample.workbook());
        }
        Files.writeString(FOLDER.resolve(STORIES), stories());
    }

    /** What {@code advise} does with each file as of 2026-W20. */
    static String stories() {
        StringBuilder csv = new StringBuilder("file,exit,firstKind\n");
        Sample.ALL.forEach(sample -> csv.append(sample.file() + "," + sample.exit() + "," + sample.firstKind() + "\n"));
        return csv.toString();
    }
}
