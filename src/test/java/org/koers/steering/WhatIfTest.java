package org.koers.steering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.koers.calendar.IsoWeek;
import org.koers.measure.Scope;

/** Of 33 weeks 3100 is still expected: 3100 / 33 a week. Half of it comes from quotes, six weeks after they are made. */
class WhatIfTest {
    private static final IsoWeek NEXT = PublishedWeek.NEXT;
    private static final double WEEK = 3100.0 / 33;

    private static Levers levers(Map<Lever, String> changes) {
        Map<Lever, BigDecimal> read = new EnumMap<>(Lever.class);
        changes.forEach((lever, change) -> read.put(lever, new BigDecimal(change)));
        return new Levers(read, NEXT);
    }

    private static Tried tried(PublishedWeek week, Levers levers) {
        return new WhatIf(week.reviewed()).with(Scope.TOTAL, levers).orElseThrow();
    }

    private static double landing(PublishedWeek week, Map<Lever, String> changes) {
        return tried(week, levers(changes)).landing().expected().doubleValue();
    }

    private static double landing(Map<Lever, String> changes) {
        return landing(PublishedWeek.total(), changes);
    }

    @Test
    void no_lever_is_the_forecast_itself() {
        WhatIf whatIf = new WhatIf(PublishedWeek.total().reviewed());

        assertThat(whatIf.with(Scope.TOTAL, Levers.none(NEXT)).orElseThrow().landing())
                .isEqualTo(whatIf.forecast(Scope.TOTAL).orElseThrow());
    }

    @Test
    void more_visits_bring_more_quotes_and_those_bring_orders_after_the_usual_time() {
        assertThat(landing(Map.of(Lever.VISITS, "0.10"))).isCloseTo(5000 + 27 * WEEK * 0.5 * 0.10, within(0.01));
    }

    @Test
    void fewer_visits_bring_less() {
        assertThat(landing(Map.of(Lever.VISITS, "-0.10"))).isCloseTo(5000 - 27 * WEEK * 0.5 * 0.10, within(0.01));
    }

    @Test
    void hit_rate_counts_as_a_share_of_what_it_is() {
        assertThat(landing(Map.of(Lever.HIT_RATE, "0.05"))).isCloseTo(5000 + 27 * WEEK * 0.5 * 0.20, within(0.01));
    }

    @Test
    void no_more_than_every_quote_can_be_won() {
        PublishedWeek week = PublishedWeek.total().say(Scope.TOTAL, "hitRate", 0.9);

        assertThat(landing(week, Map.of(Lever.HIT_RATE, "0.20")))
                .isEqualTo(landing(week, Map.of(Lever.HIT_RATE, "0.10")));
    }

    @Test
    void order_value_counts_at_once_for_orders_without_a_quote_and_later_for_the_rest() {
        assertThat(landing(Map.of(Lever.ORDER_VALUE, "0.10")))
                .isCloseTo(5000 + 6 * WEEK * 0.5 * 0.10 + 27 * WEEK * 0.10, within(0.01));
    }

    @Test
    void the_market_scales_all_from_the_week_on() {
        assertThat(landing(Map.of(Lever.MARKET, "0.051"))).isCloseTo(5000 + 3100 * 0.05, within(0.01));
    }

    @Test
    void people_alone_bring_no_visits() {
        assertThat(landing(Map.of(Lever.CAPACITY, "0.20"))).isEqualTo(5000);
    }

    @Test
    void more_visits_than_the_people_can_make_are_not_counted() {
        Tried tried = tried(PublishedWeek.total(), levers(Map.of(Lever.VISITS, "0.40")));

        assertThat(tried.visits()).isCloseTo(1.25, within(1e-9));
        assertThat(tried.full()).isTrue();
    }

    @Test
    void with_more_people_they_are() {
        Tried tried = tried(PublishedWeek.total(), levers(Map.of(Lever.VISITS, "0.40", Lever.CAPACITY, "0.20")));

        assertThat(tried.visits()).isCloseTo(1.40, within(1e-9));
        assertThat(tried.full()).isFalse();
    }

