package org.koers.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.koers.calendar.IsoWeek;
import org.koers.decisions.Decision;
import org.koers.measure.Scope;
import org.koers.measure.ScopeKind;
import org.koers.measure.Value;
import org.koers.situation.LedgerFixture;

/** A segment that brought 100 a week last year, or longer, and is planned to bring that again. */
class LandingsTest {
    private static final Scope NOORD = Scope.segment("Noord");

    private static double[] weeks(int count, double level) {
        double[] weeks = new double[count];
        Arrays.fill(weeks, level);
        return weeks;
    }

    private static LedgerFixture steady(int firstYear, int weeksBefore) {
        return new LedgerFixture()
                .flatPlan(2026, "Noord", 100)
                .totals("Noord", new IsoWeek(firstYear, 1), weeks(weeksBefore, 100));
    }

    private static Measurements at(LedgerFixture fixture, int week) {
        return Signals.measure(fixture.at(new IsoWeek(2026, week)), null);
    }

    @Test
    void a_year_like_the_last_lands_where_the_last_did() {
        Measurements measured = at(steady(2025, 52).totals("Noord", new IsoWeek(2026, 1), weeks(20, 100)), 20);

        assertThat(measured.value(Scope.TOTAL, "landing").orNaN()).isEqualTo(5300, within(0.5));
        assertThat(measured.value(Scope.TOTAL, "landingMethod")).isEqualTo(Value.word("followed"));
        assertThat(measured.value(Scope.TOTAL, "pTarget").orNaN()).isEqualTo(0.5, within(0.01));
    }

    @Test
    void two_years_before_give_second_opinions() {
        Measurements measured = at(steady(2024, 104).totals("Noord", new IsoWeek(2026, 1), weeks(20, 100)), 20);

        assertThat(measured.value(NOORD, "landingMethod")).isEqualTo(Value.word("mean-of-three"));
        assertThat(measured.value(NOORD, "landing").orNaN()).isEqualTo(5300, within(1.0));
    }

    @Test
    void without_a_last_year_the_landing_rests_on_the_plan() {
        LedgerFixture fixture =
                new LedgerFixture().flatPlan(2026, "Noord", 100).totals("Noord", new IsoWeek(2026, 1), weeks(20, 90));
        Measurements measured = at(fixture, 20);

        assertThat(measured.value(NOORD, "landingMethod")).isEqualTo(Value.word("followed-plan"));
        assertThat(measured.value(NOORD, "landing").orNaN()).isBetween(4770.0, 5100.0);
    }

    @Test
    void five_weeks_are_too_early_to_tell() {
        Measurements measured = at(steady(2025, 52).totals("Noord", new IsoWeek(2026, 1), weeks(5, 100)), 5);

        assertThat(measured.value(Scope.TOTAL, "landing")).isInstanceOf(Value.NotEnoughData.class);
        assertThat(measured.value(Scope.TOTAL, "falseAlarmRate")).isInstanceOf(Value.NotEnoughData.class);
    }

    @Test
    void a_level_break_restarts_the_pace_only_when_the_team_decides_so() {
        double[] dropped = weeks(30, 100);
        Arrays.fill(dropped, 20, 30, 70);
        LedgerFixture fixture = steady(2025, 52).totals("Noord", new IsoWeek(2026, 1), dropped);
        double before = at(fixture, 30).value(NOORD, "landing").orNaN();
        LedgerFixture decided = steady(2025, 52)
                .totals("Noord", new IsoWeek(2026, 1), dropped)
                .decision(row -> row.date("2026-07-20")
                        .type(Decision.Type.PROCESS)
                        .topic("Grenzen herijken")
                        .measured("grenzen", "2026-W21", null));
        double after = at(decided, 30).value(NOORD, "landing").orNaN();

        assertThat(after).isLessThan(before);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void landings_of_segments_add_up_to_the_total_to_the_cent(long seed) {
        Random random = new Random(seed);
        LedgerFixture fixture = new LedgerFixture();
        for (String segment : new String[] {"A", "B", "C", "D", "E"}) {
            double[] weeks = new double[52 + 25];
            double level = 20 + random.nextInt(200);
            Arrays.setAll(weeks, week -> Math.max(1, level * (1 + 0.2 * random.nextGaussian())));
            fixture.flatPlan(2026, segment, level).totals(segment, new IsoWeek(2025, 1), weeks);
        }
        Measurements measured = at(fixture, 25);

        BigDecimal sum = measured.scopes(ScopeKind.SEGMENT).stream()
                .map(segment -> measured.value(segment, "landing").number().orElseThrow())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(measured.value(Scope.TOTAL, "landing").number().orElseThrow())
                .isEqualByComparingTo(sum);
    }
}
