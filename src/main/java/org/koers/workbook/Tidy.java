package org.koers.workbook;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes texts comparable (design.md §6a): NFC, no invisible characters, single spaces. */
final class Tidy {
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cc}&&[^\\t\\n\\r]]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_LETTER_OR_DIGIT = Pattern.compile("[^\\p{L}\\p{Nd}]+");
    private static final Pattern UNIT =
            Pattern.compile("[(\\[]\\s*(€|\\$|£|eur|euro|%|excl\\.? btw|in euro)\\s*[)\\]]");

    private Tidy() {}

    static String text(String text) {
        if (isPlain(text)) {
            return text;
        }
        String visible = INVISIBLE
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll("");
        return SPACES.matcher(visible).replaceAll(" ").strip();
    }

    /** Most texts need nothing done; a million of them show it. */
    private static boolean isPlain(String text) {
        char before = ' ';
        for (int place = 0; place < text.length(); place++) {
            char letter = text.charAt(place);
            if (letter < ' ' || letter > '~' || letter == ' ' && before == ' ') {
                return false;
            }
            before = letter;
        }
        return before != ' ';
    }

    /** For comparing names: case doesn't count. */
    static String key(String text) {
        return text(text).toLowerCase(Locale.ROOT);
    }

    /** For comparing headers and words: case, accents, spaces, signs and a unit in brackets don't count. */
    static String header(String text) {
        String lower = UNIT.matcher(text(text).toLowerCase(Locale.ROOT)).replaceAll("");
        String bare =
                MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFKD)).replaceAll("");
        return NOT_LETTER_OR_DIGIT.matcher(bare).replaceAll("");
    }
}
