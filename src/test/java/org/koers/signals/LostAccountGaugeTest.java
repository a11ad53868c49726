package org.koers.signals;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.koers.calendar.IsoWeek;
import org.koers.measure.Scope;
import org.koers.measure.Value;
import org.koers.situation.LedgerFixture;

/** Two customers of 10 and 90 a week in a segment with a target of 5,300; the small one stops after a week of 2026. */
class LostAccountGaugeTest {
    private static final Scope BOUW = Scope.segment("Bouw");

    /** @param every weeks between two orders of the small one */
    private static LedgerFixture stops(IsoWeek last, int every, int until) {
        LedgerFixture fixture = new LedgerFixture().flatPlan(2026, "Bouw", 100);
        IsoWeek first = new IsoWeek(2025, 1);
        for (IsoWeek week = first; !week.isAfter(new IsoWeek(2026, until)); week = week.plus(1)) {
            IsoWeek of = week;
            if (!week.isAfter(last) && week.weeksUntil(last) % every == 0) {
                fixture.result(row -> row.week(of).customer("1").segment("Bouw").revenue(10.0 * every));
            }
            fixture.result(row -> row.week(of).customer("2").segment("Bouw").revenue(90));
        }
        return fixture;
    }

    private static Value value(LedgerFixture fixture, int week, Scope scope, String measure) {
        return Signals.measure(fixture.at(new IsoWeek(2026, week)), null).value(scope, measure);
    }

    /** 52 weeks of 10 on 5,300. */
    @Test
    void an_account_that_stopped_is_held_against_the_target() {
        LedgerFixture fixture = stops(new IsoWeek(2026, 4), 1, 20);

        for (Scope scope : new Scope[] {Scope.TOTAL, BOUW}) {
            assertThat(value(fixture, 20, scope, "accountsLost").orNaN()).isEqualTo(1);
            assertThat(value(fixture, 20, scope, "revenueLost").orNaN()).isEqualTo(520);
            assertThat(value(fixture, 20, scope, "largestLostShare").orNaN()).isEqualTo(0.0981);
        }
    }

    @Test
    void the_account_itself_carries_its_share() {
        LedgerFixture fixture = stops(new IsoWeek(2026, 4), 1, 20);

        assertThat(value(fixture, 20, Scope.customer("1", "Customer 1"), "lostShare")
                        .orNaN())
                .isEqualTo(0.0981);
        assertThat(value(fixture, 20, Scope.customer("2", "Customer 2"), "lostShare")
                        .orNaN())
                .isZero();
    }

    /** A quarter of silence, and twice the longest it came back from: every 4 weeks → 13, every 8 → 17. */
    @ParameterizedTest
    @CsvSource({"1, 16, 0", "1, 17, 1", "4, 16, 0", "4, 17, 1", "8, 20, 0", "8, 21, 1"})
    void it_is_lost_after_a_quarter_and_twice_its_longest_silence(int every, int week, double lost) {
        assertThat(value(stops(new IsoWeek(2026, 4), every, 22), week, BOUW, "accountsLost")
                        .orNaN())
                .isEqualTo(lost);
    }

    @Test
    void an_account_that_ordered_now_and_then_can_not_be_lost() {
        assertThat(value(stops(new IsoWeek(2026, 4), 11, 40), 40, BOUW, "accountsLost")
                        .orNaN())
                .isZero();
    }

    /** What stopped more than a quarter before the plan year was known when the plan was made. */
    @Test
    void what_the_plan_knew_is_no_loss() {
        assertThat(value(stops(new IsoWeek(2025, 39), 1, 20), 20, BOUW, "accountsLost")
                        .orNaN())
                .isZero();
        assertThat(value(stops(new IsoWeek(2025, 40), 1, 20), 20, BOUW, "accountsLost")
                        .orNaN())
                .isEqualTo(1);
    }

    @Test
    void without_customers_it_is_said() {
        LedgerFixture fixture =
                new LedgerFixture().flatPlan(2026, "Bouw", 100).totals("Bouw", new IsoWeek(2026, 1), 100, 100);

        assertThat(value(fixture, 2, BOUW, "largestLostShare")).isEqualTo(Value.missing("signals.customer-rows"));
    }
}
