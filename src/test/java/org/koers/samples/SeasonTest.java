package org.koers.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.koers.calendar.IsoWeek;
import org.koers.calendar.PlanYear;

/** The calendar under the stories, against the list of measures.md §2.4. */
class SeasonTest {
    @Test
    void the_weeks_of_the_sample_years_have_the_selling_days_of_the_list() {
        assertThat(shortWeeks(2024)).isEqualTo(Map.of(1, 4, 14, 4, 19, 4, 21, 4, 52, 3));
        assertThat(shortWeeks(2025)).isEqualTo(Map.of(1, 4, 17, 4, 19, 4, 22, 4, 24, 4, 52, 3));
        assertThat(shortWeeks(2026)).isEqualTo(Map.of(1, 4, 15, 4, 18, 4, 20, 4, 22, 4, 52, 4, 53, 4));
    }

    @Test
    void only_2026_has_53_weeks() {
        assertThat(IntStream.rangeClosed(2024, 2026).map(IsoWeek::weeksIn).toArray())
                .containsExactly(52, 52, 53);
    }

    @Test
    void the_length_of_every_year_is_that_of_the_java_calendar() {
        assertThat(IntStream.rangeClosed(1900, 2200).boxed())
                .allSatisfy(year -> assertThat(IsoWeek.weeksIn(year))
                        .isEqualTo(LocalDate.of(year, 12, 28).get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)));
    }

    private static Map<Integer, Integer> shortWeeks(int year) {
        Map<Integer, Integer> weeks = new TreeMap<>();
        for (IsoWeek week : PlanYear.of(year, 1).weeks()) {
            int days = Season.DAYS.in(week);
            if (days < 5) {
                weeks.put(week.week(), days);
            }
        }
        return weeks;
    }
}
