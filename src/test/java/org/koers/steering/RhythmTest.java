package org.koers.steering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.koers.calendar.SellingDays;
import org.koers.situation.Cadence;

class RhythmTest {
    private static final SellingDays DUTCH = SellingDays.dutch();

    /** 25 May 2026 is Whit Monday. */
    @ParameterizedTest
    @CsvSource({
        "WEEKLY, 2026-05-11, 2026-05-18",
        "WEEKLY, 2026-05-18, 2026-05-26",
        "TWO_WEEKLY, 2026-05-18, 2026-06-01",
        "MONTHLY, 2026-05-18, 2026-06-15"
    })
    void the_next_meeting_is_a_rhythm_later_or_the_first_working_day_after_it(
            Cadence cadence, LocalDate held, LocalDate next) {
        assertThat(new Rhythm(cadence, 60).next(held, DUTCH)).isEqualTo(next);
    }

    @ParameterizedTest
    @CsvSource({"2026-05-18, 2026-05-19", "2026-05-15, 2026-05-18", "2026-05-22, 2026-05-26"})
    void in_a_storm_it_is_the_next_working_day(LocalDate held, LocalDate next) {
        assertThat(Rhythm.nextInStorm(held, DUTCH)).isEqualTo(next);
    }

    @Test
    void a_calendar_without_an_open_day_puts_it_off_no_further() {
        LocalDate monday = LocalDate.of(2026, 5, 18);
        List<LocalDate> all =
                Stream.iterate(monday, day -> day.plusDays(1)).limit(200).toList();

        assertThat(Rhythm.nextInStorm(monday, SellingDays.own(all))).isEqualTo(monday.plusDays(1));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 19, 241})
    void a_length_that_nobody_can_meet_in_is_refused(int minutes) {
        assertThatThrownBy(() -> new Rhythm(Cadence.WEEKLY, minutes)).isInstanceOf(IllegalArgumentException.class);
    }
}
