package org.koers.ruletables;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.koers.measure.Language;
import org.koers.measure.Wording;
import org.koers.rules.Dimension;

/** The shipped tables in a directory, with something changed: what a user has who edits them. */
final class OwnRules {
    private final Map<Dimension, String> tables = new EnumMap<>(Dimension.class);

    OwnRules() {
        for (Dimension table : Dimension.values()) {
            tables.put(table, Shipped.table(table));
        }
    }

    String text(Dimension table) {
        return tables.getOrDefault(table, "");
    }

    OwnRules table(Dimension table, String text) {
        tables.put(table, text);
        return this;
    }

    /** Replaces the first place of it. */
    OwnRules change(Dimension table, String from, String to) {
        String text = text(table);
        int at = text.indexOf(from);
        if (at < 0) {
            throw new IllegalArgumentException("not in " + table + ": " + from);
        }
        return table(table, text.substring(0, at) + to + text.substring(at + from.length()));
    }

    /** Replaces the first place of it after the head of a row. */
    OwnRules change(Dimension table, String row, String from, String to) {
        String text = text(table);
        int head = text.indexOf("\n" + row + ":\n");
        int at = text.indexOf(from, head);
        if (head < 0 || at < 0) {
            throw new IllegalArgumentException("not in " + row + ": " + from);
        }
        return table(table, text.substring(0, at) + to + text.substring(at + from.length()));
    }

    /** The block of one row, with its empty line. */
    String block(Dimension table, String row) {
        String text = text(table);
        int head = text.indexOf("\n" + row + ":\n");
        int next = text.indexOf("\n\n", head);
        return text.substring(head, next < 0 ? text.length() : next + 1);
    }

    CheckedRules readFrom(Path directory) {
        tables.forEach((table, text) -> write(directory.resolve(table.id() + ".yaml"), text));
        return RuleDirectory.read(directory);
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code where: key}, of problems or of remarks. */
    static List<String> keys(CheckedRules checked) {
        return listed(checked).stream()
                .map(problem -> problem.where() + ": " + problem.message().key().replace("ruletables.", ""))
                .toList();
    }

    /** {@code where: sentence} in one language. */
    static List<String> sentences(CheckedRules checked, Language language) {
        Wording wording = new Wording(language, "EUR");
        return listed(checked).stream()
                .map(problem -> problem.where() + ": " + wording.render(problem.message()))
                .toList();
    }

    private static List<RuleProblem> listed(CheckedRules checked) {
        return checked instanceof CheckedRules.Refused refused
                ? refused.problems()
                : ((CheckedRules.Accepted) checked).remarks();
    }
}
