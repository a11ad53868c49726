package org.koers.situation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.koers.provenance.Field;
import org.koers.provenance.Subject;

class LedgerFixtureTest {
    @Test
    void a_row_is_known_at_the_cut_off_of_its_own_week_and_not_before() {
        LedgerFixture fixture = new LedgerFixture()
                .yearPlan(2026, 5200)
                .result(row ->
                        row.week("2026-W02").customer("007").segment("Bouw").revenue(100.005));

        assertThat(fixture.at("2026-W01").ledger().results()).isEmpty();
        assertThat(fixture.at("2026-W02").ledger().results())
                .singleElement()
                .satisfies(row ->
                        assertThat(row.origin().cell(Field.NET_REVENUE)).isEqualTo("fixture.xlsx!Weekresultaten!I2"));
    }

    @Test
    void a_column_can_be_taken_out() {
        LedgerFixture fixture = new LedgerFixture().yearPlan(2026, 5200).without(Subject.PLAN, Field.APPROVED_BY);

        assertThat(fixture.ledger().has(Subject.PLAN, Field.REASON)).isTrue();
        assertThat(fixture.ledger().has(Subject.PLAN, Field.APPROVED_BY)).isFalse();
        assertThat(fixture.ledger().has(Subject.MARKET)).isFalse();
    }
}
