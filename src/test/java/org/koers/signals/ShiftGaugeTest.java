package org.koers.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.koers.calendar.IsoWeek;
import org.koers.decisions.Decision;
import org.koers.measure.Scope;
import org.koers.measure.Value;
import org.koers.situation.LedgerFixture;

/** A year on plan with 3 % noise that falls by 9 % in week 14. */
class ShiftGaugeTest {
    private static final IsoWeek W14 = new IsoWeek(2026, 14);

    private static double[] falling(int weeks, double size) {
        Random random = new Random(14);
        double[] totals = new double[weeks];
        Arrays.setAll(totals, week -> 1000 * (1 + 0.03 * random.nextGaussian()) * (week < 13 ? 1 : 1 + size));
        return totals;
    }

    private static LedgerFixture fixture(int weeks, double size) {
        return new LedgerFixture().flatPlan(2026, 1000).totals(new IsoWeek(2026, 1), falling(weeks, size));
    }

    private static Value measured(LedgerFixture fixture, int week, String measure) {
        return Signals.measure(fixture.at(new IsoWeek(2026, week)), null).value(Scope.TOTAL, measure);
    }

    @Test
    void says_since_which_week_and_by_how_much() {
        LedgerFixture fixture = fixture(22, -0.09);

        assertThat(measured(fixture, 22, "changeSince")).isEqualTo(Value.of(W14));
        double before = Arrays.stream(falling(22, -0.09), 0, 13).average().orElseThrow();
        double after = Arrays.stream(falling(22, -0.09), 13, 22).average().orElseThrow();
        assertThat(measured(fixture, 22, "changeSize").orNaN()).isEqualTo(after / before - 1, within(0.005));
        assertThat(measured(fixture, 22, "changeEarliest").bare()).isEqualTo(W14);
        assertThat(measured(fixture, 22, "changeLatest").bare()).isEqualTo(W14.plus(1));
    }

    @Test
    void a_steady_year_did_not_change_and_a_short_one_can_not_say() {
        assertThat(measured(fixture(22, 0), 22, "changeSince")).isEqualTo(Value.missing("signals.no-change"));
        assertThat(measured(fixture(9, 0), 9, "changeSize")).isEqualTo(Value.missing("signals.weeks-measured", 10, 9));
    }

    /** Without any noise there is nothing to hold a change against. */
    @Test
    void equal_points_say_nothing() {
        double[] equal = new double[20];
        Arrays.fill(equal, 0.1);
        double[] stepped = equal.clone();
        Arrays.fill(stepped, 10, 20, 0.3);

        assertThat(LevelShift.of(equal, new double[0])).isNull();
        assertThat(LevelShift.of(stepped, new double[0])).isNull();
    }

    @Test
    void what_the_team_took_note_of_by_re_basing_is_not_told_again() {
        LedgerFixture fixture = fixture(26, -0.09)
                .decision(row -> row.date("2026-05-20")
                        .type(Decision.Type.PROCESS)
                        .topic("Grenzen herijken")
                        .measured("grenzen", "week 14", null));

        assertThat(measured(fixture, 26, "changeSince")).isEqualTo(Value.missing("signals.no-change"));
    }

    @Test
    void contacts_that_halved_are_dated_too() {
        LedgerFixture fixture = fixture(20, 0);
        for (int week = 1; week <= 20; week++) {
            for (int contact = 0; contact < (week < 12 ? 20 : 10) + week % 3; contact++) {
                int day = contact % 4;
                IsoWeek of = new IsoWeek(2026, week);
                fixture.activity(row -> row.date(of.start().plusDays(day)).rep("Anna"));
            }
        }
        assertThat(measured(fixture, 20, "activityChangeSince")).isEqualTo(Value.of(new IsoWeek(2026, 12)));
        assertThat(measured(fixture, 20, "activityChangeSize").orNaN()).isBetween(-0.55, -0.40);
    }
}
