package org.koers.workbook;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A header without what people add to it: a unit, a scale, a footnote mark.
 *
 * @param bare the rest, for finding it among the known headers
 * @param scale what an amount below it is to be multiplied by: 1, 1,000 or 1,000,000
 */
record HeaderText(String bare, BigDecimal scale) {
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final String CURRENCY = "(?:€|\\$|£|eur\\b|euro'?s?\\b|usd\\b|gbp\\b)";
    private static final String OPEN = "(?:^|(?<=[\\s(\\[,;:/-]))";
    private static final String CLOSE = "(?=$|[\\s)\\],;:./])";
    private static final Map<BigDecimal, List<Pattern>> SCALES = Map.of(
            THOUSAND,
            List.of(
                    scale("[x×*] ?" + CURRENCY + "? ?1[. ,]?000(?![.,]?\\d)(?: ?" + CURRENCY + ")?"),
                    scale("(?:in )?" + CURRENCY + " ?[x×*] ?1[. ,]?000(?![.,]?\\d)"),
                    scale("in 1[. ,]?000(?![.,]?\\d)(?:'s|s)?(?: ?" + CURRENCY + ")?"),
                    scale("(?:in )?(?:k ?(?:€|\\$|eur\\b|euro\\b|usd\\b)|(?:€|\\$) ?k|[te](?:eur\\b)|eur ?k)"),
                    scale("[x×*] ?k"),
                    scale("in k"),
                    scale("(?:in |[x×*] )?(?:dzd|duizend(?:en|tallen)?|thousands?|'000s?|000s)\\.?(?: ?" + CURRENCY
                            + ")?")),
            MILLION,
            List.of(
                    scale("[x×*] ?" + CURRENCY + "? ?1[. ,]?000[. ,]?000(?![.,]?\\d)"),
                    scale("(?:in |[x×*] ?)?(?:€ ?|\\$ ?|eur ?)?(?:1 ?)?(?:mln|miljoen(?:en)?|millions?)\\.?(?: ?"
                            + CURRENCY + ")?"),
                    scale("in m(?:€|\\$|eur)|m€|€ ?m")));
    private static final Pattern UNIT = Pattern.compile("[(\\[]\\s*(?:in |excl\\.? |incl\\.? )?(?:" + CURRENCY
            + "|%|excl\\.? ?btw|ex\\.? ?btw|excl\\.? ?vat|ex\\.? ?vat|uur|hrs|st|stuks|pcs)?\\s*[)\\]]");
    private static final Pattern LOOSE_UNIT = Pattern.compile("(?:,| in|^in) (?:eur|euro|euro's|€)$| (?:eur|€)$|^€ ");
    private static final Pattern FOOTNOTE =
            Pattern.compile("(?:[\\s]*[*†‡¹²³⁴⁵⁶⁷⁸⁹⁰]+|\\s+\\d\\)|\\s*\\[[a-z\\d]\\])+$");

    private static Pattern scale(String form) {
        return Pattern.compile(OPEN + "(?:" + form + ")" + CLOSE);
    }

    static HeaderText of(String header) {
        String text = FOOTNOTE.matcher(Tidy.text(header)).replaceAll("").toLowerCase(Locale.ROOT);
        if (!mayHaveUnit(text)) {
            return new HeaderText(text, BigDecimal.ONE);
        }
        for (BigDecimal scale : List.of(MILLION, THOUSAND)) {
            for (Pattern pattern : SCALES.getOrDefault(scale, List.of())) {
                Matcher found = pattern.matcher(text);
                if (found.find()) {
                    return new HeaderText(bare(found.replaceAll(" ")), scale);
                }
            }
        }
        return new HeaderText(bare(text), BigDecimal.ONE);
    }

    /** Most headers are letters only. */
    private static boolean mayHaveUnit(String text) {
        return text.chars().anyMatch(letter -> letter != ' ' && letter != '-' && !Character.isLetter(letter))
                || text.contains(" ");
    }

    private static String bare(String text) {
        String without = Tidy.text(UNIT.matcher(text).replaceAll(" "));
        return Tidy.text(LOOSE_UNIT.matcher(without).replaceAll(" "));
    }
}
