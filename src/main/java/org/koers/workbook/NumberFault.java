package org.koers.workbook;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.koers.measure.Message;
import org.koers.workbook.cells.Shorten;

/** Says why something that stands where a number belongs is none. */
final class NumberFault {
    private static final Pattern NOT_A_NUMBER = Pattern.compile("(?i)[+-]?#?nan");
    private static final Pattern INFINITE = Pattern.compile("(?i)[+-]?(1\\.#)?(inf|infinity|\u221e)");
    private static final Pattern LARGE = Pattern.compile("[+-]?(\\d+([.,]\\d*)?[eE][+-]?\\d+|\\d{16,})");
    private static final Pattern SEPARATED = Pattern.compile("[+-]?[\\d.,' ]*\\d[\\d.,' ]*");
    private static final Pattern WITH_LETTERS = Pattern.compile("[+-]?[\\d.,' ]*\\d[\\d.,' ]*(\\p{L}.*)");

    private NumberFault() {}

    /** Whether more can be said of it than that it is no number. */
    static boolean isTold(String stored) {
        String text = Tidy.text(stored);
        return NOT_A_NUMBER.matcher(text).matches()
                || INFINITE.matcher(text).matches()
                || LARGE.matcher(text).matches()
                || WITH_LETTERS.matcher(text).matches();
    }

    static Message of(String written) {
        String shown = Shorten.text(written);
        String text = Tidy.text(written).replace('\u2212', '-');
        if (NOT_A_NUMBER.matcher(text).matches()) {
            return Message.of("workbook.number-nan", shown);
        }
        if (INFINITE.matcher(text).matches()) {
            return Message.of("workbook.number-infinite", shown);
        }
        if (LARGE.matcher(text).matches()) {
            return Message.of("workbook.number-too-large", shown);
        }
        if (SEPARATED.matcher(text).matches()) {
            return Message.of("workbook.number-separators", shown);
        }
        Matcher letters = WITH_LETTERS.matcher(text);
        return letters.matches()
                ? Message.of("workbook.number-with-letters", shown, Shorten.text(letters.group(1)))
                : Message.of("workbook.unreadable-number", shown);
    }
}
