package org.koers.workbook.cells;

/** Values are quoted in messages at most this long, and on one line. */
public final class Shorten {
    private static final int MOST = 80;

    private Shorten() {}

    public static String text(String value) {
        StringBuilder line = new StringBuilder(Math.min(value.length(), MOST));
        int length = Math.min(value.length(), MOST + 1);
        for (int place = 0; place < length; place++) {
            char letter = value.charAt(place);
            boolean shown = !Character.isISOControl(letter)
                    && Character.getType(letter) != Character.FORMAT
                    && Character.getType(letter) != Character.LINE_SEPARATOR
                    && Character.getType(letter) != Character.PARAGRAPH_SEPARATOR;
            line.append(shown ? letter : ' ');
        }
        return line.length() > MOST ? line.substring(0, MOST - 1) + "…" : line.toString();
    }
}
