package org.koers.workbook;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Random;
import org.koers.intake.DecimalMark;

/** Amounts as exports and people write them. */
final class WrittenAmounts {
    private static final String[] GROUPS = {null, "", " ", "\u00a0", "\u202f", "\u2009", "'", "\u2019"};
    private static final String[] SIGNS = {
        "-%s", "%s-", "(%s)", "\u2212%s", "\u2013%s", "- %s", "\u20ac -%s", "(\u20ac\u00a0%s)", "%s EUR-", "-%s \u20ac"
    };
    private static final String[] UNITS = {"%s", "\u20ac %s", "\u20ac%s", "EUR %s", "%s EUR", "%s\u00a0\u20ac", " %s "};

    private WrittenAmounts() {}

    static String write(BigDecimal amount, DecimalMark mark, Random random) {
        return signed(amount, digits(amount.abs(), "#,##0.00", mark, random), random);
    }

    /** Without decimals, so that only the column tells what its separators mean. */
    static String writeWhole(BigDecimal amount, DecimalMark mark, Random random) {
        String digits = digits(amount.abs(), "#,##0", mark, random);
        return signed(
                amount, random.nextInt(4) == 0 ? digits + (mark == DecimalMark.COMMA ? ",-" : ".-") : digits, random);
    }

    private static String digits(BigDecimal amount, String pattern, DecimalMark mark, Random random) {
        Locale locale = mark == DecimalMark.COMMA ? Locale.forLanguageTag("nl-NL") : Locale.ENGLISH;
        String digits = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(locale)).format(amount);
        String group = GROUPS[random.nextInt(GROUPS.length)];
        return group == null ? digits : digits.replace(mark == DecimalMark.COMMA ? "." : ",", group);
    }

    private static String signed(BigDecimal amount, String digits, Random random) {
        if (amount.signum() >= 0) {
            return UNITS[random.nextInt(UNITS.length)].formatted(digits);
        }
        boolean dashed = digits.endsWith("-");
        return SIGNS[dashed ? 2 : random.nextInt(SIGNS.length)].formatted(digits);
    }
}
