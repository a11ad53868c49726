package org.koers.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Opens workbooks in LibreOffice and saves them again. */
final class LibreOffice {
    /** Longer than any office takes to start on a busy machine. */
    private static final int MOST_SECONDS = 90;

    private LibreOffice() {}

    /**
     * The files as the office saves them, under their own names.
     *
     * @param form as the office calls it: {@code xlsx}
     * @param folder for what it needs; a profile in it keeps it apart from an office that a person has open
     * @return the folder that they are in; empty where there is no office
     */
    static Optional<Path> saved(List<Path> files, String form, Path folder) throws IOException, InterruptedException {
        Path saved = Files.createDirectories(folder.resolve("saved-" + form));
        List<String> command = new ArrayList<>(List.of(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                form,
                "--outdir",
                saved.toString()));
        files.forEach(file -> command.add(file.toString()));
        Process office;
        try {
            office = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("office.log").toFile())
                    .start();
        } catch (IOException e) {
            return Optional.empty();
        }
        try {
            assertThat(office.waitFor(MOST_SECONDS, TimeUnit.SECONDS)).isTrue();
        } finally {
            office.destroy();
        }
        return Optional.of(saved);
    }
}
