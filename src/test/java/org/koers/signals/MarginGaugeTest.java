package org.koers.signals;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.koers.calendar.IsoWeek;
import org.koers.measure.Message;
import org.koers.measure.Scope;
import org.koers.measure.Value;
import org.koers.provenance.Field;
import org.koers.provenance.Subject;
import org.koers.situation.LedgerFixture;

/** 30 % of 100 a week last year, 25 % now; as of week 10. */
class MarginGaugeTest {
    private static LedgerFixture fixture() {
        LedgerFixture fixture = new LedgerFixture().flatPlan(2026, 100);
        for (int week = 1; week <= 52; week++) {
            IsoWeek of = new IsoWeek(2025, week);
            fixture.result(row -> row.week(of).revenue(100).margin(30));
        }
        for (int week = 1; week <= 10; week++) {
            IsoWeek of = new IsoWeek(2026, week);
            fixture.result(row -> row.week(of).revenue(100).margin(25));
        }
        return fixture;
    }

    private static Value value(LedgerFixture fixture, String measure) {
        return Signals.measure(fixture.at("2026-W10"), null).value(Scope.TOTAL, measure);
    }

    @Test
    void the_rate_and_its_change_are_of_sums() {
        assertThat(value(fixture(), "grossMarginRate").orNaN()).isEqualTo(0.25);
        assertThat(value(fixture(), "grossMarginRateChange").orNaN()).isEqualTo(-0.05);
    }

    /** 1,590 over 53 equal weeks is 300 to date, against 250. */
    @Test
    void a_year_target_follows_the_weeks_of_the_plan() {
        LedgerFixture fixture = fixture().plan(row -> row.year(2026).margin(1590));

        assertThat(value(fixture, "grossMarginGap").orNaN()).isEqualTo(-50);
        assertThat(value(fixture(), "grossMarginGap")).isEqualTo(Value.missing("signals.margin-target-absent"));
    }

    @Test
    void half_filled_in_is_not_known() {
        LedgerFixture fixture = fixture().result(row -> row.week("2026-W10").revenue(100));

        assertThat(value(fixture, "grossMarginRate")).isEqualTo(Value.missing("signals.margin-absent"));
        assertThat(value(fixture().without(Subject.RESULTS, Field.GROSS_MARGIN), "grossMarginRate"))
                .isEqualTo(Value.missing("signals.column-absent", Message.of("measure.column.gross-margin")));
    }
}
