package org.koers.workbook;

import java.math.BigDecimal;

/**
 * Numbers written in the way that most are: digits, perhaps a minus before them, at most one separator with one or two
 * decimals behind it. Nothing about them can be read otherwise; all else is for {@link NumberText}.
 */
final class PlainNumber {
    static final int OTHER = -1;
    static final int WHOLE = 0;
    static final int COMMA = 1;
    static final int POINT = 2;
    private static final int MOST_DIGITS = 15;

    private PlainNumber() {}

    static int kind(String text) {
        int length = text.length();
        int first = length > 0 && text.charAt(0) == '-' ? 1 : 0;
        if (length == first || length - first > MOST_DIGITS) {
            return OTHER;
        }
        int separator = OTHER;
        boolean zero = true;
        for (int place = first; place < length; place++) {
            char letter = text.charAt(place);
            if (letter >= '0' && letter <= '9') {
                zero &= letter == '0';
            } else if ((letter == ',' || letter == '.') && separator < 0 && place > first) {
                separator = place;
            } else {
                return OTHER;
            }
        }
        if (zero && first == 1) {
            return OTHER;
        }
        if (separator < 0) {
            return WHOLE;
        }
        int decimals = length - separator - 1;
        if (decimals < 1 || decimals > 2) {
            return OTHER;
        }
        return text.charAt(separator) == ',' ? COMMA : POINT;
    }

    /** @param text of any kind but {@link #OTHER} */
    static BigDecimal value(String text) {
        long digits = 0;
        int decimals = 0;
        boolean separated = false;
        for (int place = 0; place < text.length(); place++) {
            char letter = text.charAt(place);
            if (letter >= '0' && letter <= '9') {
                digits = digits * 10 + (letter - '0');
                decimals += separated ? 1 : 0;
            } else {
                separated |= letter != '-';
            }
        }
        return digits == 0 ? BigDecimal.ZERO : BigDecimal.valueOf(text.charAt(0) == '-' ? -digits : digits, decimals);
    }
}
