package org.koers.situation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.koers.calendar.IsoWeek;
import org.koers.decisions.Decision;
import org.koers.provenance.Field;
import org.koers.provenance.Known;
import org.koers.provenance.Problem;
import org.koers.provenance.Subject;
import org.koers.quotes.Quote;
import org.koers.results.Result;

class SituationTest {
    private static final IsoWeek W10 = new IsoWeek(2026, 10);

    private static LedgerFixture week(int number, double revenue) {
        return new LedgerFixture()
                .result(row -> row.week(new IsoWeek(2026, number)).revenue(revenue));
    }

    @Test
    void a_restated_row_replaces_the_first_only_from_the_moment_it_was_recorded() {
        LedgerFixture fixture = week(10, 100);
        Instant later = fixture.settings().cutOff(new IsoWeek(2026, 12));
        fixture.result(row -> row.week(W10).revenue(90).known(new Known(later, later)));

        assertThat(fixture.at("2026-W11").ledger().results())
                .extracting(row -> row.netRevenue().intValue())
                .containsExactly(100);
        assertThat(fixture.at("2026-W12").ledger().results())
                .extracting(row -> row.netRevenue().intValue())
                .containsExactly(90);
    }

    @Test
    void the_same_key_in_another_spelling_is_the_same_row() {
        LedgerFixture fixture =
                new LedgerFixture().result(row -> row.week(W10).segment("Bouw").revenue(100));
        Instant later = fixture.settings().cutOff(new IsoWeek(2026, 12));
        fixture.result(row -> row.week(W10).segment(" bouw").revenue(90).known(new Known(later, later)));

        assertThat(fixture.at("2026-W12").ledger().results())
                .extracting(Result::segment)
                .containsExactly(" bouw");
    }

    @Test
    void lines_of_one_key_recorded_together_stay_together() {
        LedgerFixture fixture = week(10, 100).result(row -> row.week(W10).revenue(20));

        assertThat(fixture.at("2026-W10").ledger().results()).hasSize(2);
    }

    @Test
    void a_quote_decided_later_is_still_open() {
        LedgerFixture fixture = new LedgerFixture()
                .quote(row -> row.date("2026-03-02").status(Quote.Status.WON).decidedOn("2026-03-16"));

        assertThat(fixture.at("2026-W11").ledger().quotes())
                .extracting(Quote::status)
                .containsExactly(Quote.Status.OPEN);
        assertThat(fixture.at("2026-W12").ledger().quotes())
                .extracting(Quote::status)
                .containsExactly(Quote.Status.WON);
    }

    @Test
    void a_decision_done_later_is_still_open_and_has_no_outcome() {
        LedgerFixture fixture = new LedgerFixture()
                .decision(row ->
                        row.date("2026-03-02").status(Decision.Status.DONE).doneOn("2026-03-16"));

        assertThat(fixture.at("2026-W11").ledger().decisions()).singleElement().satisfies(decision -> {
            assertThat(decision.status()).isEqualTo(Decision.Status.OPEN);
            assertThat(decision.doneOn()).isNull();
        });
    }

    @Test
    void a_control_total_is_not_known_before_all_its_rows_are() {
        LedgerFixture fixture = week(10, 100)
                .controlTotal(W10, 100)
                .result(row -> row.week("2026-W12").revenue(50))
                .controlTotal(150);

        assertThat(fixture.at("2026-W09").ledger().controlTotals()).isEmpty();
        assertThat(fixture.at("2026-W10").ledger().controlTotals()).hasSize(1);
        assertThat(fixture.at("2026-W12").ledger().controlTotals()).hasSize(2);
    }

    @Test
    void a_control_total_of_rows_that_were_restated_since_is_not_held_against_what_is_left() {
        LedgerFixture fixture = week(10, 100).controlTotal(W10, 100);
        Instant later = fixture.settings().cutOff(new IsoWeek(2026, 12));
        fixture.file("later.xlsx").result(row -> row.week(W10).revenue(90).known(new Known(later, later)));

        assertThat(fixture.at("2026-W11").ledger().controlTotals()).hasSize(1);
        assertThat(fixture.at("2026-W12").ledger().controlTotals()).isEmpty();
    }

    @Test
    void a_column_that_only_a_later_file_has_is_absent_before() {
        LedgerFixture fixture =
                new LedgerFixture().without(Subject.QUOTES, Field.DECISION_DATE).quote(row -> row.date("2026-03-02"));
        fixture.with(LedgerFixture::allColumns)
                .file("later.xlsx")
                .quote(row -> row.date("2026-05-04"))
                .decision(row -> row.date("2026-05-04"));

        Ledger before = fixture.at("2026-W12").ledger();
        assertThat(before.has(Subject.QUOTES, Field.QUOTE_STATUS)).isTrue();
        assertThat(before.has(Subject.QUOTES, Field.DECISION_DATE)).isFalse();
        assertThat(before.has(Subject.DECISIONS)).isFalse();
        assertThat(fixture.at("2026-W19").ledger().has(Subject.QUOTES, Field.DECISION_DATE))
                .isTrue();
        assertThat(fixture.at("2026-W19").ledger().has(Subject.DECISIONS)).isTrue();
    }

    @Test
    void a_sheet_without_rows_is_a_sheet_all_the_same() {
        LedgerFixture fixture = week(10, 100).emptySheet(Subject.DECISIONS);

        assertThat(fixture.at("2026-W10").ledger().has(Subject.DECISIONS)).isTrue();
    }

    @Test
    void a_sheet_whose_first_row_comes_later_exists_when_its_file_does() {
        LedgerFixture fixture = week(10, 100).decision(row -> row.date("2026-06-01"));

        assertThat(fixture.at("2026-W10").ledger().has(Subject.DECISIONS)).isTrue();
        assertThat(fixture.at("2026-W10").ledger().decisions()).isEmpty();
    }

    @Test
    void a_problem_of_a_later_week_or_file_is_not_told_before() {
        LedgerFixture fixture = week(10, 100)
                .problem(Problem.label("fixture.xlsx!Plan!A1", "test.now"))
                .problem(Problem.label("fixture.xlsx!Plan!A2", "test.later").in(new IsoWeek(2026, 12)))
                .problem(Problem.label("later.xlsx!Plan!A3", "test.file"))
                .file("later.xlsx")
                .result(row -> row.week("2026-W12").revenue(1));

        assertThat(fixture.at("2026-W10").ledger().problems())
                .extracting(problem -> problem.message().key())
                .containsExactly("test.now");
        assertThat(fixture.at("2026-W12").ledger().problems()).hasSize(3);
    }

    @Test
    void a_plan_version_is_known_from_the_day_it_was_approved() {
        LedgerFixture fixture = new LedgerFixture()
                .yearPlan(2026, 5200)
                .plan(row -> row.year(2026).revenue(5000).version("2").approvedOn("2026-05-11"));

        assertThat(fixture.at("2026-W18").ledger().plan()).hasSize(1);
        assertThat(fixture.at("2026-W19").ledger().plan()).hasSize(2);
    }

    @Test
    void two_periods_of_one_member_are_two_rows() {
        LedgerFixture fixture =
                new LedgerFixture().member("Jan", 1.0, null, "2026-02-28").member("Jan", 0.6, "2026-03-01", null);

        assertThat(fixture.at("2026-W20").ledger().team()).hasSize(2);
    }
}
