package org.koers.signals;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Numbers that R computed: one row of a file of src/test/resources/r, written by src/test/r/statistics.R. */
record Fixture(Map<String, String> cells) {
    static List<Fixture> rows(String name) {
        List<Fixture> rows = new ArrayList<>();
        try (InputStream in = Fixture.class.getResourceAsStream("/r/" + name + ".csv")) {
            List<String> lines = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            String[] names = lines.get(0).split(",", -1);
            for (String line : lines.subList(1, lines.size())) {
                String[] parts = line.split(",", -1);
                Map<String, String> cells = new LinkedHashMap<>();
                for (int i = 0; i < names.length; i++) {
                    cells.put(names[i], parts[i]);
                }
                rows.add(new Fixture(cells));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return rows;
    }

    /** One column of the rows of which another column holds this text. */
    static double[] column(String name, String key, String text, String column) {
        return rows(name).stream()
                .filter(row -> row.text(key).equals(text))
                .mapToDouble(row -> row.number(column))
                .toArray();
    }

    String text(String column) {
        return Objects.requireNonNull(cells.get(column));
    }

    double number(String column) {
        return Double.parseDouble(text(column));
    }

    int whole(String column) {
        return (int) Math.round(number(column));
    }

    @Override
    public String toString() {
        return String.join(" ", cells.values());
    }
}
