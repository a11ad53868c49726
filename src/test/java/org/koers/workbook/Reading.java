package org.koers.workbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.koers.measure.Language;
import org.koers.measure.Wording;
import org.koers.provenance.Problem;
import org.koers.situation.Ledger;
import org.koers.situation.PlanSettings;

/** Files of a test, read as one input. */
final class Reading {
    static final String PLAN = "Jaar;Week;Segment;Doel omzet\n2026;;Industrie;5200000\n2026;;Infra;2600000\n";

    private final Path folder;
    private final List<InputFile> files = new ArrayList<>();

    Reading(Path folder) {
        this.folder = folder;
    }

    Reading csv(String name, String content) {
        return bytes(name, content.getBytes(StandardCharsets.UTF_8));
    }

    Reading csv(String name, String content, Charset charset) {
        return bytes(name, content.getBytes(charset));
    }

    Reading bytes(String name, byte[] content) {
        try {
            Path path = folder.resolve(files.size() + "-upload");
            Files.write(path, content);
            files.add(new InputFile(name, path));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Reading book(String name, RawBook book) {
        files.add(new InputFile(name, book.write(folder.resolve(files.size() + "-upload"))));
        return this;
    }

    Ledger ledger() {
        return new WorkbookReader().read(files, PlanSettings.dutch("plan"), rows -> {});
    }

    /** {@code REFUSE book.xlsx!Plan!D2: …} in Dutch, one a problem. */
    List<String> problems() {
        return lines(ledger());
    }

    static List<String> lines(Ledger ledger) {
        Wording dutch = new Wording(Language.NL, "EUR");
        Wording english = new Wording(Language.EN, "EUR");
        return ledger.problems().stream()
                .peek(problem -> english.render(problem.message()))
                .map(problem -> problem.consequence() + " " + problem.where() + ": " + dutch.render(problem.message()))
                .toList();
    }

    /** {@code REFUSE workbook.negative-target book.xlsx!Plan!D2}: what and where, without the words. */
    List<String> keys() {
        return ledger().problems().stream().map(Reading::key).toList();
    }

    static String key(Problem problem) {
        return problem.consequence() + " " + problem.message().key() + " " + problem.where();
    }
}
