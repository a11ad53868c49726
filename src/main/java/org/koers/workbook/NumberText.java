package org.koers.workbook;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.koers.intake.DecimalMark;
import org.koers.workbook.cells.Stored;

/**
 * A number that was written by people: {@code 1.234,56}, {@code € 1,234.56}, {@code 12,5 %}, {@code 1.234-}, {@code 12,5k},
 * {@code 1.234,56 CR}.
 *
 * @param sign −1 or 1
 * @param digits digits with points and commas only
 * @param percent a per cent sign stood behind it
 * @param tens 3 behind which {@code k} or a word for thousand stood, 6 for million, else 0
 * @param side what an accounting export wrote behind it; null when nothing
 */
record NumberText(
        int sign,
        String digits,
        boolean percent,
        int tens,
        @Nullable Side side) {
    private static final Pattern MINUS = Pattern.compile("[\u2212\u2012\u2013\uFE63\uFF0D]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern CURRENCY = Pattern.compile(
            "(?i)^(\\p{Sc}|(eur|euro|usd|gbp|chf)(?![a-z]))|(\\p{Sc}|(?<![a-z])(eur|euro|usd|gbp|chf))$");
    private static final Pattern DASHED = Pattern.compile("([.,])(?:--?|—|=)$");
    private static final Pattern PERCENT = Pattern.compile("(?i)(%|(?<![a-z])(pct|procent|percent))$");
    private static final Pattern THOUSANDS = Pattern.compile("(?i)(?<![a-z])(k|dzd|duizend|thousand)\\.?$");
    private static final Pattern MILLIONS = Pattern.compile("(?i)(?<![a-z])(m|mln|mio|miljoen|million)\\.?$");
    private static final Pattern SIDE = Pattern.compile("(?i)(?<![a-z])(c|cr|credit|d|dr|db|debet|debit)\\.?$");
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}([ '’ʼ]\\d{3})+(?!\\d).*");
    private static final Pattern GROUP_SIGNS = Pattern.compile("[ '’ʼ]");
    private static final Pattern SCIENTIFIC = Pattern.compile("(\\d(?:[.,]\\d+)?)[eE]([+-]?\\d{1,2})");
    private static final Pattern DIGITS = Pattern.compile("[\\d.,]*\\d[\\d.,]*");
    private static final int LONGEST = 60;

    /** Which side of an account the amount stands on. */
    enum Side {
        CREDIT,
        DEBIT
    }

    static Optional<NumberText> of(String written) {
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        if (isPlain(written, 0)) {
            return Optional.of(new NumberText(1, written, false, 0, null));
        }
        if (written.length() > 1 && written.charAt(0) == '-' && isPlain(written, 1)) {
            return Optional.of(new NumberText(-1, written.substring(1), false, 0, null));
        }
        return new Peeling(SPACES.matcher(MINUS.matcher(Tidy.text(written)).replaceAll("-"))
                        .replaceAll(" ")
                        .strip())
                .number();
    }

    /** Digits with at most points and commas: nothing to take off. */
    private static boolean isPlain(String written, int from) {
        boolean digit = false;
        for (int place = from; place < written.length(); place++) {
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
    DecimalMark evidence() {
        int points = count('.');
        int commas = count(',');
        if (points > 0 && commas > 0) {
            return digits.lastIndexOf(',') > digits.lastIndexOf('.') ? DecimalMark.COMMA : DecimalMark.POINT;
        }
        if (points + commas == 0 || isAmbiguous()) {
            return null;
        }
        boolean decimal = points + commas == 1;
        return decimal == (commas > 0) ? DecimalMark.COMMA : DecimalMark.POINT;
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

    /** {@code -0}, which no person writes: something negative was rounded away. */
    boolean isMinusZero() {
        return sign < 0 && digits.chars().noneMatch(letter -> letter >= '1' && letter <= '9');
    }

    /**
     * The value under this notation; empty when the separators make no number. A per cent is a fraction. The side is for
     * the column to judge.
     */
    Optional<BigDecimal> value(DecimalMark notation) {
        Matcher scientific = SCIENTIFIC.matcher(digits);
        if (digits.indexOf('e') + digits.indexOf('E') > -2 && scientific.matches()) {
            return scaled(Stored.number(scientific.group(1).replace(',', '.') + "e" + scientific.group(2)));
        }
        DecimalMark shown = evidence();
        DecimalMark used = shown == null ? notation : shown;
        char decimal = used == DecimalMark.COMMA ? ',' : '.';
        char group = used == DecimalMark.COMMA ? '.' : ',';
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
            return tens > 0 || percent ? signed.movePointRight(tens - (percent ? 2 : 0)) : signed;
        });
    }

    private int count(char separator) {
        int count = 0;
        for (int place = 0; place < digits.length(); place++) {
            count += digits.charAt(place) == separator ? 1 : 0;
        }
        return count;
    }

    /** Takes off what stands around the digits, from the outside in; everything at most once. */
    private static final class Peeling {
        private String text;
        private boolean negative;
        private boolean percent;
        private int tens;
        private @Nullable Side side;
        private boolean twice;

        Peeling(String text) {
            this.text = text;
        }

        Optional<NumberText> number() {
            for (String before = ""; !before.equals(text); ) {
                before = text;
                sign();
                text = CURRENCY.matcher(text).replaceFirst("").strip();
                text = DASHED.matcher(text).replaceFirst("$100");
                behind();
            }
            String bare =
                    GROUPED.matcher(text).matches() ? GROUP_SIGNS.matcher(text).replaceAll("") : text;
            boolean number = !twice
                    && (DIGITS.matcher(bare).matches()
                            || SCIENTIFIC.matcher(bare).matches());
            return number
                    ? Optional.of(new NumberText(negative ? -1 : 1, bare, percent, tens, side))
                    : Optional.empty();
        }

        private void sign() {
            if (text.startsWith("(") && text.endsWith(")") && text.length() > 2) {
                negate();
                text = text.substring(1, text.length() - 1).strip();
            }
            if (text.length() > 1 && (text.startsWith("-") || text.endsWith("-")) && !isDashed()) {
                negate();
                text = (text.startsWith("-") ? text.substring(1) : text.substring(0, text.length() - 1)).strip();
            } else if (text.startsWith("+")) {
                text = text.substring(1).strip();
            }
        }

        /** {@code 1.234,-} is a whole amount, not a negative one. */
        private boolean isDashed() {
            return !text.startsWith("-") && DASHED.matcher(text).find();
        }

        private void negate() {
            twice |= negative;
            negative = true;
        }

        private void behind() {
            if (takes(PERCENT)) {
                twice |= percent;
                percent = true;
            } else if (takes(THOUSANDS)) {
                twice |= tens > 0;
                tens = 3;
            } else if (takes(MILLIONS)) {
                twice |= tens > 0;
                tens = 6;
            } else {
                side();
            }
        }

        private void side() {
            Matcher matcher = SIDE.matcher(text);
            if (matcher.find() && matcher.start() > 0) {
                twice |= side != null;
                side = matcher.group(1).toLowerCase(Locale.ROOT).startsWith("c") ? Side.CREDIT : Side.DEBIT;
                text = text.substring(0, matcher.start()).strip();
            }
        }

        private boolean takes(Pattern pattern) {
            Matcher matcher = pattern.matcher(text);
            boolean found = matcher.find() && matcher.start() > 0;
            if (found) {
                text = text.substring(0, matcher.start()).strip();
            }
            return found;
        }
    }
}
