package org.koers.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanYearTest {
    private static IsoWeek week(String text) {
        return IsoWeek.parse(text).orElseThrow();
    }

    /** Lengths and ends counted in Python by walking Mondays with isocalendar(). */
    @ParameterizedTest
    @CsvSource({
        "2025,1,52,2025-W52",
        "2026,1,53,2026-W53",
        "2025,5,52,2026-W04",
        "2026,5,53,2027-W04",
        "2026,52,53,2027-W51",
        "2025,40,52,2026-W39"
    })
    void a_plan_year_runs_to_the_week_before_the_next(int name, int start, int length, String last) {
        PlanYear year = PlanYear.of(name, start);

        assertThat(year.length()).isEqualTo(length);
        assertThat(year.last()).isEqualTo(week(last));
        assertThat(year.name()).isEqualTo(name);
        assertThat(year.previous().last().plus(1)).isEqualTo(year.first());
    }

    @ParameterizedTest
    @CsvSource({"2027-W04,2026,53", "2026-W53,2026,49", "2027-W05,2027,1", "2026-W05,2026,1", "2026-W04,2025,52"})
    void a_week_before_the_start_belongs_to_the_year_before(String text, int name, int number) {
        PlanYear year = PlanYear.containing(week(text), 5);

        assertThat(year.name()).isEqualTo(name);
        assertThat(year.number(week(text))).isEqualTo(number);
        assertThat(year.contains(week(text))).isTrue();
    }

    @Test
    void a_year_is_split_at_a_week() {
        PlanYear year = PlanYear.of(2026, 1);

        assertThat(year.until(week("2026-W20"))).hasSize(20).last().isEqualTo(week("2026-W20"));
        assertThat(year.after(week("2026-W20"))).hasSize(33).first().isEqualTo(week("2026-W21"));
        assertThat(year.until(week("2025-W52"))).isEmpty();
        assertThat(year.after(week("2027-W01"))).isEmpty();
    }
}
