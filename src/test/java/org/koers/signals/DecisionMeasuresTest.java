package org.koers.signals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.koers.calendar.IsoWeek;
import org.koers.decisions.Decision;
import org.koers.measure.Scope;
import org.koers.provenance.Field;
import org.koers.provenance.Subject;
import org.koers.situation.ChoiceRow;
import org.koers.situation.LedgerFixture;
import org.koers.situation.PlanRow;

/** Decisions, revisions and selection at the edges of measures.md §1.5–1.6, as of week 20 of 2026, to 17 May. */
class DecisionMeasuresTest {
    private static LedgerFixture fixture() {
        return new LedgerFixture().flatPlan(2026, 100).totals(new IsoWeek(2026, 1), 100, 100, 100);
    }

    /** NaN when it is not known. */
    private static double number(LedgerFixture fixture, String measure) {
        return Signals.measure(fixture.at("2026-W20"), null)
                .value(Scope.TOTAL, measure)
                .orNaN();
    }

    private static void sound(ChoiceRow row) {
        row.date("2026-05-04").owner("Anna").due("2026-05-30").effect("meer");
    }

    private static double incomplete(Consumer<ChoiceRow> change) {
        return number(
                fixture().decision(row -> {
                    sound(row);
                    change.accept(row);
                }),
                "decisionsIncomplete");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Anna | 0",
                "Anna de Vries | 0",
                "Hendrik | 0",
                "Anna en Bas | 1",
                "Anna and Bas | 1",
                "Anna, Bas | 1",
                "Anna/Bas | 1",
                "Anna & Bas | 1",
                "Anna + Bas | 1",
                "'' | 1"
            })
    void a_decision_has_one_owner(String owner, int incomplete) {
        assertThat(incomplete(row -> row.owner(owner))).isEqualTo(incomplete);
    }

    @Test
    void an_owner_is_one_of_the_team_where_there_is_one() {
        assertThat(number(fixture().member("Bas").decision(DecisionMeasuresTest::sound), "decisionsIncomplete"))
                .isEqualTo(1);
        assertThat(number(fixture().member(" anna ").decision(DecisionMeasuresTest::sound), "decisionsIncomplete"))
                .isZero();
    }

    @Test
    void an_effect_is_a_text_or_a_measure_with_from_and_to() {
        assertThat(incomplete(row -> row.effect(""))).isEqualTo(1);
        assertThat(incomplete(row -> row.effect("").measured("bezoeken", "20", "24")))
                .isZero();
        assertThat(incomplete(row -> row.effect("").measured("bezoeken", "20", "")))
                .isEqualTo(1);
    }

    @Test
    void only_open_decisions_can_be_incomplete() {
        assertThat(incomplete(row -> row.owner("").status(Decision.Status.OPEN)))
                .isEqualTo(1);
        assertThat(incomplete(row -> row.owner("").status(Decision.Status.DROPPED)))
                .isZero();
        assertThat(incomplete(row -> row.owner("").status(Decision.Status.DONE).doneOn("2026-05-10")))
                .isZero();
    }

    @Test
    void without_the_sheet_or_the_column_nothing_is_counted() {
        assertThat(number(fixture(), "decisionsIncomplete")).isNaN();
        assertThat(number(
                        fixture().decision(DecisionMeasuresTest::sound).without(Subject.DECISIONS, Field.OWNER),
                        "decisionsIncomplete"))
                .isNaN();
        assertThat(number(fixture().emptySheet(Subject.DECISIONS), "decisionsIncomplete"))
                .isZero();
    }

    /** The 28 days to 17 May begin on 20 April. */
    @ParameterizedTest
    @CsvSource({"2026-04-19, 0", "2026-04-20, 1", "2026-05-17, 1", "2026-05-18, 0"})
    void an_action_is_due_within_28_days(String due, int count) {
        assertThat(number(fixture().decision(row -> row.date("2026-04-01").due(due)), "actionsDue4w"))
                .isEqualTo(count);
    }

    private static LedgerFixture actions(int count, String... done) {
        LedgerFixture fixture = fixture();
        for (int action = 0; action < count; action++) {
            String on = action < done.length ? done[action] : null;
            String topic = "Actie " + action;
            fixture.decision(row -> {
                row.date("2026-04-01").topic(topic).due("2026-05-08");
                if (on != null) {
                    row.status(Decision.Status.DONE).doneOn(on);
                }
            });
        }
        return fixture;
    }

    /** Due 8 May: done on the day is on time, a day later is not. */
    @Test
    void on_time_is_on_the_day_at_the_latest() {
        assertThat(number(actions(5, "2026-05-07", "2026-05-08", "2026-05-09"), "actionsDoneRate4w"))
                .isEqualTo(0.4);
    }

    @Test
    void a_rate_needs_five_actions_and_leaves_out_what_lapsed() {
        assertThat(number(actions(4, "2026-05-07"), "actionsDoneRate4w")).isNaN();
        LedgerFixture withLapsed = actions(4, "2026-05-07")
                .decision(row -> row.date("2026-04-01").due("2026-05-08").status(Decision.Status.DROPPED));
        assertThat(number(withLapsed, "actionsDue4w")).isEqualTo(4);
        assertThat(number(withLapsed, "actionsDoneRate4w")).isNaN();
    }

    @Test
    void effort_is_told_from_other_decisions_of_28_days() {
        LedgerFixture fixture = fixture()
                .decision(row -> row.date("2026-04-19").type(Decision.Type.EFFORT))
                .decision(row -> row.date("2026-04-20").type(Decision.Type.EFFORT))
                .decision(row -> row.date("2026-05-17").type(Decision.Type.FOCUS))
                .decision(row -> row.date("2026-05-04"));

        assertThat(number(fixture, "effortDecisions4w")).isEqualTo(1);
        assertThat(number(fixture, "otherDecisions4w")).isEqualTo(1);
    }

    private static double faults(Consumer<PlanRow> change) {
        return number(
                fixture().plan(row -> {
                    row.week("2026-W30")
                            .revenue(90)
                            .version("2")
                            .approvedOn("2026-05-06")
                            .approvedBy("Directie")
                            .reason("markt");
                    change.accept(row);
                }),
                "revisionFaults");
    }

    /** Approved on Wednesday of week 19. */
    @Test
    void each_gap_in_the_record_of_a_revision_is_a_fault() {
        assertThat(faults(row -> {})).isZero();
        assertThat(faults(row -> row.reason(" "))).isEqualTo(1);
        assertThat(faults(row -> row.reason("").approvedBy(""))).isEqualTo(2);
        assertThat(faults(row -> row.week("2026-W20"))).isZero();
        assertThat(faults(row -> row.week("2026-W19"))).isEqualTo(1);
        assertThat(number(fixture(), "revisionFaults")).isNaN();
    }

    /** 4 February is 91 days before 6 May. */
    @ParameterizedTest
    @CsvSource({"2026-02-03, 0", "2026-02-05, 1"})
    void a_second_revision_within_a_quarter_is_a_fault(String first, int faults) {
        LedgerFixture fixture = fixture();
        for (String approved : new String[] {first, "2026-05-06"}) {
            fixture.plan(row -> row.week("2026-W30")
                    .revenue(approved.equals(first) ? 95 : 90)
                    .version(approved)
                    .approvedOn(approved)
                    .approvedBy("Directie")
                    .reason("markt"));
        }
        assertThat(number(fixture, "revisionFaults")).isEqualTo(faults);
    }

    private static LedgerFixture selected(int count) {
        LedgerFixture fixture = fixture();
        for (int customer = 0; customer < count; customer++) {
            int number = customer;
            fixture.selection(row -> {
                row.customer("C" + number).selected(true);
                switch (number) {
                    case 0 -> row.reason("groei");
                    case 1 -> row.attractiveness(7).position(6);
                    case 2 -> row.attractiveness(7);
                    default -> row.reason(" ");
                }
            });
        }
        return fixture.selection(row -> row.customer("X").selected(false));
    }

    /** Of ten, one has a reason and one both scores: eight have neither; a score alone is no reason. */
    @Test
    void a_choice_without_reason_and_without_both_scores_has_no_why() {
        assertThat(number(selected(10), "selectedCount")).isEqualTo(10);
        assertThat(number(selected(10), "selectedWithoutWhy")).isEqualTo(0.8);
        assertThat(number(selected(9), "selectedWithoutWhy")).isNaN();
    }
}
