package org.koers.workbook;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.koers.workbook.cells.Stored;

/**
 * A number that was written by people: {@code 1.234,56}, {@code € 1,234.56}, {@code 12,5 %}, {@code 1.234-}.
 *
 * @param sign −1 or 1
 * @param digits digits with points and commas only
 * @param percent a per cent sign stood behind it
 */
record NumberText(int sign, String digits, boolean percent) {
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern CURRENCY =
            Pattern.compile("(?i)^(€|\\$|£|eur|euro|usd|gbp)|(€|\\$|£|eur|euro|usd|gbp)$");
    private static final Pattern DASHED = Pattern.compile("([.,])(?:--?|—)$");
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}([ '’]\\d{3})+(?!\\d).*");
    private static final Pattern SCIENTIFIC = Pattern.compile("(\\d(?:[.,]\\d+)?)[eE]([+-]?\\d{1,2})");
    private static final Pattern DIGITS = Pattern.compile("[\\d.,]*\\d[\\d.,]*");
    private static final int LONGEST = 60;

    /** Which character stands before the decimals. */
    enum Notation {
        COMMA,
        POINT
    }

    static Optional<NumberText> of(String written) {
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        if (isPlain(written)) {
            return Optional.of(new NumberText(1, written, false));
        }
        String text = SPACES.matcher(written.replaceAll("[\u2212\u2013\uFE63\uFF0D]", "-"))
                .replaceAll(" ")
                .strip();
        int sign = 1;
        boolean percent = false;
        for (String before = ""; !before.equals(text); ) {
            before = text;
            if (text.startsWith("(") && text.endsWith(")") && text.length() > 2) {
                sign = -sign;
                text = text.substring(1, text.length() - 1).strip();
            }
            text = CURRENCY.matcher(text).replaceFirst("").strip();
            text = DASHED.matcher(text).replaceFirst("$100");
            if (text.endsWith("%")) {
                percent = true;
                text = text.substring(0, text.length() - 1).strip();
            }
            if (text.length() > 1 && (text.startsWith("-") || text.endsWith("-"))) {
                sign = -sign;
                text = (text.startsWith("-") ? text.substring(1) : text.substring(0, text.length() - 1)).strip();
            } else if (text.startsWith("+")) {
                text = text.substring(1).strip();
            }
        }
        String bare = GROUPED.matcher(text).matches() ? text.replaceAll("[ '’]", "") : text;
        return DIGITS.matcher(bare).matches() || SCIENTIFIC.matcher(bare).matches()
                ? Optional.of(new NumberText(sign, bare, percent))
                : Optional.empty();
    }

    /** Digits with at most points and commas: nothing to take off. */
    private static boolean isPlain(String written) {
        boolean digit = false;
        for (int place = 0; place < written.length(); place++) {
            char letter = written.charAt(place);
            if (letter != '.' && letter != ',' && (letter < '0' || letter > '9')) {
                return false;
            }
            digit |= letter >= '0';
        }
        return digit;
    }

    /** What this number shows of the notation of its column; null when it would read the same, or either way. */
    @Nullable
    Notation evidence() {
        int points = count('.');
        int commas = count(',');
        if (points > 0 && commas > 0) {
            return digits.lastIndexOf(',') > digits.lastIndexOf('.') ? Notation.COMMA : Notation.POINT;
        }
        if (points + commas == 0 || isAmbiguous()) {
            return null;
        }
        boolean decimal = points + commas == 1;
        return decimal == (commas > 0) ? Notation.COMMA : Notation.POINT;
    }

    /** {@code 1.234} and {@code 1,234}: a thousand or a bit more than one. */
    boolean isAmbiguous() {
        int at = Math.max(digits.indexOf('.'), digits.indexOf(','));
        return count('.') + count(',') == 1
                && at >= 1
                && at <= 3
                && digits.charAt(0) != '0'
                && digits.length() - at == 4;
    }

    /** The value under this notation; empty when the separators make no number. A per cent is a fraction. */
    Optional<BigDecimal> value(Notation notation) {
        Matcher scientific = SCIENTIFIC.matcher(digits);
        if (digits.indexOf('e') + digits.indexOf('E') > -2 && scientific.matches()) {
            return scaled(Stored.number(scientific.group(1).replace(',', '.') + "e" + scientific.group(2)));
        }
        Notation shown = evidence();
        Notation used = shown == null ? notation : shown;
        char decimal = used == Notation.COMMA ? ',' : '.';
        char group = used == Notation.COMMA ? '.' : ',';
        int at = digits.indexOf(decimal);
        String whole = at < 0 ? digits : digits.substring(0, at);
        String rest = at < 0 ? "" : digits.substring(at + 1);
        boolean grouped = whole.indexOf(group) >= 0;
        if (rest.indexOf(decimal) >= 0
                || rest.indexOf(group) >= 0
                || grouped && !whole.matches("\\d{1,3}(" + Pattern.quote(String.valueOf(group)) + "\\d{3})+")) {
            return Optional.empty();
        }
        String plain = whole.replace(String.valueOf(group), "") + (rest.isEmpty() ? "" : "." + rest);
        return scaled(Stored.number(plain.startsWith(".") ? "0" + plain : plain));
    }

    private Optional<BigDecimal> scaled(Optional<BigDecimal> number) {
        return number.map(value -> {
            BigDecimal signed = sign < 0 ? value.negate() : value;
            return percent ? signed.movePointLeft(2) : signed;
        });
    }

    private int count(char separator) {
        int count = 0;
        for (int place = 0; place < digits.length(); place++) {
            count += digits.charAt(place) == separator ? 1 : 0;
        }
        return count;
    }
}
