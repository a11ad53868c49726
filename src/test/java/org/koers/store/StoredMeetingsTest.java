package org.koers.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.koers.calendar.IsoWeek;
import org.koers.decisions.Decision;
import org.koers.measure.Scope;
import org.koers.provenance.Field;
import org.koers.provenance.Subject;
import org.koers.signals.WeekSeries;
import org.koers.situation.Ledger;
import org.koers.situation.Situations;
import org.koers.steering.Answer;
import org.koers.steering.Choice;
import org.koers.steering.Effect;
import org.koers.steering.MeetingDay;
import org.koers.steering.Reason;
import org.koers.steering.WeeklyMeeting;

/** Meetings and what was decided in them, kept; and what a later week knows of it. */
class StoredMeetingsTest {
    private static final IsoWeek WEEK = new IsoWeek(2026, 20);
    private static final LocalDate MONDAY = LocalDate.of(2026, 5, 18);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-05-18T08:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path home;

    private StoreFixture store;
    private StoredMeetings meetings;
    private StoredChoices choices;
    private StoredPlan plan;
    private WeeklyMeeting meeting;

    @BeforeEach
    void open() {
        store = StoreFixture.open(home);
        meetings = new StoredMeetings(store.database, CLOCK);
        choices = new StoredChoices(store.database, CLOCK);
        plan = store.plans.find(store.plan).orElseThrow();
        meeting = meetings.begin(plan.id(), WEEK, MONDAY, store.account);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private Choice choice(Answer answer, @Nullable String advice, String topic) {
        return choice(answer, advice, topic, MONDAY);
    }

    private Choice choice(Answer answer, @Nullable String advice, String topic, LocalDate decided) {
        boolean action = answer.isAction();
        return new Choice(
                0,
                meeting.id(),
                answer,
                decided,
                advice,
                topic,
                action ? "Vaker bezoeken" : "",
                action ? Decision.Type.FOCUS : null,
                action ? "Sanne" : null,
                action ? MONDAY.plusDays(4) : null,
                null,
                action ? new Effect(WeekSeries.Kind.VISITS, Scope.segment("Infra"), 12, 16, 8) : null,
                answer == Answer.REJECT ? Reason.ONE_OFF : null,
                answer == Answer.DEFER ? WEEK.plus(4) : null,
                "",
                Instant.EPOCH,
                List.of());
    }

    private StoredChoices on(String moment) {
        return new StoredChoices(store.database, Clock.fixed(Instant.parse(moment), ZoneOffset.UTC));
    }

    private static Choice.Step step(Choice.Step.Kind kind, LocalDate day, @Nullable LocalDate due) {
        return new Choice.Step(0, null, kind, day, due, null, "", Instant.EPOCH);
    }

    @Test
    void a_week_has_one_meeting_whoever_begins_it() {
        assertThat(meetings.begin(plan.id(), WEEK, MONDAY.plusDays(1), store.account))
                .isEqualTo(meeting);
        assertThat(meetings.ofPlan(plan.id())).containsExactly(meeting);
    }

    @Test
    void a_meeting_that_is_closed_took_the_time_since_it_began_unless_people_say_otherwise() {
        meetings.close(meeting, MONDAY, new StoredMeetings.Length(null, 10, 5), store.account);
        assertThat(meetings.find(plan.id(), WEEK).orElseThrow().minutes()).isZero();

        meetings.reopen(meeting, MONDAY, store.account);
        assertThat(meetings.find(plan.id(), WEEK).orElseThrow().isOpen()).isTrue();

        meetings.close(meeting, MONDAY, new StoredMeetings.Length(45, 10, 5), store.account);
        assertThat(meetings.find(plan.id(), WEEK).orElseThrow().minutes()).isEqualTo(45);
    }

    @Test
    void a_later_day_goes_on_with_the_same_meeting_which_stays_held() {
        LocalDate tuesday = MONDAY.plusDays(1);
        meetings.close(meeting, MONDAY, new StoredMeetings.Length(12, null, 4), store.account);
        meetings.goOn(meeting, tuesday, store.account);
        meetings.goOn(meeting, tuesday, store.account);

        assertThat(meetings.days(meeting.id())).containsExactly(new MeetingDay(tuesday, CLOCK.instant(), null));
        assertThat(meetings.find(plan.id(), WEEK).orElseThrow().isOpen()).isFalse();

        meetings.close(meeting, tuesday, new StoredMeetings.Length(9, null, 4), store.account);
        assertThat(meetings.days(meeting.id())).extracting(MeetingDay::closed).containsExactly(CLOCK.instant());
        assertThat(meetings.find(plan.id(), WEEK).orElseThrow().minutes()).isEqualTo(9);

        meetings.reopen(meeting, tuesday, store.account);
        assertThat(meetings.days(meeting.id()).get(0).closed()).isNull();
        assertThat(meetings.find(plan.id(), WEEK).orElseThrow().isOpen()).isFalse();
    }

    @Test
    void what_was_agreed_on_an_earlier_day_of_the_meeting_stays() {
        choices.record(plan.id(), choice(Answer.ACCEPT, "D01.total.2026-W20", "Storm"), store.account);
        Choice tuesday = choice(Answer.ACCEPT, "D01.total.2026-W20", "Storm", MONDAY.plusDays(1));
        choices.record(plan.id(), tuesday, store.account);
        choices.record(plan.id(), tuesday, store.account);

        assertThat(choices.ofPlan(plan.id())).extracting(Choice::decided).containsExactly(MONDAY, MONDAY.plusDays(1));
    }

    @Test
    void what_was_decided_comes_back_as_it_was_said() {
        long id = choices.record(
                plan.id(), choice(Answer.ACCEPT, "F10.infra.2026-W18", "Verleg bezoeken"), store.account);

        Choice kept = choices.find(plan.id(), id).orElseThrow();

        assertThat(kept.owner()).isEqualTo("Sanne");
        assertThat(kept.effect().scope().id()).isEqualTo("infra");
        assertThat(kept.effect().change()).isCloseTo(1.0 / 3, org.assertj.core.data.Offset.offset(1e-9));
        assertThat(kept.isOpen()).isTrue();
        assertThat(kept.by()).isEqualTo("Olga");
    }

    @Test
    void a_second_answer_to_the_same_advice_takes_the_place_of_the_first() {
        choices.record(plan.id(), choice(Answer.ACCEPT, "T03.total.2026-W13", "Doel"), store.account);
        long later = choices.record(plan.id(), choice(Answer.REJECT, "T03.total.2026-W13", "Doel"), store.account);

        assertThat(choices.ofPlan(plan.id())).extracting(Choice::id).containsExactly(later);
    }

    @Test
    void what_is_withdrawn_never_was() {
        long id = choices.record(plan.id(), choice(Answer.OWN, null, "Belmiddag"), store.account);
        long done = choices.step(plan.id(), id, step(Choice.Step.Kind.DONE, MONDAY.plusDays(3), null), store.account);
        assertThat(choices.find(plan.id(), id).orElseThrow().isDone()).isTrue();

        assertThat(choices.withdrawStep(plan.id(), id, done, store.account)).isTrue();
        assertThat(choices.find(plan.id(), id).orElseThrow().isOpen()).isTrue();
        assertThat(choices.withdraw(plan.id(), id, store.account)).isTrue();
        assertThat(choices.withdraw(plan.id(), id, store.account)).isFalse();
        assertThat(choices.ofPlan(plan.id())).isEmpty();
    }

    @Test
    void rules_read_decisions_of_the_meeting_as_those_of_the_sheet_and_each_week_what_was_known_in_it() {
        long id = choices.record(
                plan.id(), choice(Answer.ACCEPT, "F10.infra.2026-W18", "Verleg bezoeken"), store.account);
        on("2026-05-25T08:00:00Z")
                .step(
                        plan.id(),
                        id,
                        step(Choice.Step.Kind.MOVED, MONDAY.plusWeeks(1), MONDAY.plusWeeks(3)),
                        store.account);
        on("2026-06-01T08:00:00Z")
                .step(plan.id(), id, step(Choice.Step.Kind.DONE, MONDAY.plusWeeks(2), null), store.account);
        Ledger all = new StoredLedgers(store.database).load(plan.id());
        Situations situations = new Situations(all, plan.settings());

        assertThat(all.has(Subject.DECISIONS, Field.OWNER)).isTrue();
        assertThat(situations.at(WEEK).ledger().decisions()).singleElement().satisfies(decision -> {
            assertThat(decision.status()).isEqualTo(Decision.Status.OPEN);
            assertThat(decision.due()).isEqualTo(MONDAY.plusDays(4));
            assertThat(decision.measure()).isEqualTo("visits");
        });
        assertThat(situations.at(new IsoWeek(2026, 23)).ledger().decisions())
                .singleElement()
                .satisfies(decision -> {
                    assertThat(decision.status()).isEqualTo(Decision.Status.DONE);
                    assertThat(decision.doneOn()).isEqualTo(MONDAY.plusWeeks(2));
                });
    }

    @Test
    void an_advice_that_was_rejected_is_a_decision_not_to_and_one_that_was_deferred_is_none() {
        choices.record(plan.id(), choice(Answer.REJECT, "T03.total.2026-W13", "Doel"), store.account);
        choices.record(plan.id(), choice(Answer.DEFER, "T06.total.2026-W13", "Aanname"), store.account);

        assertThat(new StoredLedgers(store.database).load(plan.id()).decisions())
                .singleElement()
                .satisfies(decision -> {
                    assertThat(decision.status()).isEqualTo(Decision.Status.DROPPED);
                    assertThat(decision.outcome()).isEqualTo("one-off");
                });
    }

    @Test
    void a_meeting_that_was_closed_is_a_fact_of_its_day_and_one_that_goes_on_is_none() {
        choices.record(plan.id(), choice(Answer.OWN, null, "Belmiddag"), store.account);
        assertThat(new StoredLedgers(store.database).load(plan.id()).meetings()).isEmpty();

        meetings.close(meeting, MONDAY, new StoredMeetings.Length(45, 20, 5), store.account);

        assertThat(new StoredLedgers(store.database).load(plan.id()).meetings())
                .singleElement()
                .satisfies(held -> {
                    assertThat(held.date()).isEqualTo(MONDAY);
                    assertThat(held.minutes()).isEqualTo(45);
                    assertThat(held.onFigures()).isEqualTo(20);
                    assertThat(held.decisions()).isEqualTo(1);
                });
    }

    @Test
    void what_was_said_on_a_point_is_kept_and_taken_away_again() {
        meetings.note(meeting.id(), "advice-1", "Eerst inkoop vragen", store.account);
        assertThat(meetings.notes(meeting.id()).get("advice-1").text()).isEqualTo("Eerst inkoop vragen");

        meetings.note(meeting.id(), "advice-1", " ", store.account);
        assertThat(meetings.notes(meeting.id())).isEmpty();
    }
}
