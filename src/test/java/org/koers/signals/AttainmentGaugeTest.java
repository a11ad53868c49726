package org.koers.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.koers.calendar.IsoWeek;
import org.koers.measure.Message;
import org.koers.measure.Scope;
import org.koers.measure.Value;
import org.koers.situation.LedgerFixture;

/** Reps with the same target each, by what they sell a week of the 100 planned; as of week 4. */
class AttainmentGaugeTest {
    private static final Scope BOUW = Scope.segment("Bouw");

    private static LedgerFixture reps(double... sold) {
        LedgerFixture fixture = new LedgerFixture().flatPlan(2026, "Bouw", 100.0 * sold.length);
        for (int rep = 0; rep < sold.length; rep++) {
            String name = "Rep " + rep;
            double week = sold[rep];
            fixture.plan(row -> row.year(2026).segment("Bouw").rep(name).revenue(5300));
            for (int number = 1; number <= 4; number++) {
                IsoWeek of = new IsoWeek(2026, number);
                fixture.result(row -> row.week(of).segment("Bouw").rep(name).revenue(week));
            }
        }
        return fixture;
    }

    private static Value value(LedgerFixture fixture, Scope scope, String measure) {
        return Signals.measure(fixture.at("2026-W04"), null).value(scope, measure);
    }

    /** Of ten, three lie below 0.7, four below 0.8, two above 1.2 and four at 1 or more. */
    private static LedgerFixture ten() {
        return reps(60, 65, 69.99, 70, 85, 90, 100, 110, 121, 130);
    }

    @Test
    void the_spread_is_told_in_figures_of_the_segment() {
        assertThat(value(ten(), BOUW, "repsMeasured").orNaN()).isEqualTo(10);
        assertThat(value(ten(), BOUW, "repsFarShort").orNaN()).isEqualTo(0.3);
        assertThat(value(ten(), BOUW, "repsShort").orNaN()).isEqualTo(4);
        assertThat(value(ten(), BOUW, "attainmentSplit").orNaN()).isEqualTo(0.2);
    }

    /** Python, Wilson with z = 1.645 on 4 of 10: 0.1942 to 0.6484. */
    @Test
    void the_share_on_pace_comes_with_its_doubt() {
        assertThat(value(ten(), BOUW, "repsOnPaceLow90").orNaN()).isEqualTo(0.1942, within(0.0001));
        assertThat(value(ten(), BOUW, "repsOnPaceHigh90").orNaN()).isEqualTo(0.6484, within(0.0001));
    }

    @Test
    void fewer_than_five_reps_would_point_at_persons() {
        assertThat(value(reps(60, 65, 100, 110), BOUW, "repsFarShort"))
                .isEqualTo(Value.missing("signals.reps-needed", 5, 4));
        assertThat(value(reps(60, 65, 100, 110), BOUW, "repsMeasured").orNaN()).isEqualTo(4);
    }

    @Test
    void without_targets_for_reps_there_is_no_attainment() {
        LedgerFixture fixture = new LedgerFixture().flatPlan(2026, "Bouw", 100);

        assertThat(value(fixture, BOUW, "repsFarShort")).isEqualTo(Value.missing("signals.rep-targets-absent"));
        assertThat(value(fixture, Scope.TOTAL, "repsFarShort")).isEqualTo(Value.missing("signals.rep-targets-absent"));
    }

    /** 0.4 × (1 − 0.6) = 0.16, 0.4 × 0.35 = 0.14, … : of ten the second highest. */
    @Test
    void pay_at_stake_is_what_one_in_five_stands_to_lose() {
        LedgerFixture fixture = ten();
        for (int rep = 0; rep < 10; rep++) {
            fixture.paid("Rep " + rep, 0.4);
        }
        assertThat(value(fixture, Scope.TOTAL, "payAtStake").orNaN()).isEqualTo(0.14);
        assertThat(value(ten().paid("Rep 0", 0.4), Scope.TOTAL, "payAtStake"))
                .isEqualTo(Value.missing("signals.reps-needed", 5, 1));
        assertThat(value(ten(), Scope.TOTAL, "payAtStake"))
                .isEqualTo(Value.missing("signals.column-absent", Message.of("measure.column.variable-pay")));
    }
}
