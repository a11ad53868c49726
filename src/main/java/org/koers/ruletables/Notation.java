package org.koers.ruletables;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.koers.measure.Language;

/**
 * How cells are written in one language: {@code 0.95} and a list with commas, or {@code 0,95} and a list with
 * semicolons. English words are understood in both, since they are the canonical ones.
 *
 * @param decimal between whole and fraction
 * @param foreign the other language's decimal sign
 * @param separator between list items
 */
record Notation(Language language, char decimal, char foreign, char separator) {
    private static final Map<String, String> DUTCH = Map.ofEntries(
            Map.entry("ja", "yes"),
            Map.entry("nee", "no"),
            Map.entry("schaduw", "shadow"),
            Map.entry("onbekend", "unknown"),
            Map.entry("niet", "not"),
            Map.entry("geen", "none"),
            Map.entry("buiten-omlaag", "outside-down"),
            Map.entry("buiten-omhoog", "outside-up"),
            Map.entry("reeks-omlaag", "run-down"),
            Map.entry("reeks-omhoog", "run-up"),
            Map.entry("dichtbij-omlaag", "near-down"),
            Map.entry("dichtbij-omhoog", "near-up"),
            Map.entry("weken", "weeks"),
            Map.entry("week", "weeks"),
            Map.entry("dagen", "days"),
            Map.entry("dag", "days"),
            Map.entry("procentpunt", "pp"));

    static Notation of(Language language) {
        return language == Language.NL ? new Notation(language, ',', '.', ';') : new Notation(language, '.', ',', ',');
    }

    /** Words that stand in cells, by the canonical one. */
    private static final Map<String, String> IN_DUTCH = inDutch();

    private static Map<String, String> inDutch() {
        Map<String, String> words = new HashMap<>();
        DUTCH.forEach((dutch, canonical) -> words.put(canonical, dutch));
        return words;
    }

    /** A canonical word as it is written in this language; itself when it has no other. */
    String word(String canonical) {
        return language == Language.NL ? IN_DUTCH.getOrDefault(canonical, canonical) : canonical;
    }

    /** The canonical word for one that was written; itself when it has no other. */
    static String canonical(String word) {
        String low = word.toLowerCase(Locale.ROOT);
        return DUTCH.getOrDefault(low, low);
    }

    /** Whether the sign after a number can only be the next item of a list. */
    boolean isSeparator(char sign) {
        return sign == separator;
    }
}
