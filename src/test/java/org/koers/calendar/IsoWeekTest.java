package org.koers.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IsoWeekTest {
    /** Python: datetime.date.fromisoformat(d).isocalendar(). */
    @ParameterizedTest
    @CsvSource({
        "2024-12-30,2025-W01",
        "2024-12-29,2024-W52",
        "2025-12-28,2025-W52",
        "2025-12-29,2026-W01",
        "2026-12-28,2026-W53",
        "2027-01-03,2026-W53",
        "2027-01-04,2027-W01",
        "2021-01-03,2020-W53",
        "2026-05-14,2026-W20"
    })
    void a_day_belongs_to_the_week_of_its_thursday(LocalDate day, String week) {
        assertThat(IsoWeek.of(day)).hasToString(week);
        assertThat(IsoWeek.parse(week)).contains(IsoWeek.of(day));
    }

    @Test
    void weeks_are_counted_as_the_calendar_of_java_counts_them() {
        IsoWeek week = new IsoWeek(1999, 1);
        for (LocalDate monday = week.start(); monday.getYear() < 2060; monday = monday.plusWeeks(1)) {
            assertThat(week.start()).isEqualTo(monday);
            assertThat(week.end()).isEqualTo(monday.plusDays(6));
            assertThat(week.year()).isEqualTo(monday.get(IsoFields.WEEK_BASED_YEAR));
            assertThat(week.week()).isEqualTo(monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            assertThat(week.plus(137).minus(137)).isEqualTo(week);
            assertThat(week.weeksUntil(week.plus(137))).isEqualTo(137);
            assertThat(week.plus(-60).weeksUntil(week)).isEqualTo(60);
            week = week.plus(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"2020,53", "2024,52", "2025,52", "2026,53", "2032,53", "2200,52"})
    void long_years_have_53_weeks(int year, int weeks) {
        assertThat(IsoWeek.weeksIn(year)).isEqualTo(weeks);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-W54", "2025-W53", "2026-W00", "2026-20", "26-W20", "2026-W1", "", "2026-W20 "})
    void anything_else_is_no_week(String text) {
        assertThat(IsoWeek.parse(text)).isEmpty();
    }

    @Test
    void a_week_that_a_year_lacks_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new IsoWeek(2025, 53))
                .withMessageContaining("53");
    }
}