    @Test
    void too_few_people_cost_visits() {
        assertThat(tried(PublishedWeek.total(), levers(Map.of(Lever.CAPACITY, "-0.40")))
                        .visits())
                .isCloseTo(0.75, within(1e-9));
    }

    @Test
    void without_a_plan_of_visits_the_people_are_busy_with_those_they_make() {
        PublishedWeek week = PublishedWeek.total().lacks(Scope.TOTAL, "activityIndex4w");

        assertThat(landing(week, Map.of(Lever.VISITS, "0.10"))).isEqualTo(5000);
    }

    @ParameterizedTest
    @CsvSource({"0.8,whatif.assumed.room", "1,whatif.assumed.busy", "1.12,whatif.assumed.busy"})
    void what_is_assumed_of_the_people_is_said(double onPlan, String said) {
        PublishedWeek week = PublishedWeek.total().say(Scope.TOTAL, "activityIndex4w", onPlan);

        assertThat(tried(week, levers(Map.of(Lever.VISITS, "0.10"))).assumed())
                .extracting(message -> message.key())
                .contains(said);
    }

    @Test
    void a_lever_that_works_only_after_the_year_changes_nothing() {
        Levers late = new Levers(Map.of(Lever.VISITS, new BigDecimal("0.20")), new IsoWeek(2026, 48));
        Tried tried = tried(PublishedWeek.total(), late);

        assertThat(tried.works()).isEqualTo(new IsoWeek(2027, 1));
        assertThat(tried.landing().expected()).isEqualByComparingTo("5000");
    }

    @ParameterizedTest
    @CsvSource({
        "visits4w,VISITS CAPACITY",
        "quoteDrivenShare,VISITS HIT_RATE CAPACITY",
        "quoteCycle,VISITS HIT_RATE CAPACITY",
        "hitRate,HIT_RATE"
    })
    void what_is_not_known_is_not_guessed(String measure, String levers) {
        PublishedWeek week = PublishedWeek.total().lacks(Scope.TOTAL, measure);
        WhatIf whatIf = new WhatIf(week.reviewed());

        assertThat(whatIf.unknown(Scope.TOTAL).keySet()).extracting(Lever::name).containsExactly(levers.split(" "));
        for (Lever lever : whatIf.unknown(Scope.TOTAL).keySet()) {
            assertThat(landing(week, Map.of(lever, "-0.10"))).isEqualTo(5000);
        }
    }

    @Test
    void the_reason_is_that_of_the_measure() {
        WhatIf whatIf =
                new WhatIf(PublishedWeek.total().lacks(Scope.TOTAL, "hitRate").reviewed());

        assertThat(whatIf.unknown(Scope.TOTAL).get(Lever.HIT_RATE).key()).isEqualTo("signals.sheet-absent");
    }

    @Test
    void without_quotes_an_order_value_counts_at_once_for_all() {
        PublishedWeek week = PublishedWeek.total().lacks(Scope.TOTAL, "quoteDrivenShare");

        assertThat(landing(week, Map.of(Lever.ORDER_VALUE, "0.10"))).isCloseTo(5000 + 3100 * 0.1, within(0.01));
    }

    @Test
    void where_there_is_no_landing_nothing_is_tried_and_the_reason_is_said() {
        WhatIf whatIf =
                new WhatIf(PublishedWeek.total().lacks(Scope.TOTAL, "landing").reviewed());

        assertThat(whatIf.with(Scope.TOTAL, Levers.none(NEXT))).isEmpty();
        assertThat(whatIf.lack(Scope.TOTAL)).isPresent();
    }

    @Test
    void the_margin_grows_with_what_is_still_to_come() {
        LandingRange now = tried(PublishedWeek.total(), levers(Map.of())).landing();
        LandingRange more = tried(PublishedWeek.total(), levers(Map.of(Lever.MARKET, "0.102")))
                .landing();

        assertThat(width(more)).isCloseTo(width(now) * 1.1, within(0.05));
    }

