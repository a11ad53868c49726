package org.koers.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koers.calendar.IsoWeek;

/** What a measure says. Too little data is a value too: it carries what is missing. */
public sealed interface Value {
    /** @param amount rounded HALF_EVEN to the unit's decimals, once */
    record Number(BigDecimal amount) implements Value {}

    /** One of a closed list of words. */
    record Word(String word) implements Value {}

    /** A yes or a no. */
    record YesNo(boolean yes) implements Value {}

    /** A point in time. */
    record Week(IsoWeek week) implements Value {}

    /** Could not be measured. @param because which sheet, column or how many points are missing */
    record NotEnoughData(Message because) implements Value {}

    /** Rounds HALF_EVEN to the decimals of the unit; NaN and infinities are not enough data. */
    static Value of(double amount, Unit unit) {
        if (Double.isNaN(amount) || Double.isInfinite(amount)) {
            return missing("signals.not-computable");
        }
        return of(BigDecimal.valueOf(amount), unit);
    }

    /** Rounds HALF_EVEN to the decimals of the unit. */
    static Value of(BigDecimal amount, Unit unit) {
        return new Number(amount.setScale(unit.decimals(), RoundingMode.HALF_EVEN));
    }

    static Value of(long count) {
        return new Number(BigDecimal.valueOf(count));
    }

    static Value of(boolean yes) {
        return new YesNo(yes);
    }

    static Value of(IsoWeek week) {
        return new Week(week);
    }

    static Value word(String word) {
        return new Word(word);
    }

    static Value missing(String key, Object... arguments) {
        return new NotEnoughData(Message.of(key, arguments));
    }

    default boolean isKnown() {
        return !(this instanceof NotEnoughData);
    }

    /** The number, when this is one. */
    default Optional<BigDecimal> number() {
        return this instanceof Number number ? Optional.of(number.amount()) : Optional.empty();
    }

    /** The number as a double, or NaN: for further calculation only, never for a comparison with a threshold. */
    default double orNaN() {
        return this instanceof Number number ? number.amount().doubleValue() : Double.NaN;
    }

    /** The bare value: a BigDecimal, a word, a Boolean or a week; null when it is not known. */
    default @Nullable Object bare() {
        if (this instanceof Number number) {
            return number.amount();
        }
        if (this instanceof Word word) {
            return word.word();
        }
        if (this instanceof YesNo flag) {
            return flag.yes();
        }
        return this instanceof Week week ? week.week() : null;
    }
}
