package org.koers.workbook.marked;

import java.util.Arrays;
import org.koers.provenance.Problem;

/** What a mark asks for: a light colour that black text stands out on, and always words beside it. */
public enum Tint {
    /** To be mended before the file can be stored. */
    MEND("F6CDBC", "workbook.mark-mend"),
    /** To be mended, or to be chosen in Koers. */
    CHOOSE("F8E39C", "workbook.mark-choose"),
    /** Taken as it is. */
    KNOW("D3E5F0", "workbook.mark-know");

    private final String rgb;
    private final String words;

    Tint(String rgb, String words) {
        this.rgb = rgb;
        this.words = words;
    }

    /** Whether a fill of this colour is a mark. @param rgb six hexadecimal digits */
    public static boolean isOne(String rgb) {
        return Arrays.stream(values()).anyMatch(tint -> tint.rgb.equalsIgnoreCase(rgb));
    }

    static Tint of(Problem.Consequence consequence) {
        return switch (consequence) {
            case REFUSE -> MEND;
            case ASK -> CHOOSE;
            case LABEL -> KNOW;
        };
    }

    /** Six hexadecimal digits. */
    String rgb() {
        return rgb;
    }

    /** Key of what it is called. */
    String words() {
        return words;
    }

    Tint stronger(Tint other) {
        return ordinal() <= other.ordinal() ? this : other;
    }
}
