package org.koers.workbook;

import java.util.Locale;
import java.util.Set;

/** Words that turn a known header into something else: {@code Omzet vorig jaar} is not the revenue of the row. */
final class OtherMeaning {
    private static final Set<String> WORDS = Set.of(
            "vorig",
            "vorige",
            "vj",
            "pj",
            "last",
            "prior",
            "previous",
            "ly",
            "py",
            "budget",
            "begroot",
            "begrote",
            "begroting",
            "plan",
            "gepland",
            "planned",
            "doel",
            "target",
            "norm",
            "forecast",
            "prognose",
            "verwacht",
            "verwachte",
            "expected",
            "verschil",
            "afwijking",
            "diff",
            "difference",
            "variance",
            "delta",
            "index",
            "groei",
            "growth",
            "cum",
            "cumulatief",
            "cumulative",
            "ytd",
            "gem",
            "gemiddelde",
            "gemiddeld",
            "average",
            "avg",
            "btw",
            "vat",
            "incl",
            "kosten",
            "kostprijs",
            "cost",
            "costs",
            "per",
            "aandeel",
            "share",
            "pct",
            "perc",
            "percentage");

    private OtherMeaning() {}

    static boolean in(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.indexOf('%') >= 0) {
            return true;
        }
        for (String word : lower.split("[^\\p{L}]+")) {
            if (WORDS.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
