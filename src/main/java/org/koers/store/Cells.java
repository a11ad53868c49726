package org.koers.store;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.koers.calendar.IsoWeek;

/** The values of one stored row, by position. */
record Cells(List<@Nullable Object> values) {
    @Nullable
    String text(int position) {
        return (String) values.get(position);
    }

    String needed(int position) {
        return Objects.requireNonNull(text(position));
    }

    @Nullable
    BigDecimal number(int position) {
        return (BigDecimal) values.get(position);
    }

    BigDecimal neededNumber(int position) {
        return Objects.requireNonNull(number(position));
    }

    @Nullable
    Integer whole(int position) {
        return (Integer) values.get(position);
    }

    @Nullable
    Boolean flag(int position) {
        return (Boolean) values.get(position);
    }

    @Nullable
    LocalDate date(int position) {
        return (LocalDate) values.get(position);
    }

    LocalDate neededDate(int position) {
        return Objects.requireNonNull(date(position));
    }

    @Nullable
    IsoWeek week(int position) {
        return (IsoWeek) values.get(position);
    }

    <E extends Enum<E>> @Nullable E word(int position, Class<E> words) {
        String word = text(position);
        return word == null ? null : Enum.valueOf(words, word);
    }

    <E extends Enum<E>> E neededWord(int position, Class<E> words) {
        return Enum.valueOf(words, needed(position));
    }
}
