package org.koers.steering;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.koers.calendar.IsoWeek;
import org.koers.measure.Message;
import org.koers.measure.Scope;

class RevisionGuardTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 5, 18);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "te hoog",
                "gewoon lager!!! ??? ...",
            })
    void a_few_words_are_no_reason(String words) {
        assertThat(RevisionGuard.reason(words)).map(Message::key).contains("target.reason-thin");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dan ziet het er beter uit voor de directie",
                "Zo halen we in ieder geval de bonus, want die is voor de bonus nodig",
                "Hiermee komt de hele ploeg weer op GROEN te staan",
                "This makes the quarter look better to the board",
                "With this the team can still make the bonus",
                "Met dit doel lijken we, op papier: halen we het",
            })
    void how_it_looks_is_no_reason(String words) {
        assertThat(RevisionGuard.reason(words)).map(Message::key).contains("target.reason-cosmetic");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "De markt voor installaties kromp met acht procent na het vervallen van de subsidie",
                "De grootste klant bouwt dit jaar niet, dat scheelt twee miljoen",
                "The plant in Breda opens half a year later than planned",
                "De bonusregeling verandert niet, de fabriek staat acht weken stil",
            })
    void what_happened_is_a_reason(String words) {
        assertThat(RevisionGuard.reason(words)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-W20,false", "2026-W21,false", "2026-W22,true", "2026-W40,true"})
    void a_target_begins_after_the_week_in_which_it_is_approved(String from, boolean allowed) {
        assertThat(RevisionGuard.from(IsoWeek.parse(from).orElseThrow(), MONDAY).isEmpty())
                .isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({"2026-02-16,false", "2026-02-17,true", "2026-05-18,true", "2026-06-01,false"})
    void a_second_one_within_thirteen_weeks_is_seen(String before, boolean tooSoon) {
        LocalDate found = RevisionGuard.tooSoonAfter(Stream.of(LocalDate.parse(before)), MONDAY);

        assertThat(found != null).isEqualTo(tooSoon);
    }

    @Test
    void a_target_that_asks_nothing_and_one_out_of_reach_are_both_said() {
        NewTarget plan = new NewTarget(PublishedWeek.total().reviewed());

        assertThat(RevisionGuard.warnings(plan, Map.of(Scope.TOTAL, BigDecimal.valueOf(4500))))
                .extracting(Message::key)
                .containsExactly("target.asks-nothing");
        assertThat(RevisionGuard.warnings(plan, Map.of(Scope.TOTAL, BigDecimal.valueOf(5200))))
                .extracting(Message::key)
                .containsExactly("target.out-of-reach");
        assertThat(RevisionGuard.warnings(plan, Map.of(Scope.TOTAL, BigDecimal.valueOf(5000))))
                .isEmpty();
    }

    private static Revision approved(LocalDate day, IsoWeek from) {
        Revision.Reasons reasons = new Revision.Reasons("H1", Trigger.MARKET, "", null, "", from, PayEffect.NONE, "");
        Revision.Ruling ruling = new Revision.Ruling(Revision.Verdict.APPROVED, day, "Marloes", "", Instant.EPOCH);
        return new Revision(
                1,
                new IsoWeek(2026, 20),
                day,
                reasons,
                List.of(),
                null,
                new Revision.Proposer(1, "Anouk"),
                Instant.EPOCH,
                ruling);
    }

    @Test
    void what_a_later_week_reckoned_with_is_not_taken_back_though_it_has_yet_to_begin() {
        Revision revision = approved(MONDAY, new IsoWeek(2026, 30));

        assertThat(RevisionGuard.canBeTakenBack(revision, new IsoWeek(2026, 20), MONDAY))
                .isTrue();
        assertThat(RevisionGuard.canBeTakenBack(revision, new IsoWeek(2026, 21), MONDAY.plusWeeks(1)))
                .isFalse();
    }

    @Test
    void what_began_is_not_taken_back_though_no_later_week_was_read() {
        Revision revision = approved(MONDAY, new IsoWeek(2026, 22));

        assertThat(RevisionGuard.canBeTakenBack(revision, new IsoWeek(2026, 20), MONDAY.plusWeeks(1)))
                .isFalse();
    }
}
