package org.koers.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.koers.measure.Language;
import org.koers.measure.Message;
import org.koers.measure.Wording;

/** The sentences and numbers of the advisory in one language and currency. */
final class Phrases {
    static final String UNKNOWN = "–";
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal TEN_MILLION = BigDecimal.valueOf(10_000_000);
    private static final BigDecimal LEAST = new BigDecimal("0.01");
    private static final BigDecimal MOST = new BigDecimal("0.99");

    private final Wording wording;
    private final String currency;

    Phrases(Language language, String currency) {
        this.wording = new Wording(language, currency);
        this.currency = currency;
    }

    Wording wording() {
        return wording;
    }

    Language language() {
        return wording.language();
    }

    /** A text of the bundle {@code report}. */
    String say(String key, Object... arguments) {
        return wording.render("report." + key, arguments);
    }

    String say(Message message) {
        return wording.render(message);
    }

    /** {@code € 14,24 mln}; a dash when not known. */
    String money(@Nullable BigDecimal amount) {
        return amount == null ? UNKNOWN : wording.money(amount);
    }

    /** A forecast: {@code € 37,0 mln}, one decimal from ten million on. */
    String forecast(@Nullable BigDecimal amount) {
        if (amount == null || amount.abs().compareTo(TEN_MILLION) < 0) {
            return money(amount);
        }
        return say("millions", wording.decimal(millions(amount), 1), symbol());
    }

    /** A forecast within a range that names the unit once: {@code 34,4}. */
    String bareForecast(@Nullable BigDecimal amount) {
        if (amount == null) {
            return UNKNOWN;
        }
        return amount.abs().compareTo(MILLION) < 0
                ? wording.decimal(amount, 0)
                : wording.decimal(millions(amount), amount.abs().compareTo(TEN_MILLION) < 0 ? 2 : 1);
    }

    /** {@code 0,89}; a dash when not known. */
    String index(@Nullable BigDecimal index) {
        return index == null ? UNKNOWN : wording.decimal(index, 2);
    }

    String index(double index) {
        return wording.decimal(BigDecimal.valueOf(index), 2);
    }

    String share(@Nullable BigDecimal share) {
        return share == null ? UNKNOWN : wording.share(share.setScale(2, RoundingMode.HALF_EVEN));
    }

    /** {@code 2 %}; at the ends of what is claimed {@code hoogstens 1 %}. */
    String chance(@Nullable BigDecimal chance) {
        if (chance == null) {
            return UNKNOWN;
        }
        if (chance.compareTo(LEAST) <= 0) {
            return say("at-most", wording.share(LEAST));
        }
        return chance.compareTo(MOST) >= 0 ? say("at-least", wording.share(MOST)) : share(chance);
    }

    /** {@code drie}; digits from ten on. */
    String count(int number) {
        return number >= 0 && number < 10 ? say("count-" + number) : String.valueOf(number);
    }

    /** {@code A, B en C}. */
    String list(List<String> names) {
        if (names.size() < 2) {
            return names.isEmpty() ? UNKNOWN : names.get(0);
        }
        return say("list", String.join(", ", names.subList(0, names.size() - 1)), names.get(names.size() - 1));
    }

    /** {@code jan}, {@code mrt}. */
    String shortMonth(YearMonth month) {
        return DateTimeFormatter.ofPattern("MMM", locale()).format(month).replace(".", "");
    }

    /** {@code €}, or nothing for mere counts. */
    String symbol() {
        if (currency.equals("XXX")) {
            return "";
        }
        return currency.equals("EUR")
                ? "€"
                : java.util.Currency.getInstance(currency).getSymbol(locale());
    }

    private Locale locale() {
        return wording.language().locale();
    }

    private static BigDecimal millions(BigDecimal amount) {
        return amount.divide(MILLION, 6, RoundingMode.HALF_EVEN);
    }

    /** Dutch writes {@code Eén}, with one accent only. */
    static String capital(String text) {
        if (text.startsWith("éé")) {
            return "E" + text.substring(1);
        }
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
