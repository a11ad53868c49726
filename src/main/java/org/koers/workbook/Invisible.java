package org.koers.workbook;

import java.util.Locale;
import org.koers.provenance.Field;
import org.koers.provenance.Problem;
import org.koers.workbook.cells.Shorten;

/** Characters that nobody sees and that make two names or numbers of one. */
final class Invisible {
    private Invisible() {}

    /** The first character of no width; −1 when there is none. */
    static int first(String text) {
        for (int place = 0; place < text.length(); ) {
            int letter = text.codePointAt(place);
            if (letter > '~' && Character.getType(letter) == Character.FORMAT || isControl(letter)) {
                return letter;
            }
            place += Character.charCount(letter);
        }
        return -1;
    }

    private static boolean isControl(int letter) {
        return letter < ' ' && letter != '\t' && letter != '\n' && letter != '\r' || letter >= 0x7f && letter <= 0x9f;
    }

    /** The first character that makes text run the other way, so that it reads as something else; −1 when none. */
    static int firstReversing(String text) {
        for (int place = 0; place < text.length(); place++) {
            char letter = text.charAt(place);
            if (letter >= 0x202a && letter <= 0x202e || letter >= 0x2066 && letter <= 0x2069) {
                return letter;
            }
        }
        return -1;
    }

    static String name(int letter) {
        return String.format(Locale.ROOT, "U+%04X", letter);
    }

    /** Says that such a character was left out of a cell. */
    static void say(RowCells cells, Field field, String text) {
        int letter = first(text);
        if (letter >= 0) {
            cells.report(
                    field,
                    Problem.Consequence.LABEL,
                    "workbook.invisible-removed",
                    Shorten.text(Tidy.text(text)),
                    name(letter));
        }
    }
}
