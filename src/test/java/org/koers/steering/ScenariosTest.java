package org.koers.steering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.koers.measure.Scope;

class ScenariosTest {
    private static final Scope EAST = Scope.segment("Oost");
    private static final Scope WEST = Scope.segment("West");

    /** The east lands short of its target, the west beyond it; a visit brings more in the west. */
    private static PublishedWeek twoSegments() {
        return PublishedWeek.total()
                .scope(EAST, 3000, 2600, 150)
                .scope(WEST, 2300, 2400, 120)
                .say(EAST, "quoteDrivenShare", 0.1);
    }

    private static Scenario of(PublishedWeek week, Scenario.Kind kind) {
        return Scenarios.of(week.reviewed()).get(kind.ordinal());
    }

    @Test
    void they_lie_side_by_side_in_one_order() {
        assertThat(Scenarios.of(twoSegments().reviewed()))
                .extracting(Scenario::kind)
                .containsExactly(Scenario.Kind.values());
    }

    @Test
    void holding_is_the_forecast_itself() {
        PublishedWeek week = twoSegments();

        assertThat(of(week, Scenario.Kind.HOLD).landing())
                .isEqualTo(new WhatIf(week.reviewed()).forecast(Scope.TOTAL).orElseThrow());
    }

    @Test
    void dividing_anew_keeps_the_whole_and_leaves_every_segment_as_far_from_its_target() {
        List<Scenario.Part> parts = of(twoSegments(), Scenario.Kind.RE_SPLIT).parts();

        assertThat(parts.stream().map(Scenario.Part::target).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("5300");
        assertThat(parts.get(0).target().doubleValue() / 2600)
                .isCloseTo(parts.get(1).target().doubleValue() / 2400, within(1e-4));
        assertThat(parts.get(0).chance()).isGreaterThan(parts.get(0).chanceBefore());
        assertThat(parts.get(1).chance()).isLessThan(parts.get(1).chanceBefore());
    }

    @Test
    void visits_go_from_where_one_brings_least_to_where_it_brings_most() {
        Scenario shift = of(twoSegments(), Scenario.Kind.SHIFT);

        assertThat(shift.says().arguments()).containsExactly(6L, "Oost", "West", PublishedWeek.NEXT);
        // 15 % of the visits, on the 27 weeks after six: 0.1 of 700 less, 0.5 of 500 more.
        assertThat(shift.landing().expected().doubleValue())
                .isCloseTo(5000 + 0.15 * (0.5 * 500 - 0.1 * 700) * 27 / 33, within(0.05));
    }

    @Test
    void a_small_segment_gets_no_more_visits_than_a_lever_allows() {
        Scenario shift = of(twoSegments().say(WEST, "visits4w", 4), Scenario.Kind.SHIFT);

        assertThat(shift.says().arguments().get(0)).isEqualTo(2L);
    }

    @Test
    void where_one_segment_says_what_a_visit_brings_none_are_shifted() {
        Scenario shift = of(twoSegments().lacks(WEST, "visits4w"), Scenario.Kind.SHIFT);

        assertThat(shift.isPossible()).isFalse();
        assertThat(shift.says().key()).isEqualTo("whatif.says.no-shift");
    }

    @Test
    void lowering_takes_the_targets_that_are_reached_one_time_in_two_and_seven_in_ten() {
        Scenario even = of(twoSegments(), Scenario.Kind.EVEN);
        Scenario likely = of(twoSegments(), Scenario.Kind.LIKELY);

        assertThat(even.target()).isEqualByComparingTo("5000");
        assertThat(even.landing().chance()).isEqualByComparingTo("0.5");
        assertThat(likely.target()).isLessThan(even.target());
        assertThat(likely.landing().chance().doubleValue()).isCloseTo(0.7, within(0.0001));
    }

    @Test
    void a_target_below_the_landing_is_not_lowered_to_it() {
        PublishedWeek week = new PublishedWeek().scope(Scope.TOTAL, 4950, 5000, 200);

        assertThat(of(week, Scenario.Kind.EVEN).isPossible()).isFalse();
        assertThat(of(week, Scenario.Kind.LIKELY).isPossible()).isTrue();
    }

    @Test
    void without_segments_nothing_is_divided() {
        assertThat(of(PublishedWeek.total(), Scenario.Kind.RE_SPLIT).isPossible())
                .isFalse();
    }

    @Test
    void a_segment_without_a_landing_keeps_the_rest_from_being_divided() {
        PublishedWeek week = twoSegments().lacks(WEST, "landing");

        assertThat(of(week, Scenario.Kind.RE_SPLIT).isPossible()).isFalse();
    }

    @Test
    void without_a_landing_there_are_none() {
        assertThat(Scenarios.of(
                        PublishedWeek.total().lacks(Scope.TOTAL, "landing").reviewed()))
                .isEmpty();
    }

    /** 5300 = 1.10 × 4818.18; half a percent either side of it is the edge. */
    @ParameterizedTest
    @CsvSource({"4818.18,true", "4795,true", "4793,false", "4842,true", "4844,false"})
    void a_target_that_is_last_year_and_ten_percent_is_called_so(double lastYear, boolean warned) {
        PublishedWeek week = twoSegments().say(Scope.TOTAL, "revenueLastYear", lastYear);

        assertThat(of(week, Scenario.Kind.HOLD).warning() != null).isEqualTo(warned);
    }

    @Test
    void with_an_assumption_about_the_market_it_is_more_than_that() {
        PublishedWeek week =
                twoSegments().say(Scope.TOTAL, "revenueLastYear", 4818.18).say(Scope.TOTAL, "marketAssumed", 0.02);

        assertThat(of(week, Scenario.Kind.HOLD).warning()).isNull();
    }
}
