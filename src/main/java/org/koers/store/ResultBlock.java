package org.koers.store;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;
import org.koers.calendar.IsoWeek;
import org.koers.provenance.Known;
import org.koers.provenance.Origin;
import org.koers.provenance.Sheet;
import org.koers.results.Result;

/**
 * Some thousands of results as the database keeps them: column by column, deflated. A byte says which format, four say
 * how long the columns are and four what their CRC-32 is, so that damage never passes for figures.
 */
final class ResultBlock {
    /** Rows of a full block. */
    static final int ROWS = 5_000;

    private static final byte FORMAT = 1;
    private static final int HEAD = 9;
    private static final int MOST = 1 << 28;
    private static final int MONEY_SCALE = 2;
    private static final int TEXTS = 5;
    /** The week that holds 1 January 1970, a Thursday. */
    private static final IsoWeek FIRST = new IsoWeek(1970, 1);

    private static final int AMOUNTS = 7;

    private ResultBlock() {}

    /** @param sheets id of a sheet */
    static byte[] write(List<Result> rows, ToLongFunction<Sheet> sheets) {
        ColumnOutput columns = new ColumnOutput();
        columns.whole(rows.size());
        columns.repeated(longs(rows, row -> sheets.applyAsLong(row.origin().sheet())));
        columns.steps(longs(rows, row -> row.origin().row()));
        columns.steps(longs(rows, row -> number(row.week())));
        columns.repeated(recordings(rows));
        columns.texts(texts(rows, Result::customerNo));
        columns.texts(texts(rows, Result::customer));
        columns.texts(texts(rows, Result::segment));
        columns.texts(texts(rows, Result::rep));
        columns.texts(texts(rows, Result::itemGroup));
        columns.amounts(amounts(rows, Result::quantity, 0));
        columns.amounts(amounts(rows, Result::netRevenue, MONEY_SCALE));
        columns.amounts(amounts(rows, Result::discount, MONEY_SCALE));
        columns.amounts(amounts(rows, Result::grossMargin, MONEY_SCALE));
        columns.amounts(amounts(rows, Result::orders, 0));
        columns.amounts(amounts(rows, Result::orderIntake, MONEY_SCALE));
        columns.amounts(amounts(rows, Result::creditAmount, MONEY_SCALE));
        columns.repeated(longs(rows, row -> month(row.month())));
        return packed(columns.bytes());
    }

    /**
     * The rows in the order of writing.
     *
     * @param sheets a sheet by its id
     * @param recorded when they were confirmed: no row was recorded later than that, even where its own week lies ahead
     * @throws IllegalStateException when the bytes are not those that were written
     */
    static List<Result> read(byte[] content, LongFunction<Sheet> sheets, Instant recorded) {
        ColumnInput columns = new ColumnInput(unpacked(content));
        int count = columns.count();
        long[] sheet = columns.repeated(count);
        long[] line = columns.steps(count);
        long[] week = columns.steps(count);
        long[] from = columns.repeated(count);
        List<@Nullable String[]> texts = new ArrayList<>(TEXTS);
        for (int column = 0; column < TEXTS; column++) {
            texts.add(columns.texts(count));
        }
        List<@Nullable BigDecimal[]> amounts = new ArrayList<>(AMOUNTS);
        for (int column = 0; column < AMOUNTS; column++) {
            amounts.add(columns.amounts(count));
        }
        long[] month = columns.repeated(count);
        Shared shared = new Shared(recorded);
        List<Result> rows = new ArrayList<>(count);
        for (int row = 0; row < count; row++) {
            rows.add(new Result(
                    shared.week(week[row]),
                    texts.get(0)[row],
                    texts.get(1)[row],
                    texts.get(2)[row],
                    texts.get(3)[row],
                    texts.get(4)[row],
                    amounts.get(0)[row],
                    Objects.requireNonNull(amounts.get(1)[row]),
                    amounts.get(2)[row],
                    amounts.get(3)[row],
                    amounts.get(4)[row],
                    amounts.get(5)[row],
                    amounts.get(6)[row],
                    shared.month(month[row]),
                    new Origin(sheets.apply(sheet[row]), (int) line[row]),
                    shared.known(from[row])));
        }
        return rows;
    }

