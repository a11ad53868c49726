package org.koers.signals;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.koers.calendar.IsoWeek;
import org.koers.decisions.Decision;
import org.koers.measure.Message;
import org.koers.measure.Scope;
import org.koers.measure.Value;
import org.koers.provenance.Field;
import org.koers.provenance.Subject;
import org.koers.situation.LedgerFixture;

/** What is on the agenda as of week 20 of 2026, to 17 May. */
class AgendaGaugeTest {
    private static final Scope BOUW = Scope.segment("Bouw");
    private static final Scope INFRA = Scope.segment("Infra");

    private static LedgerFixture fixture() {
        return new LedgerFixture()
                .flatPlan(2026, "Bouw", 100)
                .flatPlan(2026, "Infra", 100)
                .totals("Bouw", new IsoWeek(2026, 1), 100, 100);
    }

    private static Value value(LedgerFixture fixture, Scope scope, String measure) {
        return Signals.measure(fixture.at("2026-W20"), null).value(scope, measure);
    }

    private static double number(LedgerFixture fixture, String measure) {
        return value(fixture, Scope.TOTAL, measure).orNaN();
    }

    /** 28 days before 17 May is 19 April. */
    @ParameterizedTest
    @CsvSource({
        "2026-04-19, FOCUS, OPEN, 1",
        "2026-04-20, FOCUS, OPEN, 0",
        "2026-04-01, EFFORT, OPEN, 0",
        "2026-04-01, PRICE, DROPPED, 0"
    })
    void a_course_change_is_under_way_while_open_after_four_weeks(
            String date, Decision.Type type, Decision.Status status, double count) {
        LedgerFixture fixture = fixture()
                .decision(row -> row.date(date).topic("Prijs").type(type).status(status));

        assertThat(number(fixture, "courseChangesOpen")).isEqualTo(count);
    }

    @Test
    void three_actions_of_one_subject_are_one_course_change() {
        LedgerFixture fixture = fixture();
        for (String topic : new String[] {"Prijs", " prijs ", "Prijs", "Infra"}) {
            fixture.decision(row -> row.date("2026-04-01").topic(topic).type(Decision.Type.PRICE));
        }
        assertThat(number(fixture, "courseChangesOpen")).isEqualTo(2);
    }

    /** Due within 28 days of 17 May, or overdue; with one owner. */
    @ParameterizedTest
    @CsvSource({"Anna, 2026-06-14, 1", "Anna, 2026-06-15, 0", "Anna, 2026-05-01, 1", "Anna en Bas, 2026-06-01, 0"})
    void an_action_ahead_has_an_owner_and_a_date(String owner, String due, double count) {
        LedgerFixture fixture =
                fixture().decision(row -> row.date("2026-05-04").owner(owner).due(due));

        assertThat(number(fixture, "actionsAhead4w")).isEqualTo(count);
    }

    @Test
    void an_action_that_names_a_segment_is_of_that_segment_and_any_other_of_all() {
        LedgerFixture named = fixture()
                .decision(row -> row.date("2026-05-04")
                        .topic("Offertes Infra")
                        .owner("Anna")
                        .due("2026-06-01"));
        assertThat(value(named, INFRA, "actionsAhead4w").orNaN()).isEqualTo(1);
        assertThat(value(named, BOUW, "actionsAhead4w").orNaN()).isZero();

        LedgerFixture general = fixture()
                .decision(row -> row.date("2026-05-04")
                        .topic("Infrastructuur van de CRM-opbouw")
                        .owner("Anna")
                        .due("2026-06-01"));
        assertThat(value(general, INFRA, "actionsAhead4w").orNaN()).isEqualTo(1);
        assertThat(value(general, BOUW, "actionsAhead4w").orNaN()).isEqualTo(1);
    }

    /** The plan year began on 29 December 2025: 20 weeks less a day; 6 April: 41 days. */
    @Test
    void assumptions_were_reviewed_when_the_plan_or_a_decision_says_so() {
        assertThat(number(fixture(), "weeksSinceReview")).isEqualTo(19);
        assertThat(number(
                        fixture()
                                .decision(row -> row.date("2026-04-06")
                                        .type(Decision.Type.TARGET)
                                        .topic("Doel")),
                        "weeksSinceReview"))
                .isEqualTo(5);
        assertThat(number(
                        fixture().decision(row -> row.date("2026-04-06").topic("Aannames markt nagelopen")),
                        "weeksSinceReview"))
                .isEqualTo(5);
        assertThat(number(
                        fixture().decision(row -> row.date("2026-04-06").adviceId("M04.infra.2026-W13")),
                        "weeksSinceReview"))
                .isEqualTo(5);
        assertThat(number(fixture().decision(row -> row.date("2026-04-06").topic("Korting")), "weeksSinceReview"))
                .isEqualTo(19);
    }

    @Test
    void without_the_sheet_or_a_column_it_is_said() {
        assertThat(value(fixture(), Scope.TOTAL, "courseChangesOpen"))
                .isEqualTo(Value.missing("signals.sheet-absent", Message.of("measure.sheet.decisions")));
        assertThat(value(fixture(), BOUW, "actionsAhead4w").isKnown()).isFalse();
        LedgerFixture decided =
                fixture().decision(row -> row.date("2026-05-04").owner("Anna").due("2026-06-01"));
        assertThat(value(decided.without(Subject.DECISIONS, Field.OWNER), BOUW, "actionsAhead4w"))
                .isEqualTo(Value.missing("signals.column-absent", Message.of("measure.column.owner")));
    }
}
