package org.koers.workbook;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Folds letters and signs that look the same, so that no two names differ in nothing a person can see. */
final class LookAlike {
    private static final Pattern QUOTES = Pattern.compile("[\u2018\u2019\u201b\u02bc\u2032\u00b4`]");
    private static final Pattern DOUBLE_QUOTES = Pattern.compile("[\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb]");
    private static final Pattern DASHES = Pattern.compile("[\u2010-\u2015\u2212\ufe63\uff0d]");
    /** Cyrillic and Greek letters that are drawn like a Latin one, in lower case. */
    private static final Map<Character, Character> STRANGERS = Map.ofEntries(
            Map.entry('\u0430', 'a'),
            Map.entry('\u0432', 'b'),
            Map.entry('\u0441', 'c'),
            Map.entry('\u0501', 'd'),
            Map.entry('\u0435', 'e'),
            Map.entry('\u043d', 'h'),
            Map.entry('\u0456', 'i'),
            Map.entry('\u0458', 'j'),
            Map.entry('\u043a', 'k'),
            Map.entry('\u043c', 'm'),
            Map.entry('\u043e', 'o'),
            Map.entry('\u0440', 'p'),
            Map.entry('\u051b', 'q'),
            Map.entry('\u0455', 's'),
            Map.entry('\u0442', 't'),
            Map.entry('\u0445', 'x'),
            Map.entry('\u0443', 'y'),
            Map.entry('\u03b1', 'a'),
            Map.entry('\u03b2', 'b'),
            Map.entry('\u03b5', 'e'),
            Map.entry('\u03b7', 'h'),
            Map.entry('\u03b9', 'i'),
            Map.entry('\u03ba', 'k'),
            Map.entry('\u03bc', 'm'),
            Map.entry('\u03bd', 'n'),
            Map.entry('\u03bf', 'o'),
            Map.entry('\u03c1', 'p'),
            Map.entry('\u03c4', 't'),
            Map.entry('\u03c5', 'y'),
            Map.entry('\u03c7', 'x'),
            Map.entry('\u03b6', 'z'));

    private LookAlike() {}

    /** Equal for names that look equal. */
    static String fold(String name) {
        String key = Tidy.key(name);
        if (key.chars().allMatch(letter -> letter < 0x80)) {
            return key.replace('`', '\'');
        }
        String plain = Normalizer.normalize(key, Normalizer.Form.NFKC);
        String quotes =
                DOUBLE_QUOTES.matcher(QUOTES.matcher(plain).replaceAll("'")).replaceAll("\"");
        // A dotted capital i becomes an i with a loose dot in lower case; the dotless one is drawn like it.
        String dots =
                DASHES.matcher(quotes).replaceAll("-").replace("i\u0307", "i").replace('\u0131', 'i');
        StringBuilder folded = new StringBuilder(dots.length());
        for (int place = 0; place < dots.length(); place++) {
            folded.append(STRANGERS.getOrDefault(dots.charAt(place), dots.charAt(place)));
        }
        return folded.toString().toLowerCase(Locale.ROOT);
    }

    /**
     * The letter of another script that makes one of two names that look equal; −1 when they differ in signs or accents
     * only, or not at all.
     */
    static int stranger(String name, String first) {
        int found = stranger(name);
        return found >= 0 == stranger(first) >= 0 ? -1 : Math.max(found, stranger(first));
    }

    private static int stranger(String name) {
        return Tidy.key(name)
                .chars()
                .filter(letter -> STRANGERS.containsKey((char) letter))
                .findFirst()
                .orElse(-1);
    }
}