    private static double width(LandingRange range) {
        return range.high().subtract(range.low()).doubleValue();
    }

    @ParameterizedTest
    @EnumSource(Lever.class)
    void a_change_beyond_the_bounds_of_its_lever_is_refused(Lever lever) {
        BigDecimal beyond = lever.most().add(new BigDecimal("0.0001"));

        assertThat(new Levers(Map.of(lever, lever.most()), NEXT).of(lever)).isPositive();
        assertThatThrownBy(() -> new Levers(Map.of(lever, beyond), NEXT)).hasMessageContaining(lever.id());
        assertThatThrownBy(() -> new Levers(Map.of(lever, beyond.negate()), NEXT))
                .hasMessageContaining(lever.id());
    }

    @Test
    void more_of_any_lever_never_lands_lower_nor_makes_the_target_less_likely() {
        Random random = new Random(7);
        for (int round = 0; round < 2000; round++) {
            PublishedWeek week = randomWeek(random);
            Map<Lever, BigDecimal> changes = new EnumMap<>(Lever.class);
            for (Lever lever : Lever.values()) {
                changes.put(lever, change(random, lever));
            }
            IsoWeek from = NEXT.plus(random.nextInt(30));
            LandingRange before = tried(week, new Levers(changes, from)).landing();
            Lever turned = Lever.values()[random.nextInt(Lever.values().length)];
            changes.merge(
                    turned,
                    change(random, turned).abs(),
                    (old, more) -> old.add(more).min(turned.most()));
            LandingRange after = tried(week, new Levers(changes, from)).landing();

            assertThat(after.expected()).as("%s of round %s", turned, round).isGreaterThanOrEqualTo(before.expected());
            assertThat(after.chance()).as("%s of round %s", turned, round).isGreaterThanOrEqualTo(before.chance());
            assertThat(after.low()).isLessThanOrEqualTo(after.expected());
            assertThat(after.high()).isGreaterThanOrEqualTo(after.expected());
        }
    }

    @Test
    void the_same_levers_say_the_same_every_time() {
        Random random = new Random(11);
        for (int round = 0; round < 200; round++) {
            PublishedWeek week = randomWeek(random);
            Levers levers = new Levers(Map.of(Lever.VISITS, change(random, Lever.VISITS)), NEXT);

            assertThat(tried(week, levers)).isEqualTo(tried(week, levers));
            assertThat(tried(week, Levers.none(NEXT)).landing())
                    .isEqualTo(new WhatIf(week.reviewed()).forecast(Scope.TOTAL).orElseThrow());
        }
    }

    private static PublishedWeek randomWeek(Random random) {
        double landing = 3000 + 4000 * random.nextDouble();
        PublishedWeek week = new PublishedWeek()
                .scope(Scope.TOTAL, 4000 + 2000 * random.nextDouble(), landing, 20 + 300 * random.nextDouble());
        week.say(Scope.TOTAL, "quoteDrivenShare", random.nextDouble());
        week.say(Scope.TOTAL, "quoteCycle", random.nextInt(20));
        week.say(Scope.TOTAL, "hitRate", random.nextDouble());
        week.say(Scope.TOTAL, "activityIndex4w", 0.4 + random.nextDouble());
        week.say(Scope.TOTAL, "marketGrowth", random.nextDouble() * 0.4 - 0.2);
        String[] measures = {"visits4w", "quoteDrivenShare", "quoteCycle", "hitRate", "activityIndex4w", "marketGrowth"
        };
        if (random.nextInt(3) == 0) {
            week.lacks(Scope.TOTAL, measures[random.nextInt(measures.length)]);
        }
        return week;
    }

    private static BigDecimal change(Random random, Lever lever) {
        double most = lever.most().doubleValue();
        return BigDecimal.valueOf(most * (2 * random.nextDouble() - 1)).setScale(4, RoundingMode.DOWN);
    }
}
