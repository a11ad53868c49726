package org.koers.workbook;

import java.util.Locale;

/** Finds a letter of another script inside a word: a Cyrillic а looks like an a and makes another segment. */
final class Scripts {
    private Scripts() {}

    static boolean isMixed(String text) {
        return text.chars().anyMatch(letter -> letter > '\u007f') && first(text) >= 0;
    }

    /** The code point that doesn't belong, as {@code U+0430}. */
    static String odd(String text) {
        return String.format(Locale.ROOT, "U+%04X", first(text));
    }

    /** In a code, letters of two scripts anywhere: there are no words in it. */
    static boolean isMixedCode(String code) {
        return code.chars().anyMatch(letter -> letter > '\u007f') && first(bare(code)) >= 0;
    }

    static String oddInCode(String code) {
        return odd(bare(code));
    }

    private static String bare(String code) {
        return code.replaceAll("[^\\p{L}]+", "");
    }

    private static int first(String text) {
        for (String word : text.split("[^\\p{L}]+")) {
            boolean latin = word.codePoints().anyMatch(letter -> script(letter) == Character.UnicodeScript.LATIN);
            int other = word.codePoints()
                    .filter(letter -> script(letter) == Character.UnicodeScript.CYRILLIC
                            || script(letter) == Character.UnicodeScript.GREEK)
                    .findFirst()
                    .orElse(-1);
            if (latin && other >= 0) {
                return other;
            }
        }
        return -1;
    }

    private static Character.UnicodeScript script(int letter) {
        return Character.isLetter(letter) ? Character.UnicodeScript.of(letter) : Character.UnicodeScript.COMMON;
    }
}
