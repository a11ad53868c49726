package org.koers.workbook.cells;

/** Column letters as Excel writes them: A is 0, XFD is 16,383. */
public final class Letters {
    public static final int MOST_COLUMNS = 16_384;

    private Letters() {}

    public static String of(int column) {
        StringBuilder letters = new StringBuilder(3);
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }

    /** The column of a reference such as {@code I14}; −1 when it has no letters or lies beyond XFD. */
    public static int column(String reference) {
        int column = 0;
        int length = 0;
        while (length < reference.length() && isLetter(reference.charAt(length))) {
            column = column * 26 + (reference.charAt(length) & 0x1f);
            length++;
            if (length > 3) {
                return -1;
            }
        }
        return length == 0 || column > MOST_COLUMNS ? -1 : column - 1;
    }

    private static boolean isLetter(char letter) {
        return letter >= 'A' && letter <= 'Z' || letter >= 'a' && letter <= 'z';
    }
}