    /** Values that many rows have in common, made once. */
    private static final class Shared {
        private final Instant recorded;
        private final Map<Long, IsoWeek> weeks = new HashMap<>();
        private final Map<Long, Known> knowns = new HashMap<>();

        Shared(Instant recorded) {
            this.recorded = recorded;
        }

        IsoWeek week(long number) {
            return weeks.computeIfAbsent(number, ResultBlock::week);
        }

        Known known(long micros) {
            return knowns.computeIfAbsent(micros, key -> {
                Instant from = Instant.EPOCH.plus(key, ChronoUnit.MICROS);
                return new Known(from, from.isBefore(recorded) ? from : recorded);
            });
        }

        @Nullable
        YearMonth month(long number) {
            return number == 0 ? null : YearMonth.of((int) (number - 1) / 12, (int) (number - 1) % 12 + 1);
        }
    }

    /** Weeks since the first of 1970. */
    static int number(IsoWeek week) {
        return FIRST.weeksUntil(week);
    }

    /** The week of a {@link #number}. */
    static IsoWeek week(long number) {
        return FIRST.plus(Math.toIntExact(number));
    }

    private static long month(@Nullable YearMonth month) {
        return month == null ? 0 : month.getYear() * 12L + month.getMonthValue();
    }

    /** From when each row is known, in microseconds; rows of one week share theirs. */
    private static long[] recordings(List<Result> rows) {
        long[] micros = new long[rows.size()];
        Instant last = Instant.EPOCH;
        for (int row = 0; row < micros.length; row++) {
            Instant from = rows.get(row).known().from();
            micros[row] = from == last && row > 0 ? micros[row - 1] : ChronoUnit.MICROS.between(Instant.EPOCH, from);
            last = from;
        }
        return micros;
    }

    private static long[] longs(List<Result> rows, ToLongFunction<Result> value) {
        long[] longs = new long[rows.size()];
        for (int row = 0; row < longs.length; row++) {
            longs[row] = value.applyAsLong(rows.get(row));
        }
        return longs;
    }

    private static @Nullable String[] texts(List<Result> rows, Function<Result, @Nullable String> value) {
        @Nullable String[] texts = new @Nullable String[rows.size()];
        for (int row = 0; row < texts.length; row++) {
            texts[row] = value.apply(rows.get(row));
        }
        return texts;
    }

    private static @Nullable BigDecimal[] amounts(
            List<Result> rows, Function<Result, @Nullable BigDecimal> value, int scale) {
        @Nullable BigDecimal[] amounts = new @Nullable BigDecimal[rows.size()];
        for (int row = 0; row < amounts.length; row++) {
            amounts[row] = Column.scaled(value.apply(rows.get(row)), scale);
        }
        return amounts;
    }

    private static byte[] packed(byte[] columns) {
        CRC32 check = new CRC32();
        check.update(columns);
        Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
        try {
            deflater.setInput(columns);
            deflater.finish();
            byte[] room = new byte[columns.length + columns.length / 100 + 1_000];
            int length = deflater.deflate(room);
            return ByteBuffer.allocate(HEAD + length)
                    .put(FORMAT)
                    .putInt(columns.length)
                    .putInt((int) check.getValue())
                    .put(room, 0, length)
                    .array();
        } finally {
            deflater.end();
        }
    }

    private static byte[] unpacked(byte[] content) {
        ByteBuffer head = ByteBuffer.wrap(content);
        if (content.length < HEAD || head.get() != FORMAT) {
            throw new IllegalStateException("results are kept in a format that this version does not know");
        }
        int length = head.getInt();
        int expected = head.getInt();
        if (length < 0 || length > MOST) {
            throw new IllegalStateException("results are damaged in the database: length " + length);
        }
        byte[] columns = new byte[length];
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(content, HEAD, content.length - HEAD);
            boolean whole = inflater.inflate(columns) == length && inflater.inflate(new byte[1]) == 0;
            CRC32 check = new CRC32();
            check.update(columns);
            if (!whole || !inflater.finished() || (int) check.getValue() != expected) {
                throw new IllegalStateException("results are damaged in the database: their check does not fit");
            }
            return columns;
        } catch (DataFormatException e) {
            throw new IllegalStateException("results are damaged in the database", e);
        } finally {
            inflater.end();
        }
    }
}
