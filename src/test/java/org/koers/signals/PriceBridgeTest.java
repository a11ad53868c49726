package org.koers.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.koers.calendar.IsoWeek;
import org.koers.measure.Message;
import org.koers.measure.Scope;
import org.koers.measure.Value;
import org.koers.provenance.Field;
import org.koers.provenance.Subject;
import org.koers.situation.LedgerFixture;

/** Price, volume, cross and mix by hand; amounts in cents, two compared weeks unless said. */
class PriceBridgeTest {
    /** The same in both weeks: pieces and price of each, last year and now. */
    private static PricedItem item(double piecesBefore, double priceBefore, double piecesNow, double priceNow) {
        PricedItem item = new PricedItem(2);
        for (int week = 0; week < 2; week++) {
            item.before().quantity()[week] = piecesBefore / 2;
            item.before().priced()[week] = Math.round(100 * piecesBefore / 2 * priceBefore);
            item.now().quantity()[week] = piecesNow / 2;
            item.now().priced()[week] = Math.round(100 * piecesNow / 2 * priceNow);
        }
        return item;
    }

    /** V3 of the rule catalogue: 1000 × 50 → 1100 × 52. */
    @Test
    void the_vector_of_one_item_is_price_2000_volume_5000_cross_200() {
        PriceBridge bridge = PriceBridge.of(List.of(item(1000, 50, 1100, 52)));

        assertThat(bridge.price()).isEqualTo(2000_00);
        assertThat(bridge.volume()).isEqualTo(5000_00);
        assertThat(bridge.cross()).isEqualTo(200_00);
        assertThat(bridge.mix()).isZero();
    }

    /**
     * By hand: A 100 × 10 → 50 × 10, B 100 × 20 → 170 × 19; 3000 → 3730. Price −1 × 100; cross −1 × 70; volume (220 −
     * 200) × 15 = 300; mix 50 × 10 + 170 × 20 − 15 × 220 = 600.
     */
    @Test
    void more_of_what_is_dear_is_mix() {
        PriceBridge bridge = PriceBridge.of(List.of(item(100, 10, 50, 10), item(100, 20, 170, 19)));

        assertThat(bridge.price()).isEqualTo(-100_00);
        assertThat(bridge.cross()).isEqualTo(-70_00);
        assertThat(bridge.volume()).isEqualTo(300_00);
        assertThat(bridge.mix()).isEqualTo(600_00);
        assertThat(bridge.mixOfBoth()).isEqualTo(600_00, within(0.001));
    }

    /** New: 10 × 30 = 300 at a mean price of 10 is volume 100 and mix 200; gone 10 × 10 is volume −100. */
    @Test
    void new_and_gone_items_have_no_price_effect() {
        PriceBridge bridge = PriceBridge.of(List.of(item(90, 10, 90, 10), item(0, 0, 10, 30), item(10, 10, 0, 0)));

        assertThat(bridge.price()).isZero();
        assertThat(bridge.cross()).isZero();
        assertThat(bridge.volume()).isZero();
        assertThat(bridge.mix()).isEqualTo(200_00);
    }

    /**
     * By hand: prices of 9 and 11 in turn at one piece a week, mean 10; residuals ±100 cents, variance of the mean
     * (4 × 100²)·4/3/4² = 3333 a year. Over 4 pieces: error √(16 × (3333 + 0)) = 231 cents.
     */
    @Test
    void the_error_of_a_price_is_that_of_its_weeks() {
        PricedItem item = new PricedItem(4);
        for (int week = 0; week < 4; week++) {
            item.before().quantity()[week] = 1;
            item.before().priced()[week] = week % 2 == 0 ? 900 : 1100;
            item.now().quantity()[week] = 1;
            item.now().priced()[week] = 900;
        }
        PriceBridge bridge = PriceBridge.of(List.of(item));

        assertThat(bridge.price()).isEqualTo(-400);
        assertThat(bridge.priceError()).isEqualTo(230.94, within(0.01));
        assertThat(bridge.priceScore()).isEqualTo(-1.732, within(0.001));
    }

    @RepeatedTest(50)
    void the_parts_add_up_to_the_cent(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        for (int draw = 0; draw < 20; draw++) {
            List<PricedItem> items = new ArrayList<>();
            for (int number = 0; number < 5; number++) {
                PricedItem item = new PricedItem(6);
                for (PricedItem.Year year : List.of(item.now(), item.before())) {
                    for (int week = 0; week < 6; week++) {
                        year.quantity()[week] = random.nextInt(4) * 1.5;
                        year.priced()[week] = random.nextInt(100_000) - 5_000;
                        year.loose()[week] = random.nextInt(50) == 0 ? 777 : 0;
                    }
                }
                items.add(item);
            }
            PriceBridge bridge = PriceBridge.of(items);
            long change = items.stream()
                    .mapToLong(item -> item.revenueNow() - item.revenueBefore())
                    .sum();

            assertThat(bridge.price() + bridge.volume() + bridge.cross() + bridge.mix())
                    .isEqualTo(change);
        }
    }

