package org.koers.measure;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * All measures, declared in one place: {@code vocabulary.csv} beside this class. Headers of rule tables, evidence and
 * documentation come from it.
 */
public final class Vocabulary {
    private static final int COLUMNS = 8;
    private static final Vocabulary SHIPPED = read();

    private final Map<String, Measure> measures;

    private Vocabulary(Map<String, Measure> measures) {
        this.measures = measures;
    }

    public static Vocabulary shipped() {
        return SHIPPED;
    }

    public Optional<Measure> find(String id) {
        return Optional.ofNullable(measures.get(id));
    }

    /** @throws IllegalArgumentException when there is no such measure: a mistake in our own code */
    public Measure get(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("no measure called " + id));
    }

    /** In the order of the file. */
    public Collection<Measure> all() {
        return measures.values();
    }

    private static Vocabulary read() {
        Map<String, Measure> measures = new LinkedHashMap<>();
        for (String line : lines()) {
            Measure measure = parse(line);
            if (measures.put(measure.id(), measure) != null) {
                throw new IllegalStateException("declared twice: " + measure.id());
            }
        }
        return new Vocabulary(java.util.Collections.unmodifiableMap(measures));
    }

    private static List<String> lines() {
        InputStream stream = Objects.requireNonNull(Vocabulary.class.getResourceAsStream("vocabulary.csv"));
        List<String> lines = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            reader.readLine();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }

    private static Measure parse(String line) {
        String[] cells = line.split(";", -1);
        if (cells.length != COLUMNS) {
            throw new IllegalStateException("vocabulary.csv needs " + COLUMNS + " columns: " + line);
        }
        return new Measure(
                cells[0],
                Unit.valueOf(cells[1].toUpperCase(Locale.ROOT).replace('-', '_')),
                scopes(cells[2]),
                Direction.valueOf(cells[3].toUpperCase(Locale.ROOT)),
                cells[4],
                new Texts(cells[5], cells[6]),
                cells[7]);
    }

    private static Set<ScopeKind> scopes(String letters) {
        EnumSet<ScopeKind> scopes = EnumSet.noneOf(ScopeKind.class);
        for (ScopeKind kind : ScopeKind.values()) {
            if (letters.indexOf(kind.name().charAt(0)) >= 0) {
                scopes.add(kind);
            }
        }
        return scopes;
    }
}
