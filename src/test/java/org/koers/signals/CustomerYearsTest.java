package org.koers.signals;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.koers.calendar.IsoWeek;
import org.koers.calendar.SellingDays;
import org.koers.measure.Scope;
import org.koers.measure.Value;
import org.koers.situation.LedgerFixture;
import org.koers.situation.PlanSettings;

/** Customers over two years, as of week 20 of 2026: who contradicts the choice, how much a few carry, who came. */
class CustomerYearsTest {
    private static final Scope BOUW = Scope.segment("Bouw");
    private static final IsoWeek NOW = new IsoWeek(2026, 20);

    /** Big sells 90 a week in all 104 weeks; c sells 10 in the first 52 and the given amount in the last. */
    private static LedgerFixture fixture(double after) {
        LedgerFixture fixture = new LedgerFixture(plain()).flatPlan(2026, "Bouw", 100);
        for (int ago = 103; ago >= 0; ago--) {
            IsoWeek week = NOW.minus(ago);
            double revenue = ago >= 52 ? 10 : after;
            fixture.result(row -> row.week(week).customer("big").segment("Bouw").revenue(90));
            fixture.result(row -> row.week(week).customer("c").segment("Bouw").revenue(revenue));
        }
        return fixture;
    }

    private static PlanSettings plain() {
        return new PlanSettings("plan", 1, SellingDays.none(), "EUR", java.time.ZoneId.of("Europe/Amsterdam"));
    }

    private static LedgerFixture chosen(LedgerFixture fixture, boolean selected, String reason) {
        return fixture.selection(
                row -> row.customer("c").segment("Bouw").selected(selected).reason(reason));
    }

    private static Value value(LedgerFixture fixture, Scope scope, String measure) {
        return Signals.measure(fixture.at(NOW), null).value(scope, measure);
    }

    private static Value customer(LedgerFixture fixture, String measure) {
        return value(fixture, Scope.customer("c", "Customer c"), measure);
    }

    /** Steady amounts have hardly any error: √(2/52 · cv²), so that the bound itself decides. */
    @ParameterizedTest
    @CsvSource({
        "true, groei, 8, true, 1, 0",
        "true, Growth in service, 8, true, 1, 0",
        "true, marge, 8, false, 0, 0",
        "true, groei, 9.5, false, 0, 0",
        "false, groei, 8, false, 0, 0",
        "false, , 14, true, 0, 1",
        "false, , 12, false, 0, 0",
        "true, groei, 14, false, 0, 0"
    })
    void numbers_contradict_a_choice_for_growth_or_a_customer_left_out(
            boolean selected, String reason, double after, boolean contradicted, int falling, int growing) {
        LedgerFixture fixture = chosen(fixture(after), selected, reason == null ? "" : reason);

        assertThat(customer(fixture, "yearRatio").orNaN()).isEqualTo(after / 10);
        assertThat(customer(fixture, "yearChange").orNaN()).isEqualTo(52 * (after - 10));
        assertThat(customer(fixture, "selectedContradicted")).isEqualTo(Value.of(contradicted));
        for (Scope scope : new Scope[] {Scope.TOTAL, BOUW}) {
            assertThat(value(fixture, scope, "selectedFalling").orNaN()).isEqualTo(falling);
            assertThat(value(fixture, scope, "unselectedGrowing").orNaN()).isEqualTo(growing);
        }
    }

    /** ln(0.8 / 0.9) = −0.118: with errors of 0.07 it is sure (−0.115), with 0.072 not (−0.1184). */
    @Test
    void the_bound_must_be_passed_beyond_chance() {
        assertThat(new TwoYears.Pair(80, 100, 20, 0.071, true).isSurelyBelow(0.9))
                .isTrue();
        assertThat(new TwoYears.Pair(80, 100, 20, 0.072, true).isSurelyBelow(0.9))
                .isFalse();
        assertThat(new TwoYears.Pair(140, 100, 20, 0.068, true).isSurelyAbove(1.25))
                .isTrue();
        assertThat(new TwoYears.Pair(140, 100, 20, 0.069, true).isSurelyAbove(1.25))
                .isFalse();
    }

