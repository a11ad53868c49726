package org.koers.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.koers.calendar.IsoWeek;

/** One column of a fact table: its name, and how a value goes in and out. Null goes in and out as null. */
record Column(String name, Kind kind) {
    /** What a column holds. */
    enum Kind {
        TEXT,
        SEGMENT,
        AMOUNT,
        NUMBER,
        WHOLE,
        FLAG,
        DATE,
        WEEK,
        MONTH
    }

    private static final int MONEY_SCALE = 2;

    static Column of(String name, Kind kind) {
        return new Column(name, kind);
    }

    /** What the driver gets. */
    static @Nullable Object sql(@Nullable Object value) {
        return value instanceof IsoWeek || value instanceof YearMonth
                ? value.toString()
                : value instanceof Enum<?> word ? word.name() : value;
    }

    @Nullable
    Object read(ResultSet rows, Spelling spelling) throws SQLException {
        return switch (kind) {
            case TEXT -> rows.getString(name);
            case SEGMENT -> spelling.of(rows.getString(name));
            case AMOUNT -> scaled(rows.getBigDecimal(name), MONEY_SCALE);
            case NUMBER -> scaled(rows.getBigDecimal(name), 0);
            case WHOLE -> rows.getObject(name, Integer.class);
            case FLAG -> rows.getObject(name, Boolean.class);
            case DATE -> rows.getObject(name, LocalDate.class);
            case WEEK -> week(rows.getString(name));
            case MONTH -> month(rows.getString(name));
        };
    }

    static @Nullable IsoWeek week(@Nullable String text) {
        return text == null ? null : IsoWeek.parse(text).orElseThrow();
    }

    private static @Nullable YearMonth month(@Nullable String text) {
        return text == null ? null : YearMonth.parse(text);
    }

    /** Without trailing zeros, but with at least this many decimals: equal amounts look the same. */
    static @Nullable BigDecimal scaled(@Nullable BigDecimal stored, int least) {
        if (stored == null) {
            return null;
        }
        if (stored.scale() <= least) {
            return stored.setScale(least);
        }
        BigDecimal plain = stored.stripTrailingZeros();
        return plain.scale() < least ? plain.setScale(least) : plain;
    }
}
