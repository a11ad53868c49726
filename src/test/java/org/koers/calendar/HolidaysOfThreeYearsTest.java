package org.koers.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every weekday on which business is closed, and the selling days of the year (measures.md §2.4). */
class HolidaysOfThreeYearsTest {
    /** Python: holidays.Netherlands(categories=public) less weekends, 5 May in years divisible by five only. */
    @ParameterizedTest
    @CsvSource({
        "2024, 01-01 04-01 05-09 05-20 12-25 12-26",
        "2025, 01-01 04-21 05-05 05-29 06-09 12-25 12-26",
        "2026, 01-01 04-06 04-27 05-14 05-25 12-25"
    })
    void these_weekdays_and_no_others_are_closed(int year, String days) {
        Set<String> closed = LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(day ->
                        SellingDays.none().isOpen(day) && !SellingDays.dutch().isOpen(day))
                .map(day -> day.toString().substring(5))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(closed).containsExactly(days.split(" "));
    }

    /** Python: 5 × weeks less the closed weekdays of that plan year; 2025-01-01 is in 2025-W01, 2027-01-01 in 2026-W53. */
    @ParameterizedTest
    @CsvSource({"2024, 1, 254", "2025, 1, 253", "2026, 1, 258", "2025, 5, 253", "2026, 5, 259"})
    void selling_days_of_a_plan_year(int name, int startWeek, int days) {
        assertThat(PlanYear.of(name, startWeek).weeks().stream()
                        .mapToInt(SellingDays.dutch()::in)
                        .sum())
                .isEqualTo(days);
    }
}