    @Test
    void who_started_halfway_the_first_year_did_not_grow() {
        LedgerFixture fixture = new LedgerFixture(plain()).flatPlan(2026, "Bouw", 100);
        for (int ago = 103; ago >= 0; ago--) {
            IsoWeek week = NOW.minus(ago);
            fixture.result(row -> row.week(week).customer("big").segment("Bouw").revenue(90));
            if (ago < 80) {
                fixture.result(
                        row -> row.week(week).customer("c").segment("Bouw").revenue(10));
            }
        }
        assertThat(customer(chosen(fixture, false, ""), "selectedContradicted")).isEqualTo(Value.of(false));
    }

    @Test
    void without_two_years_or_orders_it_is_said() {
        LedgerFixture young = new LedgerFixture()
                .flatPlan(2026, "Bouw", 100)
                .result(row -> row.week(NOW).customer("c").segment("Bouw").revenue(10));
        assertThat(customer(chosen(young, true, "groei"), "yearRatio"))
                .isEqualTo(Value.missing("signals.two-years-absent"));
        LedgerFixture seldom = fixture(10)
                .result(row -> row.week(NOW).customer("d").segment("Bouw").revenue(10));
        assertThat(value(chosen(seldom, true, "groei"), Scope.customer("d", "d"), "yearRatio"))
                .isEqualTo(Value.missing("signals.orders-needed", 8, 0));
    }

    /** 90 and 10 of 100 a week; one week of a third of 1: 5,201 in all. */
    @Test
    void a_few_customers_carry_a_share_of_a_year() {
        LedgerFixture fixture = fixture(10)
                .result(row -> row.week(NOW).customer("d").segment("Bouw").revenue(1));

        assertThat(customer(fixture, "revenueShareYear").orNaN()).isEqualTo(0.1);
        assertThat(value(fixture, Scope.TOTAL, "customersActive").orNaN()).isEqualTo(3);
        assertThat(value(fixture, Scope.TOTAL, "top3Share").orNaN()).isEqualTo(1);
        assertThat(value(fixture, Scope.customer("d", "d"), "revenueShareYear").orNaN())
                .isEqualTo(0.0002);
    }

    @Test
    void a_share_of_a_year_needs_three_quarters_of_it() {
        LedgerFixture fixture = new LedgerFixture().flatPlan(2026, "Bouw", 100);
        for (int ago = 10; ago >= 0; ago--) {
            IsoWeek week = NOW.minus(ago);
            fixture.result(row -> row.week(week).customer("c").segment("Bouw").revenue(10));
        }
        assertThat(value(fixture, Scope.TOTAL, "top3Share")).isEqualTo(Value.missing("signals.weeks-measured", 39, 11));
    }

    /**
     * One new customer in 13 weeks of the plan's 26 a year over 53 weeks: 6.4. The chance of at most one is 1.2 %. A customer
     * new since week 2 brings 10 in 19 weeks, 27.37 a year; nobody left.
     */
    @Test
    void new_customers_are_held_against_plan_with_a_test() {
        LedgerFixture fixture = fixture(10)
                .plan(row -> row.year(2026).newCustomers(26))
                .result(row -> row.week(NOW).customer("new").segment("Bouw").revenue(10));
        double planned = 13 * 26.0 / 53;

        assertThat(value(fixture, Scope.TOTAL, "newCustomers13w").orNaN()).isEqualTo(1);
        assertThat(value(fixture, Scope.TOTAL, "newCustomersIndex").orNaN())
                .isCloseTo(1 / planned, org.assertj.core.api.Assertions.within(0.00005));
        assertThat(value(fixture, Scope.TOTAL, "newCustomersShortSure")).isEqualTo(Value.of(true));
        assertThat(value(fixture, Scope.TOTAL, "newRevenueOnLost")).isEqualTo(Value.missing("signals.nothing-lost"));
        assertThat(value(fixture, BOUW, "newCustomersIndex")).isEqualTo(Value.missing("signals.new-planned-needed", 4));
    }

    /** e⁻⁴ (1 + 4 + 8) = 0.2381; e⁻⁸ (1 + 8 + 32 + 85.333) = 0.04238 (R: ppois). */
    @Test
    void the_chance_of_so_few_is_that_of_poisson() {
        assertThat(NewBusinessGauge.atMost(2, 4)).isCloseTo(0.238103, org.assertj.core.api.Assertions.within(1e-6));
        assertThat(NewBusinessGauge.atMost(3, 8)).isCloseTo(0.042380, org.assertj.core.api.Assertions.within(1e-6));
    }
}
