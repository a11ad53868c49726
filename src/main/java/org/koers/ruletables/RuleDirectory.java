package org.koers.ruletables;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.koers.rules.Dimension;
import org.koers.rules.RuleSet;

/** Reads and checks rule tables that a user keeps in a directory: what {@code --rules} names. */
public final class RuleDirectory {
    private static final int MOST_FILES = 50;

    private final Findings findings = new Findings();
    private final String name;

    private RuleDirectory(String name) {
        this.name = name;
    }

    /**
     * All tables of the directory, or of the directory {@code tables} in it. Never throws for what is in it; no folder
     * beyond its name shows in what it says.
     *
     * @return version {@code 1} when it says exactly what the shipped set says, else {@code own-} and the start of its
     *     checksum
     */
    public static CheckedRules read(Path directory) {
        Path last = directory.getFileName();
        return new RuleDirectory(last == null ? "" : last.toString()).check(directory);
    }

    private CheckedRules check(Path directory) {
        List<WrittenTable> written = new ArrayList<>();
        for (Path file : files(directory)) {
            String text = text(file);
            if (!text.isEmpty()) {
                YamlReader.read(String.valueOf(file.getFileName()), text, findings)
                        .ifPresent(written::add);
            }
        }
        return OwnRuleSet.check(written, findings);
    }

    /** The tables in canonical form, by the name of their file in such a directory: {@code tables/objective.yaml}. */
    public static Map<String, String> written(RuleSet rules) {
        Map<String, String> files = new LinkedHashMap<>();
        for (Dimension table : Dimension.values()) {
            files.put("tables/" + table.id() + ".yaml", CanonicalForm.of(table, rules.rows()));
        }
        return files;
    }

    private List<Path> files(Path directory) {
        Path tables = directory.resolve("tables");
        Path place = Files.isDirectory(tables) ? tables : directory;
        if (!Files.isDirectory(place)) {
            findings.problem(Place.of(name), "directory-absent");
            return List.of();
        }
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(place, "*.{yaml,yml}")) {
            for (Path file : stream) {
                files.add(file);
                if (files.size() > MOST_FILES) {
                    findings.problem(Place.of(name), "directory-full", MOST_FILES);
                    return List.of();
                }
            }
        } catch (IOException e) {
            findings.problem(Place.of(name), "directory-absent");
            return List.of();
        }
        if (files.isEmpty()) {
            String expected = Stream.of(Dimension.values())
                    .map(table -> table.id() + ".yaml")
                    .collect(Collectors.joining(", "));
            findings.problem(Place.of(name), "directory-empty", expected);
        }
        return files.stream().sorted().toList();
    }

    /** Empty when it can't be read, after that was said. */
    private String text(Path file) {
        Place place = Place.of(String.valueOf(file.getFileName()));
        try {
            if (Files.size(file) > YamlReader.LARGEST_FILE) {
                findings.problem(place, "file-large", YamlReader.LARGEST_FILE);
                return "";
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
            if (text.isBlank()) {
                findings.problem(place, "no-table");
                return "";
            }
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            findings.problem(place, "file-unreadable");
        } catch (IOException e) {
            findings.problem(place, "file-unreadable");
        }
        return "";
    }
}
