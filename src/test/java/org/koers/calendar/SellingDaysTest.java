package org.koers.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SellingDaysTest {
    private static Map<Integer, Integer> shortWeeks(SellingDays calendar, int year) {
        Map<Integer, Integer> found = new TreeMap<>();
        for (int week = 1; week <= IsoWeek.weeksIn(year); week++) {
            int days = calendar.in(new IsoWeek(year, week));
            if (days < 5) {
                found.put(week, days);
            }
        }
        return found;
    }

    /** The list of measures.md §2.4. */
    @Test
    void the_short_weeks_of_three_years_are_those_of_the_dutch_holidays() {
        assertThat(shortWeeks(SellingDays.dutch(), 2024)).isEqualTo(Map.of(1, 4, 14, 4, 19, 4, 21, 4, 52, 3));
        assertThat(shortWeeks(SellingDays.dutch(), 2025)).isEqualTo(Map.of(1, 4, 17, 4, 19, 4, 22, 4, 24, 4, 52, 3));
        assertThat(shortWeeks(SellingDays.dutch(), 2026))
                .isEqualTo(Map.of(1, 4, 15, 4, 18, 4, 20, 4, 22, 4, 52, 4, 53, 4));
    }

    /** Easter Sundays from the table of the US Census Bureau. */
    @ParameterizedTest
    @CsvSource({
        "2000-04-23",
        "2008-03-23",
        "2011-04-24",
        "2024-03-31",
        "2025-04-20",
        "2026-04-05",
        "2027-03-28",
        "2038-04-25"
    })
    void easter_is_where_the_tables_have_it(LocalDate sunday) {
        assertThat(Holiday.easter(sunday.getYear())).isEqualTo(sunday);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-04-01,EASTER_MONDAY",
        "2024-05-09,ASCENSION",
        "2024-05-20,WHIT_MONDAY",
        "2025-04-21,EASTER_MONDAY",
        "2025-05-05,LIBERATION_DAY",
        "2025-05-29,ASCENSION",
        "2025-06-09,WHIT_MONDAY",
        "2026-04-06,EASTER_MONDAY",
        "2026-04-27,KINGS_DAY",
        "2026-05-14,ASCENSION",
        "2026-05-25,WHIT_MONDAY",
        "2026-12-25,CHRISTMAS",
        "2024-12-26,BOXING_DAY",
        "2025-01-01,NEW_YEAR"
    })
    void a_holiday_closes_its_day(LocalDate day, Holiday holiday) {
        assertThat(SellingDays.dutch().isOpen(day)).isFalse();
        assertThat(SellingDays.dutch().holidays(IsoWeek.of(day))).contains(holiday);
        assertThat(SellingDays.none().isOpen(day)).isTrue();
    }

    @Test
    void kings_day_on_a_sunday_is_held_on_saturday() {
        assertThat(Holiday.KINGS_DAY.in(2025)).contains(LocalDate.of(2025, 4, 26));
        assertThat(Holiday.KINGS_DAY.in(2026)).contains(LocalDate.of(2026, 4, 27));
    }

    @Test
    void liberation_day_closes_business_in_lustrum_years_only() {
        assertThat(Holiday.LIBERATION_DAY.in(2025)).isPresent();
        assertThat(Holiday.LIBERATION_DAY.in(2026)).isEmpty();
    }

    @Test
    void an_own_calendar_closes_the_days_it_lists_and_no_others() {
        SellingDays own = SellingDays.own(List.of(LocalDate.of(2026, 5, 15), LocalDate.of(2026, 5, 16)));

        assertThat(own.in(new IsoWeek(2026, 20))).isEqualTo(4);
        assertThat(own.in(new IsoWeek(2026, 22))).isEqualTo(5);
        assertThat(own.holidays(new IsoWeek(2026, 22))).isEmpty();
    }
}
