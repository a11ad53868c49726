package org.koers.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.koers.calendar.IsoWeek;
import org.koers.provenance.Field;
import org.koers.provenance.Known;
import org.koers.provenance.Origin;
import org.koers.provenance.Sheet;
import org.koers.results.Result;

class ResultBlockTest {
    private static final Instant RECORDED = Instant.parse("2200-01-01T00:00:00Z");
    private static final List<Sheet> SHEETS =
            List.of(new Sheet("a.xlsx", "Blad1", Map.of(Field.WEEK, "B")), new Sheet("a.xlsx", "Blad2", Map.of()));

    @Test
    void every_row_comes_back_as_it_went_in() {
        for (int seed = 0; seed < 40; seed++) {
            List<Result> rows = rows(new Random(seed), seed * 3);

            assertThat(read(write(rows))).as("seed %d", seed).isEqualTo(rows);
        }
    }

    @Test
    void equal_amounts_are_kept_alike() {
        Result row = rows(new Random(1), 1).get(0);

        assertThat(read(write(List.of(sold(row, "12.5"), sold(row, "12.500"), sold(row, "1200")))))
                .extracting(back -> back.netRevenue().toPlainString())
                .containsExactly("12.50", "12.50", "1200.00");
    }

    @Test
    void a_flipped_bit_never_passes_for_figures() {
        byte[] content = write(rows(new Random(7), 200));
        Random random = new Random(8);
        for (int time = 0; time < 500; time++) {
            byte[] damaged = content.clone();
            damaged[random.nextInt(content.length)] ^= (byte) (1 << random.nextInt(8));

            assertThatThrownBy(() -> read(damaged)).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void a_block_cut_short_is_refused() {
        byte[] content = write(rows(new Random(9), 50));

        for (int length : new int[] {0, 5, 9, content.length / 2, content.length - 1}) {
            assertThatThrownBy(() -> read(java.util.Arrays.copyOf(content, length)))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void a_block_of_a_later_version_says_so() {
        byte[] content = write(rows(new Random(9), 5));
        content[0] = 2;

        assertThatThrownBy(() -> read(content)).hasMessageContaining("format");
    }

    private static byte[] write(List<Result> rows) {
        return ResultBlock.write(rows, SHEETS::indexOf);
    }

    private static List<Result> read(byte[] content) {
        return ResultBlock.read(content, id -> SHEETS.get((int) id), RECORDED);
    }

    private static Result sold(Result row, String amount) {
        return new Result(
                row.week(),
                null,
                null,
                null,
                null,
                null,
                null,
                new BigDecimal(amount),
                null,
                null,
                null,
                null,
                null,
                null,
                row.origin(),
                row.known());
    }

    static List<Result> rows(Random random, int count) {
        List<Result> rows = new ArrayList<>();
        IntStream.range(0, count).forEach(row -> rows.add(row(random, row)));
        return rows;
    }

    private static Result row(Random random, int row) {
        IsoWeek week = new IsoWeek(1960, 1).plus(random.nextInt(10_000));
        Instant from = Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000) * 1_000L);
        return new Result(
                week,
                text(random),
                text(random),
                text(random),
                text(random),
                text(random),
                amount(random, 0),
                java.util.Objects.requireNonNullElse(amount(random, 2), new BigDecimal("0.00")),
                amount(random, 2),
                amount(random, 2),
                amount(random, 0),
                amount(random, 2),
                amount(random, 2),
                random.nextBoolean() ? null : YearMonth.of(1970 + random.nextInt(100), 1 + random.nextInt(12)),
                new Origin(SHEETS.get(random.nextInt(2)), random.nextInt(1 << 20) + row),
                Known.since(from));
    }

    private static @Nullable String text(Random random) {
        String[] texts = {"", "00412", "Müller & Zn", "\u0000=1+1", "\ud83d\ude00", "klant " + random.nextInt(40)};
        int which = random.nextInt(texts.length + 1);
        return which == texts.length ? null : texts[which];
    }

    private static @Nullable BigDecimal amount(Random random, int decimals) {
        BigDecimal amount = switch (random.nextInt(5)) {
            case 0 -> null;
            case 1 -> BigDecimal.valueOf(random.nextInt(2_000_000) - 1_000_000, 2);
            case 2 -> BigDecimal.valueOf(random.nextLong(), random.nextInt(9));
            case 3 -> new BigDecimal(new BigInteger(120, random), 8);
            default -> BigDecimal.valueOf(random.nextInt(50));
        };
        return Column.scaled(amount, decimals);
    }
}
