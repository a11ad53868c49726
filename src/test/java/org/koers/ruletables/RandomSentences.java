package org.koers.ruletables;

import java.text.Normalizer;
import java.util.List;
import java.util.random.RandomGenerator;

/** Sentences with everything that spreadsheets are known to bend. */
final class RandomSentences {
    /** LibreOffice writes it so that every reader takes its second half for a carriage return. */
    static final String ESCAPED_TWICE = "_x005F_x000D_";

    /** At the start, where a spreadsheet sees a formula, a number, a quoted text or white space to drop. */
    private static final List<String> STARTS = List.of(
            "=",
            "=1+1",
            "+",
            "-",
            "@",
            "@som(",
            "'",
            "''",
            "\"",
            "_x000D_",
            "_x005F_",
            "\u00a0",
            "#",
            "%",
            "é",
            "0,5 %",
            "1.000",
            "2026-11-30 ",
            "12:30 ",
            "€ ",
            "- ",
            "< ",
            "TRUE ",
            "*",
            "&amp;",
            "\\",
            "| ",
            "/",
            "[",
            "; ");

    private static final List<String> PIECES = List.of(
            "het doel",
            " ",
            "  ",
            " wordt niet",
            " gehaald",
            "'",
            "''",
            "\"",
            "\"\"",
            "‘ja’",
            " “nee”",
            " café",
            "Ångström",
            "naïef",
            "e\u0301",
            "_x000D_",
            "_x",
            "_xZZZZ_",
            " <b>",
            "&lt;",
            "&",
            "]]>",
            "%s",
            "\\n",
            ": ",
            " #",
            ", ",
            "; ",
            "\u00a0",
            " —",
            "–",
            "…",
            "→",
            "😀",
            "中文",
            "½",
            "ß",
            "ﬁ",
            " 1,5",
            " -10 %",
            "a_b",
            "`",
            "$A$1",
            "!",
            "=",
            "+",
            "@",
            "|",
            "^",
            "~",
            "\u3000x",
            "x.y",
            "()",
            "[]",
            " week",
            "Ж",
            "ŷ");

    /** Whole texts that look like something else. */
    private static final List<String> LOOKALIKES = List.of(
            "TRUE",
            "ja",
            "0",
            "007",
            "1E5",
            "0,5 %",
            "50%",
            "2026-01-01",
            "1-2",
            "#N/A",
            "onbekend",
            "-",
            "=A1",
            "'",
            "_x0041_",
            "12:30",
            "null",
            "~",
            "nee",
            "=1/0",
            "\u00a0",
            "€ 5",
            "1.000,00",
            "#REF!",
            ESCAPED_TWICE);

    private final RandomGenerator random;

    RandomSentences(RandomGenerator random) {
        this.random = random;
    }

    /**
     * As the reader keeps it: composed, without white space around it, without braces.
     *
     * @param longest in code points
     */
    String plain(int longest) {
        if (random.nextInt(12) == 0) {
            return pick(LOOKALIKES);
        }
        StringBuilder text = new StringBuilder(random.nextInt(3) == 0 ? pick(STARTS) : "Tekst");
        int length = random.nextInt(4) == 0 ? longest : random.nextInt(1, longest);
        while (text.codePointCount(0, text.length()) < length) {
            text.append(pick(PIECES));
        }
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        int end = composed.offsetByCodePoints(0, Math.min(length, composed.codePointCount(0, composed.length())));
        String cut = composed.substring(0, end).strip();
        return cut.isBlank() || endsMany(cut) ? "-" : cut;
    }

    /** More sentences than the check lets through. */
    private static boolean endsMany(String text) {
        return text.split("[.!?](?=\\s|$)", -1).length > TextCheck.MOST_SENTENCES + 1;
    }

    /** With placeholders at the end, or in front of it all. */
    String filled(int longest, List<String> placeholders) {
        String names = String.join(random.nextBoolean() ? " " : "", placeholders);
        int room = longest - names.length() - 1;
        if (names.isEmpty() || room < 1) {
            return plain(longest);
        }
        String body = plain(room);
        return (random.nextBoolean() ? names + body : body + " " + names).strip();
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
