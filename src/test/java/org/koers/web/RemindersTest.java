package org.koers.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.koers.decisions.Decision;
import org.koers.steering.Answer;
import org.koers.steering.Choice;

/** On Tuesday 19 May 2026. */
class RemindersTest {
    private static final LocalDate TUESDAY = LocalDate.of(2026, 5, 19);
    private static final Account SANNE =
            new Account(1, "sanne", "Sanne  Bakker", Role.MANAGER, Set.of(1L), Theme.SYSTEM, true);

    private static Choice choice(long id, String owner, @Nullable LocalDate due, Choice.Step... steps) {
        return new Choice(
                id,
                1,
                Answer.OWN,
                TUESDAY.minusWeeks(2),
                null,
                "Offertes",
                "Offerte " + id,
                Decision.Type.EFFORT,
                owner,
                due,
                "Meer",
                null,
                null,
                null,
                "Olga",
                Instant.EPOCH,
                List.of(steps));
    }

    private static Reminders of(Map<Long, LocalDate> put, Choice... choices) {
        return Reminders.of(List.of(choices), TUESDAY, SANNE, put);
    }

    @ParameterizedTest
    @CsvSource({"2026-05-18, 1, 0", "2026-05-19, 0, 1", "2026-05-24, 0, 1", "2026-05-25, 0, 0"})
    void a_decision_is_late_after_its_date_and_due_until_the_end_of_the_week(LocalDate due, int late, int thisWeek) {
        Reminders reminders = of(Map.of(), choice(1, "Joris", due));

        assertThat(reminders.late()).isEqualTo(late);
        assertThat(reminders.thisWeek()).isEqualTo(thisWeek);
    }

    @Test
    void ones_own_come_first_however_the_name_is_written() {
        Reminders reminders = of(
                Map.of(),
                choice(1, "Joris", TUESDAY.minusDays(9)),
                choice(2, "sanne bakker", TUESDAY),
                choice(3, "Sanne Bakker", TUESDAY.minusDays(1)));

        assertThat(reminders.due()).extracting(Reminders.Reminder::id).containsExactly(3L, 2L, 1L);
        assertThat(reminders.due()).extracting(Reminders.Reminder::mine).containsExactly(true, true, false);
    }

    @ParameterizedTest
    @CsvSource({"2026-05-18, true", "2026-05-19, true", "2026-05-20, false"})
    void what_was_put_off_comes_back_on_its_day(LocalDate until, boolean shown) {
        Reminders reminders = of(Map.of(1L, until), choice(1, "Joris", TUESDAY));

        assertThat(reminders.due().isEmpty()).isNotEqualTo(shown);
        assertThat(reminders.snoozed().isEmpty()).isEqualTo(shown);
    }

    @Test
    void what_was_done_or_has_no_date_reminds_nobody() {
        Choice.Step done = new Choice.Step(1, 1L, Choice.Step.Kind.DONE, TUESDAY, null, null, "Olga", Instant.EPOCH);

        assertThat(of(Map.of(), choice(1, "Joris", TUESDAY, done), choice(2, "Joris", null)))
                .isEqualTo(Reminders.none());
    }

    @Test
    void of_many_the_rest_is_counted() {
        Reminders reminders = of(
                Map.of(),
                LongStream.rangeClosed(1, 12)
                        .mapToObj(id -> choice(id, "Joris", TUESDAY.minusDays(id)))
                        .toArray(Choice[]::new));

        assertThat(reminders.due()).hasSize(5);
        assertThat(reminders.more()).isEqualTo(7);
        assertThat(reminders.late()).isEqualTo(12);
    }
}
