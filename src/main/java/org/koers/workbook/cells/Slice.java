package org.koers.workbook.cells;

import org.codehaus.stax2.typed.TypedValueDecoder;

/**
 * Characters of an attribute or element, without white space around them, in one array for all of them, so that no text
 * is made of millions of numbers. Holds until the next one.
 */
final class Slice extends TypedValueDecoder {
    private static final char[] NOTHING = new char[0];
    private static final int MOST_DIGITS = 9;

    private char[] own = new char[64];
    private char[] letters = NOTHING;
    private int start;
    private int end;

    @Override
    public void decode(String text) {
        letters = text.toCharArray();
        start = 0;
        end = letters.length;
    }

    @Override
    public void decode(char[] buffer, int from, int to) {
        // The parser reads the end tag before it returns, and may fill its buffer anew for it.
        int length = to - from;
        if (own.length < length) {
            own = new char[Math.max(length, 2 * own.length)];
        }
        System.arraycopy(buffer, from, own, 0, length);
        letters = own;
        start = 0;
        end = length;
    }

    @Override
    public void handleEmptyValue() {
        letters = NOTHING;
        start = 0;
        end = 0;
    }

    char[] letters() {
        return letters;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    boolean isEmpty() {
        return start == end;
    }

    /** Only digits, at most nine, as a number; −1 when it is anything else. */
    int whole() {
        if (start == end || end - start > MOST_DIGITS) {
            return -1;
        }
        int whole = 0;
        for (int place = start; place < end; place++) {
            int digit = letters[place] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            whole = whole * 10 + digit;
        }
        return whole;
    }

    /** The column of a reference such as {@code I14}; −1 when it has no letters or lies beyond XFD. */
    int column() {
        int column = 0;
        int place = start;
        for (; place < end; place++) {
            int letter = letters[place] & ~0x20;
            if (letter < 'A' || letter > 'Z') {
                break;
            }
            column = column * 26 + (letter - 'A' + 1);
            if (place - start == 3) {
                return -1;
            }
        }
        return place == start || column > Letters.MOST_COLUMNS ? -1 : column - 1;
    }

    boolean is(String text) {
        int length = text.length();
        if (end - start != length) {
            return false;
        }
        for (int place = 0; place < length; place++) {
            if (letters[start + place] != text.charAt(place)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return new String(letters, start, end - start);
    }
}