    /** Ten pieces a week in each of two segments, at 10 last year; now 9 in the one, in the other what it was. */
    private static LedgerFixture cheaper(int weeks, double swing) {
        LedgerFixture fixture = new LedgerFixture().flatPlan(2026, "Bouw", 100).flatPlan(2026, "Infra", 100);
        for (int week = 1; week <= 52; week++) {
            sell(fixture, new IsoWeek(2025, week), 10, 10 + (week % 2 == 0 ? swing : -swing));
        }
        for (int week = 1; week <= weeks; week++) {
            sell(fixture, new IsoWeek(2026, week), 11, 9 + (week % 2 == 0 ? swing : -swing));
        }
        return fixture;
    }

    private static void sell(LedgerFixture fixture, IsoWeek week, double pieces, double price) {
        fixture.result(row -> row.week(week)
                        .segment("Bouw")
                        .itemGroup("Pompen")
                        .quantity(pieces)
                        .revenue(pieces * price))
                .result(row -> row.week(week)
                        .segment("Infra")
                        .itemGroup("Pompen")
                        .quantity(10)
                        .revenue(100));
    }

    private static Measurements measured(LedgerFixture fixture, int week) {
        return Signals.measure(fixture.at(new IsoWeek(2026, week)), null);
    }

    /** 20 weeks: Bouw 200 pieces at 10 → 220 at 9. Price −1 × 200, cross −1 × 20, volume 20 × 10; Infra stands still. */
    @Test
    void price_and_cross_of_the_segments_are_those_of_the_total() {
        Measurements measured = measured(cheaper(20, 0), 20);

        assertThat(amount(measured, Scope.segment("Bouw"), "priceEffect")).isEqualByComparingTo("-200");
        assertThat(amount(measured, Scope.segment("Bouw"), "crossEffect")).isEqualByComparingTo("-20");
        assertThat(amount(measured, Scope.segment("Bouw"), "volumeEffect")).isEqualByComparingTo("200");
        assertThat(amount(measured, Scope.segment("Infra"), "priceEffect")).isEqualByComparingTo("0");
        assertThat(amount(measured, Scope.TOTAL, "priceEffect")).isEqualByComparingTo("-200");
        assertThat(amount(measured, Scope.TOTAL, "crossEffect")).isEqualByComparingTo("-20");
        assertThat(amount(measured, Scope.TOTAL, "priceEffectShare")).isEqualByComparingTo("-0.05");
        assertThat(amount(measured, Scope.segment("Bouw"), "priceEffectShare")).isEqualByComparingTo("-0.1");
    }

    private static BigDecimal amount(Measurements measured, Scope scope, String measure) {
        return measured.value(scope, measure).number().orElseThrow();
    }

    /** By hand: swings of 0.5 give 20 × 5² × 20/19 / 200² = 0.0132 a year, z = −1 / 0.162 = −6.2; of 2, −1 / 0.649. */
    @Test
    void a_drop_is_sure_when_it_is_large_beside_the_swings() {
        assertThat(measured(cheaper(20, 0.5), 20).value(Scope.segment("Bouw"), "priceDropSure"))
                .isEqualTo(Value.of(true));
        assertThat(measured(cheaper(20, 2), 20).value(Scope.segment("Bouw"), "priceDropSure"))
                .isEqualTo(Value.of(false));
    }

    @Test
    void what_is_missing_is_said() {
        assertThat(measured(cheaper(12, 0), 12).value(Scope.TOTAL, "priceEffect"))
                .isEqualTo(Value.missing("signals.like-weeks-needed", 13, 12));
        assertThat(measured(cheaper(20, 0).without(Subject.RESULTS, Field.QUANTITY), 20)
                        .value(Scope.TOTAL, "priceEffect"))
                .isEqualTo(Value.missing("signals.column-absent", Message.of("measure.column.quantity")));
        LedgerFixture loose = cheaper(20, 0);
        loose.result(row -> row.week("2026-W03").segment("Bouw").revenue(1000));
        assertThat(measured(loose, 20).value(Scope.segment("Bouw"), "priceEffect"))
                .isEqualTo(Value.missing("signals.quantity-partly", 95, 79));
    }
}
