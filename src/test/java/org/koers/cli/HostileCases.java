package org.koers.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What somebody with other plans writes in a cell of a rule. */
final class HostileCases {
    static final List<String> CODE = List.of(
            "\"); System.exit(1); //",
            "end rule \"x\" when then Runtime.getRuntime()",
            "${7*7}",
            "#{T(java.lang.Runtime)}",
            "@{row.rowNumber}",
            "{{constructor}}",
            "[[${@bean}]]");

    static final List<String> MARKUP = List.of(
            "<img src=x onerror=alert(1)>",
            "</script><script>alert(1)</script>",
            "]]><!-- &amp; &lt;",
            "<w:t>x</w:t> _x000D_",
            "\\u2028 \\\" \\n");

    /** At the start, where a spreadsheet sees a formula or a quoted text. */
    static final List<String> FORMULAS =
            List.of("=1+1", "+1", "-1", "@som(1)", "|cmd", "%x", "\uff1d1+1", "'x", "''x", "=HYPERLINK(\"http://a\")");

    private static final List<String> TEXTS = List.of("name", "reason", "title", "text");
    private static final String CONDITION = "when.falseAlarmRate";

    private HostileCases() {}

    /**
     * A cell that is refused.
     *
     * @param key as {@link ChangedRules} knows it
     * @param said part of what is said of it in English
     */
    record Refused(String key, String text, String said) {
        @Override
        public String toString() {
            String shown = text.length() > 40 ? text.substring(0, 40) + "…" : text;
            return key + ": " + ChangedRules.quoted(shown);
        }
    }

    static Stream<Refused> refused() {
        return Stream.of(code(), markup(), unicode()).flatMap(List::stream);
    }

    /** Texts that stay what they are. */
    static Stream<String> kept() {
        return Stream.of(CODE, MARKUP, FORMULAS).flatMap(List::stream).filter(text -> text.indexOf('{') < 0);
    }

    /** Case 1. */
    private static List<Refused> code() {
        List<Refused> cases = new ArrayList<>();
        for (String code : CODE) {
            cases.add(new Refused(CONDITION, code, ""));
            cases.add(new Refused("fires.falseAlarmRate", code, ""));
            cases.add(new Refused("id", code, "is no rule number"));
            cases.add(new Refused("kind", code, "is not possible here"));
            cases.add(new Refused("due-days", code, "is not a whole number"));
            cases.add(new Refused("when." + code, "< 1", "There is no measure"));
            if (code.indexOf('{') >= 0) {
                TEXTS.forEach(key -> cases.add(new Refused(key, code, "no placeholder")));
            }
        }
        cases.add(new Refused("title", "{constructor}", "There is no placeholder {constructor}"));
        return cases;
    }

    /** Case 3. */
    private static List<Refused> markup() {
        return List.of(
                new Refused("name", "a\u2028b", "U+2028 LINE SEPARATOR"),
                new Refused("text", "a\u2029b", "U+2029 PARAGRAPH SEPARATOR"),
                new Refused("title", "{\"a\":1}", "has a brace that is no placeholder"));
    }

    /** Case 13. */
    private static List<Refused> unicode() {
        return List.of(
                new Refused(CONDITION, "< \u200b8 %", "U+200B ZERO WIDTH SPACE. Write: < 8 %"),
                new Refused(CONDITION, "\u202e< 8 %", "U+202E RIGHT-TO-LEFT OVERRIDE. Write: < 8 %"),
                new Refused(CONDITION, "< 8 \uff05", "U+FF05 FULLWIDTH PERCENT SIGN. Write: < 8 %"),
                new Refused(CONDITION, "< \u0668 %", "U+0668 ARABIC-INDIC DIGIT EIGHT"),
                new Refused("name", "a\u200bb", "U+200B ZERO WIDTH SPACE. Write: ab"),
                new Refused("text", "a\u202eb", "U+202E RIGHT-TO-LEFT OVERRIDE. Write: ab"),
                new Refused("reason", "\u0430bc", "U+0430 CYRILLIC SMALL LETTER A. Write: abc"),
                new Refused("id", "\u042202", "\"[U+0422]02\" is no rule number"),
                new Refused("id", "T\u200b02", "\"T[U+200B]02\" is no rule number"),
                new Refused("id", "T\u0660\u0662", "is no rule number"),
                new Refused("kind", "DEC\u0130DE_NOW", "is not possible here"),
                new Refused("kind", "DEC\u0131DE_NOW", "is not possible here"),
                new Refused("kind", "DECIDE\u200b_NOW", "\"DECIDE[U+200B]_NOW\" is not possible here"),
                new Refused("when.pT\u0430rget", "< 8 %", "\"pT[U+0430]rget\". Do you mean pTarget?"),
                new Refused("when.pTarget\u200b", "< 8 %", "\"pTarget[U+200B]\". Do you mean pTarget?"));
    }

    /** Cases 4 and 14. */
    static List<Refused> costly() {
        String script = "<script>x".repeat(120_000);
        return List.of(
                new Refused(CONDITION, script, "The cell is too long"),
                new Refused("name", script, "The text is too long: at most 60 characters"),
                new Refused("kind", script, "<script>…\" is not possible here"),
                new Refused("due-days", script, "<script>…\" is not a whole number"),
                new Refused("when." + "<b>".repeat(300), "1", "<b><b…\". Choose a measure"),
                new Refused("kind", "\u0007\u001b[31mred\u0000", "is not possible here"),
                new Refused(CONDITION, "1 %,".repeat(100_000), "The cell is too long"),
                new Refused(CONDITION, "not(".repeat(10_000), "The cell is too long"),
                new Refused(CONDITION, "not(".repeat(30) + "8 %" + ")".repeat(30), "too many not"),
                new Refused(CONDITION, "< " + "9".repeat(150), "too many digits"),
                new Refused("text", "x. ".repeat(350_000), "The text is too long: at most 700"));
    }
}
