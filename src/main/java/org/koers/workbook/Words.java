package org.koers.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.koers.measure.Texts;

/** The closed word lists of measures.md §1.2, in both languages. */
final class Words {
    private static final Map<String, Map<String, String>> VALUES = new HashMap<>();
    private static final Map<String, List<Texts>> SHOWN = new HashMap<>();

    static {
        for (String[] row : Resource.rows("words.csv")) {
            Map<String, String> values = VALUES.computeIfAbsent(row[0], list -> new HashMap<>());
            values.put(key(row[2]), row[1]);
            values.put(key(row[3]), row[1]);
            Resource.words(row[4]).forEach(word -> values.put(key(word), row[1]));
            SHOWN.computeIfAbsent(row[0], list -> new ArrayList<>()).add(new Texts(row[2], row[3]));
        }
    }

    private Words() {}

    static boolean isList(String kind) {
        return VALUES.containsKey(kind);
    }

    /** Name of the constant that this word means; empty when it is not in the list. */
    static Optional<String> value(String list, String word) {
        return Optional.ofNullable(VALUES.getOrDefault(list, Map.of()).get(key(word)));
    }

    static List<Texts> of(String list) {
        return SHOWN.getOrDefault(list, List.of());
    }

    /** All words of a list in one line. */
    static Texts line(String list) {
        return new Texts(
                String.join(", ", of(list).stream().map(Texts::nl).toList()),
                String.join(", ", of(list).stream().map(Texts::en).toList()));
    }

    private static String key(String word) {
        return Tidy.key(word);
    }
}
