package org.koers.ruletables;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Letters that look like others: curly quotes and no-break spaces are what word processors make and are tidied;
 * invisible and look-alike letters could hide what a rule says and are refused by name.
 */
final class Letters {
    private static final Map<Integer, String> TIDY = Map.ofEntries(
            Map.entry(0x00A0, " "),
            Map.entry(0x2007, " "),
            Map.entry(0x2009, " "),
            Map.entry(0x202F, " "),
            Map.entry((int) '\t', " "),
            Map.entry(0x201C, "\""),
            Map.entry(0x201D, "\""),
            Map.entry(0x201E, "\""),
            Map.entry(0x00AB, "\""),
            Map.entry(0x00BB, "\""),
            Map.entry(0x2018, "'"),
            Map.entry(0x2019, "'"),
            Map.entry(0x2010, "-"),
            Map.entry(0x2011, "-"),
            Map.entry(0x2012, "-"),
            Map.entry(0x2013, "-"),
            Map.entry(0x2014, "-"),
            Map.entry(0x2212, "-"),
            Map.entry(0x2026, ".."),
            Map.entry(0x2264, "<="),
            Map.entry(0x2265, ">="));

    /** Cyrillic and Greek letters that look like these Latin ones. */
    private static final String ALIKE =
            "\u0430a\u0410A\u0435e\u0415E\u043Eo\u041EO\u0440p\u0420P\u0441c\u0421C\u0443y\u0423Y"
                    + "\u0445x\u0425X\u0456i\u0406I\u0455s\u0405S\u0458j\u0408J\u0422T\u041CM\u041DH\u041AK"
                    + "\u0412B\u03B1a\u03BFo\u0391A\u0395E\u039FO\u03A1P\u03A4T\u03A7X\u03BDv\u03B9i";

    private Letters() {}

    /**
     * What was found.
     *
     * @param text with everything replaced that can be
     * @param tidied names of harmless letters that were replaced
     * @param refused names of letters that no rule may hold
     */
    record Seen(String text, Set<String> tidied, Set<String> refused) {}

    /** For condition cells: nothing but ASCII and the euro sign may stay. */
    static Seen inCondition(String written) {
        StringBuilder text = new StringBuilder();
        Set<String> tidied = new TreeSet<>();
        Set<String> refused = new TreeSet<>();
        for (int at = 0; at < written.length(); at += Character.charCount(written.codePointAt(at))) {
            int point = written.codePointAt(at);
            String tidy = point < 0x7F && point >= ' ' ? null : TIDY.get(point);
            if (tidy != null) {
                text.append(tidy);
                tidied.add(name(point));
            } else if ((point < 0x7F && point >= ' ') || point == '€') {
                text.appendCodePoint(point);
            } else {
                text.append(replacement(point));
                refused.add(name(point));
            }
        }
        return new Seen(text.toString(), tidied, refused);
    }

    /** For sentences: typography stays, what can't be seen or turns the direction of writing may not. */
    static Seen inText(String written) {
        StringBuilder text = new StringBuilder();
        Set<String> refused = new TreeSet<>();
        for (int at = 0; at < written.length(); at += Character.charCount(written.codePointAt(at))) {
            int point = written.codePointAt(at);
            if (isRefusedInText(point)) {
                text.append(replacement(point));
                refused.add(name(point));
            } else {
                text.appendCodePoint(point);
            }
        }
        return new Seen(text.toString(), Set.of(), refused);
    }

    /** Whether it can't be seen or looks like another. */
    static boolean isRefusedInText(int point) {
        return isHidden(point) || ALIKE.indexOf(point) % 2 == 0;
    }

    private static boolean isHidden(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    private static String replacement(int point) {
        int alike = ALIKE.indexOf(point);
        if (alike >= 0 && alike % 2 == 0) {
            return ALIKE.substring(alike + 1, alike + 2);
        }
        boolean fullWidth = point > 0xFF00 && point < 0xFF5F;
        return fullWidth ? String.valueOf((char) (point - 0xFEE0)) : "";
    }

    /** {@code U+200B ZERO WIDTH SPACE}. */
    static String name(int point) {
        String name = Character.getName(point);
        return String.format(Locale.ROOT, "U+%04X", point) + (name == null ? "" : " " + name);
    }
}
