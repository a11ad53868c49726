package org.koers.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.koers.rules.RuleSet;
import org.koers.ruletables.RuleDirectory;
import org.koers.ruletables.ShippedRules;

/**
 * A few of the shipped rules with one cell of rule T02 written as somebody with other plans might: in a directory and in a
 * workbook. Keys are those of a workbook: {@code id}, {@code name-nl}, {@code when.falseAlarmRate}; {@code name} for
 * both languages, {@code texts} for all texts.
 */
record ChangedRules(Path folder) {
    /** The key of all texts of a rule at once. */
    static final String TEXTS = "texts";

    /** Few, so that a thousand readings take seconds. */
    static final RuleSet RULES = new RuleSet(
            "own",
            "",
            ShippedRules.load().rows().stream()
                    .filter(row -> List.of("T02", "T03", "S08").contains(row.id()))
                    .toList());

    private static final Map<String, String> TABLES = RuleDirectory.written(RULES);
    private static final String ROW = "T02";
    private static final String OBJECTIVE = "tables/objective.yaml";

    /** Both ways of writing it. */
    List<Path> both(String key, String text) {
        return List.of(directory(key, text), workbook(key, text));
    }

    Path directory(String key, String text) {
        String table = Objects.requireNonNull(TABLES.get(OBJECTIVE));
        int from = table.indexOf("\n" + ROW + ":\n") + 1;
        int to = table.indexOf("\n\n", from);
        String changed = block(table.substring(from, to), key, text);
        try {
            Files.createDirectories(folder.resolve("tables"));
            for (Map.Entry<String, String> file : TABLES.entrySet()) {
                boolean meant = file.getKey().equals(OBJECTIVE);
                Files.writeString(
                        folder.resolve(file.getKey()),
                        meant ? table.substring(0, from) + changed + table.substring(to) : file.getValue());
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String block(String block, String key, String text) {
        List<String> lines = new ArrayList<>();
        String section = "";
        boolean found = false;
        for (String line : block.split("\n")) {
            String bare = line.strip();
            String name = bare.substring(0, bare.indexOf(':'));
            section =
                    bare.endsWith(":") && !line.equals(ROW + ":") ? name + "." : line.startsWith("    ") ? section : "";
            String here = line.equals(ROW + ":") ? "id" : section + name;
            boolean meant = isMeant(key, here);
            found |= meant;
            lines.add(
                    !meant
                            ? line
                            : here.equals("id") ? quoted(text) + ":" : line.replaceFirst(":.*", ": ") + quoted(text));
        }
        if (!found) {
            String column = key.substring(key.indexOf('.') + 1);
            lines.add(lines.indexOf("  when:") + 1, "    " + quoted(column) + ": " + quoted(text));
        }
        return String.join("\n", lines);
    }

    /** Whether a key names this cell. */
    static boolean isMeant(String key, String cell) {
        boolean text = cell.matches("(name|reason|title|text)-(nl|en)");
        return cell.equals(key) || (text && (key.equals(TEXTS) || cell.startsWith(key + "-")));
    }

    /** As YAML writes any text on one line. */
    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(point -> {
            boolean plain = point >= ' ' && point < 0x7F && point != '"' && point != '\\';
            quoted.append(plain ? Character.toString(point) : String.format(Locale.ROOT, "\\U%08X", point));
        });
        return quoted.append('"').toString();
    }

    Path workbook(String key, String text) {
        return new ChangedBook().with(key, text).write(folder.resolve("rules.xlsx"));
    }
}
