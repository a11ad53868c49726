package org.koers.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.koers.calendar.IsoWeek;

/**
 * Writes messages and numbers in one language and currency, as people read them: {@code € 14,24 mln}, {@code 12 %},
 * {@code week 20}. Minus is U+2212, and a no-break space stands between number and unit.
 */
public final class Wording {
    private static final char NO_BREAK_SPACE = '\u00a0';
    private static final char MINUS = '\u2212';
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Language language;
    private final String currency;

    /** @param currency ISO 4217, {@code XXX} for mere counts */
    public Wording(Language language, String currency) {
        this.language = language;
        this.currency = currency;
    }

    public Language language() {
        return language;
    }

    /**
     * The message in this language. Its bundle is {@code messages/<part of the key before the first dot>}.
     *
     * @throws MissingResourceException when the key is in no bundle: a mistake in our own code
     */
    public String render(Message message) {
        int dot = message.key().indexOf('.');
        String bundle = "messages." + message.key().substring(0, dot);
        String pattern = ResourceBundle.getBundle(
                        bundle,
                        Locale.forLanguageTag(language.code()),
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                .getString(message.key().substring(dot + 1));
        Object[] arguments = message.arguments().stream().map(this::argument).toArray();
        return new MessageFormat(pattern, language.locale()).format(arguments);
    }

    public String render(String key, Object... arguments) {
        return render(Message.of(key, arguments));
    }

    /** What a measure said, with its unit; a dash when it is not known. */
    public String write(Measured measured) {
        return write(measured.value(), measured.measure().unit());
    }

    /** A value of this unit; a dash when it is not known. */
    public String write(Value value, Unit unit) {
        if (value instanceof Value.Number number) {
            return write(number.amount(), unit);
        }
        if (value instanceof Value.Word word) {
            return render("measure.word." + word.word());
        }
        if (value instanceof Value.YesNo flag) {
            return render(flag.yes() ? "measure.yes" : "measure.no");
        }
        if (value instanceof Value.Week week) {
            return week(week.week());
        }
        return "–";
    }

    public String write(BigDecimal amount, Unit unit) {
        return switch (unit) {
            case MONEY -> money(amount);
            case SHARE -> share(amount);
            case POINTS -> decimal(amount.multiply(HUNDRED), 1) + NO_BREAK_SPACE + render("measure.points");
            case INDEX, RATE -> decimal(amount, 2);
            case WEEKS -> counted(amount, "measure.week", "measure.weeks");
            case DAYS -> counted(amount, "measure.day", "measure.days");
            default -> decimal(amount, 0);
        };
    }

    private String counted(BigDecimal amount, String one, String more) {
        String digits = decimal(amount, 0);
        return digits + NO_BREAK_SPACE + render(digits.equals("1") ? one : more);
    }

    /** {@code € 1.285}, and from a million on {@code € 14,24 mln}. */
    public String money(BigDecimal amount) {
        BigDecimal whole = whole(amount);
        boolean millions = whole.abs().compareTo(MILLION) >= 0;
        String digits = millions
                ? decimal(amount.abs().divide(MILLION, 6, RoundingMode.HALF_EVEN), 2)
                : decimal(whole.abs(), 0);
        String unsigned = symbol() + digits + (millions ? millionMark() : "");
        return whole.signum() < 0 ? MINUS + unsigned : unsigned;
    }

    /** {@code € 1.284,50}. */
    public String exact(BigDecimal amount) {
        String unsigned = symbol() + decimal(amount.abs(), 2);
        return amount.setScale(2, RoundingMode.HALF_UP).signum() < 0 ? MINUS + unsigned : unsigned;
    }

    /** With a plus sign when positive: for differences. */
    public String signedMoney(BigDecimal amount) {
        return (whole(amount).signum() > 0 ? "+" : "") + money(amount);
    }

    private static BigDecimal whole(BigDecimal amount) {
        return amount.setScale(0, RoundingMode.HALF_UP);
    }

    /** {@code 12 %}; one decimal below 10 % when it has one. */
    public String share(BigDecimal share) {
        BigDecimal percent = share.multiply(HUNDRED);
        int decimals = percent.abs().setScale(1, RoundingMode.HALF_UP).compareTo(BigDecimal.TEN) < 0
                        && percent.stripTrailingZeros().scale() > 0
                ? 1
                : 0;
        return decimal(percent, decimals) + (language == Language.NL ? NO_BREAK_SPACE + "%" : "%");
    }

    /** A number with this many decimals and thousands separators. */
    public String decimal(BigDecimal number, int decimals) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(language.locale());
        DecimalFormat format = new DecimalFormat("#,##0", symbols);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        format.setRoundingMode(RoundingMode.HALF_UP);
        BigDecimal rounded = number.setScale(decimals, RoundingMode.HALF_UP);
        String digits = format.format(rounded.abs());
        return rounded.signum() < 0 ? MINUS + digits : digits;
    }

    /** {@code week 20}; with the year when asked for by {@link #weekOfYear}. */
    public String week(IsoWeek week) {
        return "week" + NO_BREAK_SPACE + week.week();
    }

    public String weekOfYear(IsoWeek week) {
        return week(week) + " " + week.year();
    }

    /** {@code ma 18 mei 2026}, {@code Mon 18 May 2026}. */
    public String date(LocalDate date) {
        return DateTimeFormatter.ofPattern("EEE d MMM yyyy", language.locale())
                .format(date)
                .replace(".", "");
    }

    private Object argument(Object argument) {
        if (argument instanceof Message message) {
            return render(message);
        }
        if (argument instanceof Measured measured) {
            return write(measured);
        }
        if (argument instanceof Exact exact) {
            return exact(exact.amount());
        }
        if (argument instanceof IsoWeek week) {
            return week(week);
        }
        if (argument instanceof LocalDate date) {
            return date(date);
        }
        if (argument instanceof YearMonth month) {
            return DateTimeFormatter.ofPattern("MMMM yyyy", language.locale()).format(month);
        }
        if (argument instanceof Texts texts) {
            return texts.in(language);
        }
        if (argument instanceof Number || argument instanceof String) {
            return argument;
        }
        return String.valueOf(argument);
    }

    private String symbol() {
        if (currency.equals("XXX")) {
            return "";
        }
        String symbol =
                currency.equals("EUR") ? "€" : Currency.getInstance(currency).getSymbol(language.locale());
        return language == Language.NL ? symbol + NO_BREAK_SPACE : symbol;
    }

    private String millionMark() {
        return language == Language.NL ? NO_BREAK_SPACE + "mln" : "m";
    }
}
