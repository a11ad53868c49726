package org.koers.signals;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A number as people write it in a cell that may hold any text: {@code 24}, {@code 4,5 %}, {@code € 1.250}. */
final class StatedNumber {
    private static final Pattern NUMBER = Pattern.compile("[-−+]?\\d[\\d.,\\u00a0\\u202f ]*");
    private static final Pattern THOUSANDS = Pattern.compile("[-+]?\\d{1,3}(?:[.,]\\d{3})+");

    private StatedNumber() {}

    /** The first number of the text, a percentage as a fraction; NaN where there is none. */
    static double of(@Nullable String text) {
        Matcher found = NUMBER.matcher(text == null ? "" : text);
        if (!found.find()) {
            return Double.NaN;
        }
        String digits = found.group()
                .replace('−', '-')
                .replaceAll("[\\u00a0\\u202f ]", "")
                .replaceAll("[.,]+$", "");
        double number = Double.parseDouble(plain(digits));
        return String.valueOf(text).substring(found.end()).stripLeading().startsWith("%") ? number / 100 : number;
    }

    /** The last sign is the decimal one, unless only groups of three follow signs of one kind. */
    private static String plain(String digits) {
        boolean oneKind = digits.indexOf('.') < 0 || digits.indexOf(',') < 0;
        int decimal = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
        if (decimal < 0 || (oneKind && THOUSANDS.matcher(digits).matches())) {
            return digits.replaceAll("[.,]", "");
        }
        return digits.substring(0, decimal).replaceAll("[.,]", "") + "." + digits.substring(decimal + 1);
    }
}
