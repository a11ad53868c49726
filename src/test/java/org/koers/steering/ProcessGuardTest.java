package org.koers.steering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.koers.decisions.Decision;
import org.koers.measure.Language;
import org.koers.measure.Message;
import org.koers.measure.Wording;
import org.koers.provenance.Field;
import org.koers.provenance.Subject;
import org.koers.review.RuleCard;
import org.koers.review.VerdictCounts;
import org.koers.rules.RuleRow;
import org.koers.situation.LedgerFixture;
import org.koers.steering.Burden.Cause;

/** What the tool sees of the way of working on 18 May 2026. */
class ProcessGuardTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 18);

    private static List<Burden> found(LedgerFixture fixture, RuleCard... cards) {
        return ProcessGuard.of(fixture.ledger(), List.of(cards), TODAY);
    }

    private static List<Cause> causes(LedgerFixture fixture, RuleCard... cards) {
        return found(fixture, cards).stream().map(Burden::cause).toList();
    }

    /** Open decisions of last week with one owner, all of one subject. */
    private static LedgerFixture open(LedgerFixture fixture, int count) {
        for (int number = 0; number < count; number++) {
            fixture.decision(
                    row -> row.date("2026-05-11").topic("Prijs").owner("Anna").due("2026-06-01"));
        }
        return fixture;
    }

    private static RuleCard card(String rule, int answerable, int accepted) {
        return new RuleCard(
                RuleRow.of(rule).build(),
                26,
                0,
                answerable,
                null,
                new TreeMap<>(),
                answerable,
                answerable,
                accepted,
                List.of(),
                new VerdictCounts(0, 0, 0, new TreeMap<>()));
    }

    @Test
    void where_nothing_weighs_nothing_is_dropped() {
        assertThat(found(new LedgerFixture())).isEmpty();
        assertThat(found(open(new LedgerFixture(), 3).meeting(TODAY, 45, 10, 3), card("X1", 5, 1)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"90, 36, ", "91, 36, LONG_MEETING", "90, 37, ONLY_REPORTING"})
    void the_last_meeting_is_held_against_its_limits(int minutes, int onFigures, Cause cause) {
        LedgerFixture fixture =
                new LedgerFixture().meeting(TODAY.minusDays(7), 200, 200, 1).meeting(TODAY, minutes, onFigures, 1);

        assertThat(causes(fixture)).isEqualTo(cause == null ? List.of() : List.of(cause));
    }

    @Test
    void three_meetings_in_a_row_without_a_decision_weigh_and_two_do_not() {
        LedgerFixture fixture = new LedgerFixture().meeting(TODAY, 60, 10, 0).meeting(TODAY.minusDays(7), 60, 10, 0);
        assertThat(causes(fixture)).isEmpty();

        assertThat(causes(fixture.meeting(TODAY.minusDays(14), 60, 10, 0))).containsExactly(Cause.NO_DECISIONS);
    }

    @Test
    void a_meeting_of_a_quarter_ago_or_of_tomorrow_says_nothing() {
        assertThat(causes(new LedgerFixture()
                        .meeting(TODAY.minusDays(91), 200, 200, 1)
                        .meeting(TODAY.plusDays(1), 200, 200, 1)))
                .isEmpty();
    }

    @Test
    void seven_open_actions_are_enough_and_eight_too_many() {
        assertThat(causes(open(new LedgerFixture(), 7))).isEmpty();
        assertThat(causes(open(new LedgerFixture(), 8))).containsExactly(Cause.MANY_ACTIONS);
    }

    @Test
    void three_course_changes_are_enough_and_four_too_many() {
        LedgerFixture fixture = new LedgerFixture();
        for (String topic : List.of("Prijs", "Infra", "Bouw")) {
            fixture.decision(
                    row -> row.date("2026-04-01").topic(topic).owner("Anna").type(Decision.Type.FOCUS));
        }
        assertThat(causes(fixture)).isEmpty();

        fixture.decision(
                row -> row.date("2026-04-01").topic("Export").owner("Anna").type(Decision.Type.FOCUS));
        assertThat(causes(fixture)).containsExactly(Cause.MANY_CHANGES);
    }

    @Test
    void an_open_decision_without_owner_weighs_and_one_that_is_done_does_not() {
        assertThat(causes(new LedgerFixture()
                        .decision(row -> row.date("2026-05-11").status(Decision.Status.DONE))))
                .isEmpty();
        assertThat(causes(new LedgerFixture()
                        .decision(row -> row.date("2026-05-11").owner(" "))))
                .containsExactly(Cause.NO_OWNER);
    }

    @Test
    void of_rules_that_nobody_follows_the_one_asked_most_often_is_named() {
        List<Burden> found =
                found(new LedgerFixture(), card("X1", 3, 0), card("X2", 6, 0), card("X3", 9, 1), card("X4", 2, 0));

        assertThat(found).extracting(Burden::cause).containsExactly(Cause.NO_FRIENDS);
        assertThat(found.get(0).found().arguments().get(0)).isEqualTo("X2");
        assertThat(found.get(0).times()).isEqualTo(2);
    }

    /** Decisions that are done, with everything filled in but the topic of the first ones. */
    private static LedgerFixture decided(int withoutTopic, int withTopic) {
        LedgerFixture fixture = new LedgerFixture();
        for (int number = 0; number < withoutTopic + withTopic; number++) {
            String topic = number < withoutTopic ? " " : "Prijs";
            LocalDate on = TODAY.minusDays(40L - number);
            fixture.decision(row -> row.date(on)
                    .topic(topic)
                    .owner("Anna")
                    .effect("meer")
                    .measured("bezoeken", "20", "24")
                    .reviewOn(TODAY.plusDays(30))
                    .status(Decision.Status.DONE));
        }
        return fixture;
    }

    @ParameterizedTest
    @CsvSource({"9, 0, false", "10, 0, true", "9, 1, true", "8, 2, false", "20, 2, false"})
    void a_field_that_was_empty_in_more_than_eight_of_the_last_ten_can_go(int without, int with, boolean unused) {
        assertThat(causes(decided(without, with))).isEqualTo(unused ? List.of(Cause.UNUSED_FIELD) : List.of());
    }

    @Test
    void a_column_that_is_not_there_cannot_go() {
        assertThat(causes(decided(10, 0).without(Subject.DECISIONS, Field.TOPIC)))
                .isEmpty();
    }

    @Test
    void of_effect_in_words_and_effect_as_a_measure_one_stays() {
        LedgerFixture neither = new LedgerFixture();
        LedgerFixture words = new LedgerFixture();
        for (int number = 0; number < 10; number++) {
            LocalDate on = TODAY.minusDays(number);
            neither.decision(row ->
                    row.date(on).topic("Prijs").owner("Anna").reviewOn(TODAY).status(Decision.Status.DONE));
            words.decision(row -> row.date(on)
                    .topic("Prijs")
                    .owner("Anna")
                    .effect("meer")
                    .reviewOn(TODAY)
                    .status(Decision.Status.DONE));
        }
        assertThat(causes(neither)).isEmpty();
        assertThat(found(words))
                .extracting(burden -> burden.found().arguments().get(0))
                .containsExactly(Message.of("steering.guard.field.measure"));
    }

    /** Actions 16 / 7, minutes 180 / 90, figures 0.5 / 0.4, an owner 1 / 1. */
    @Test
    void three_at_a_time_the_heaviest_first() {
        LedgerFixture fixture = open(new LedgerFixture(), 15)
                .decision(row -> row.date("2026-05-11").topic("Prijs"))
                .meeting(TODAY, 180, 90, 1);

        assertThat(causes(fixture)).containsExactly(Cause.MANY_ACTIONS, Cause.LONG_MEETING, Cause.ONLY_REPORTING);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void what_was_found_and_what_to_drop_can_be_read(Language language) {
        Wording wording = new Wording(language, "EUR");
        LedgerFixture fixture = open(new LedgerFixture(), 8).meeting(TODAY, 120, 60, 0);
        for (Burden burden : found(fixture, card("X1", 3, 0))) {
            assertThat(wording.render(burden.found())).doesNotContain("{").isNotBlank();
            assertThat(wording.render(burden.proposal())).doesNotContain("{").isNotBlank();
        }
    }

    @Test
    void every_cause_has_both_texts_in_both_languages() {
        for (Cause cause : Cause.values()) {
            Burden burden = Burden.of(cause, 1, 2, 3, 4);
            for (Language language : Language.values()) {
                Wording wording = new Wording(language, "EUR");
                assertThat(wording.render(burden.found())).isNotBlank();
                assertThat(wording.render(burden.proposal())).isNotBlank();
            }
        }
    }
}
