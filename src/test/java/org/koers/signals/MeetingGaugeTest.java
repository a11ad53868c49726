package org.koers.signals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.koers.calendar.IsoWeek;
import org.koers.measure.Scope;
import org.koers.measure.Value;
import org.koers.situation.Cadence;
import org.koers.situation.LedgerFixture;
import org.koers.situation.PlanSettings;
import org.koers.situation.Situation;

/** What meetings say as of week 20 of 2026, to 17 May. */
class MeetingGaugeTest {
    private static LedgerFixture fixture(PlanSettings settings) {
        return new LedgerFixture(settings).flatPlan(2026, 100).totals(new IsoWeek(2026, 1), 100, 100);
    }

    private static LedgerFixture fixture() {
        return fixture(PlanSettings.dutch("plan"));
    }

    private static LedgerFixture met(LedgerFixture fixture, String date, int taken) {
        return fixture.meeting(LocalDate.parse(date), 60, 15, taken);
    }

    private static Value value(Situation situation, String measure) {
        return Signals.measure(situation, null).value(Scope.TOTAL, measure);
    }

    private static Value value(LedgerFixture fixture, String measure) {
        return value(fixture.at("2026-W20"), measure);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "meetingNumbersShare",
                "meetingMinutes",
                "meetingsWithoutDecision",
                "meetingsWeeksAgo",
                "meetingsGapOverCadence"
            })
    void without_meetings_it_is_said_that_only_the_application_keeps_them(String measure) {
        assertThat(value(fixture(), measure)).isEqualTo(Value.missing("signals.meeting-not-kept"));
        assertThat(value(met(fixture(), "2026-05-18", 1), measure))
                .isEqualTo(Value.missing("signals.meeting-not-kept"));
    }

    @Test
    void the_last_meeting_tells_how_long_it_was_and_how_much_of_it_went_to_figures() {
        LedgerFixture fixture = met(fixture(), "2026-05-04", 1).meeting(LocalDate.parse("2026-05-11"), 90, 36, 1);

        assertThat(value(fixture, "meetingMinutes")).isEqualTo(Value.of(90));
        assertThat(value(fixture, "meetingNumbersShare").orNaN()).isEqualTo(0.4);
    }

    @Test
    void a_meeting_of_which_the_minutes_on_figures_were_not_kept_says_so() {
        LedgerFixture fixture = fixture().meeting(LocalDate.parse("2026-05-11"), 90, null, 1);

        assertThat(value(fixture, "meetingNumbersShare")).isEqualTo(Value.missing("signals.meeting-figures-not-kept"));
        assertThat(value(fixture, "meetingMinutes")).isEqualTo(Value.of(90));
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0, 3", "1, 0, 0, 2", "0, 1, 0, 1", "0, 0, 1, 0"})
    void meetings_without_a_decision_are_counted_back_from_the_last(int first, int second, int third, long count) {
        LedgerFixture fixture =
                met(met(met(fixture(), "2026-05-11", third), "2026-04-27", first), "2026-05-04", second);

        assertThat(value(fixture, "meetingsWithoutDecision")).isEqualTo(Value.of(count));
    }

    /** 91 days before 17 May is 15 February. */
    @Test
    void a_meeting_of_a_quarter_ago_is_no_habit_any_more() {
        assertThat(value(met(fixture(), "2026-02-16", 0), "meetingMinutes")).isEqualTo(Value.of(60));
        assertThat(value(met(fixture(), "2026-02-15", 0), "meetingMinutes"))
                .isEqualTo(Value.missing("signals.meeting-long-ago", 13));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-17, WEEKLY, 0, 0",
        "2026-05-03, WEEKLY, 2, 2",
        "2026-05-03, TWO_WEEKLY, 2, 1",
        "2026-03-22, MONTHLY, 8, 2"
    })
    void silence_is_held_against_the_rhythm_that_was_set(String last, Cadence cadence, long weeks, double over) {
        LedgerFixture fixture = met(fixture(PlanSettings.dutch("plan").withCadence(cadence)), last, 1);

        assertThat(value(fixture, "meetingsWeeksAgo")).isEqualTo(Value.of(weeks));
        assertThat(value(fixture, "meetingsGapOverCadence").orNaN()).isEqualTo(over);
    }

    @Test
    void a_meeting_written_down_after_the_cut_off_is_not_known_yet() {
        LedgerFixture fixture = met(met(fixture(), "2026-04-20", 1), "2026-05-04", 1);
        Situation then = Situation.of(fixture.ledger(), fixture.settings(), new IsoWeek(2026, 18));

        assertThat(then.ledger().meetings())
                .extracting(meeting -> meeting.date().toString())
                .isEqualTo(List.of("2026-04-20"));
        assertThat(value(then, "meetingsWeeksAgo")).isEqualTo(Value.of(1));
    }
}
