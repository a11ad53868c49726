package org.koers.workbook.marked;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cell fills as XML. Of a solid fill the background colour shows nowhere: there Koers keeps the colour that the cell had
 * before.
 */
final class Fill {
    private static final Pattern COLOUR =
            Pattern.compile("<(?:[A-Za-z0-9]+:)?(fgColor|bgColor)((?:\\s+[A-Za-z]+=(?:\"[^\"]*\"|'[^']*'))*)\\s*/?>");
    private static final String NOTHING = " indexed=\"64\"";

    private Fill() {}

    static boolean isTint(String fill) {
        return Arrays.stream(Tint.values()).anyMatch(tint -> is(fill, tint));
    }

    static boolean is(String fill, Tint tint) {
        return isSolid(fill) && colour(fill, "fgColor").toUpperCase(Locale.ROOT).contains(tint.rgb());
    }

    static String tint(String before, Tint tint) {
        String kept = isSolid(before) ? colour(before, "fgColor") : "";
        return solid(" rgb=\"FF" + tint.rgb() + "\"", kept.isEmpty() ? NOTHING : kept);
    }

    /** What the cell was filled with before it was marked; empty: nothing. */
    static String before(String tint) {
        String kept = colour(tint, "bgColor");
        return kept.isEmpty() || kept.contains("indexed=\"64\"") || kept.contains("indexed=\"65\"")
                ? ""
                : solid(kept, NOTHING);
    }

    private static String solid(String front, String back) {
        return "<fill><patternFill patternType=\"solid\"><fgColor" + front + "/><bgColor" + back
                + "/></patternFill></fill>";
    }

    private static boolean isSolid(String fill) {
        return fill.contains("\"solid\"") || fill.contains("'solid'");
    }

    private static String colour(String fill, String which) {
        Matcher colours = COLOUR.matcher(fill);
        while (colours.find()) {
            if (colours.group(1).equals(which)) {
                return colours.group(2).replaceAll("\\s+", " ");
            }
        }
        return "";
    }
}
