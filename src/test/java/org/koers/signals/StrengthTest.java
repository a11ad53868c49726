package org.koers.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.koers.activities.Activity;
import org.koers.calendar.IsoWeek;
import org.koers.calendar.SellingDays;
import org.koers.measure.Message;
import org.koers.measure.Scope;
import org.koers.measure.Value;
import org.koers.provenance.Field;
import org.koers.provenance.Subject;
import org.koers.situation.LedgerFixture;
import org.koers.situation.PlanSettings;

/** Hands, hours and effort as of week 20 of 2026; no holidays, so that a week has five days. */
class StrengthTest {
    private static final IsoWeek NOW = new IsoWeek(2026, 20);

    /** @param actual revenue of weeks 1 to 20, on a plan of 100 and ten visits a week */
    private static LedgerFixture fixture(IntFunction<Double> actual) {
        LedgerFixture fixture = new LedgerFixture(
                new PlanSettings("plan", 1, SellingDays.none(), "EUR", java.time.ZoneId.of("Europe/Amsterdam")));
        for (IsoWeek week = new IsoWeek(2026, 1); week.year() == 2026; week = week.plus(1)) {
            IsoWeek of = week;
            fixture.plan(row -> row.week(of).revenue(100).visits(10));
        }
        for (int week = 1; week <= 20; week++) {
            IsoWeek of = new IsoWeek(2026, week);
            double revenue = actual.apply(week);
            fixture.result(row -> row.week(of).revenue(revenue));
        }
        return fixture;
    }

    private static LedgerFixture visits(LedgerFixture fixture, int perWeek, double hours) {
        for (int week = 1; week <= 20; week++) {
            IsoWeek of = new IsoWeek(2026, week);
            for (int visit = 0; visit < perWeek; visit++) {
                String customer = "c" + visit;
                fixture.activity(row ->
                        row.date(of.start()).customer(customer).rep("Anna").hours(hours));
            }
        }
        return fixture;
    }

    private static Value value(LedgerFixture fixture, String measure) {
        return Signals.measure(fixture.at(NOW), null).value(Scope.TOTAL, measure);
    }

    /** Four at the start; who leaves before Wednesday 22 April is gone in all of weeks 17 to 20. */
    @ParameterizedTest
    @CsvSource({"2026-04-21, 0.75", "2026-04-22, 1", "2026-12-31, 1"})
    void hands_are_missing_when_they_are_gone_for_four_weeks(String left, double index) {
        LedgerFixture fixture = fixture(week -> 100.0)
                .member("Anna", 1, null, null)
                .member("Bas", 2, null, null)
                .member("Cato", 1, null, left);

        assertThat(value(fixture, "handsHigh4w").orNaN()).isEqualTo(index);
    }

    @Test
    void the_cells_of_hands_are_those_of_the_team() {
        LedgerFixture fixture = fixture(week -> 100.0).member("Anna", 1, null, null);

        assertThat(Signals.measure(fixture.at(NOW), null).sources().of(Scope.TOTAL, "handsHigh4w"))
                .isNotEmpty()
                .allMatch(cell -> cell.toLowerCase(java.util.Locale.ROOT).contains("team"));
    }

    @Test
    void without_a_team_or_its_fte_it_is_said() {
        assertThat(value(fixture(week -> 100.0), "handsHigh4w"))
                .isEqualTo(Value.missing("signals.sheet-absent", Message.of("measure.sheet.team")));
        assertThat(value(fixture(week -> 100.0).member("Anna"), "handsHigh4w"))
                .isEqualTo(Value.missing("signals.team-unknown"));
    }

    /** Ten visits of two hours on 2 FTE: 20 of 80 hours; two FTE share six hours of other work. */
    @Test
    void selling_time_is_a_share_of_the_hours_of_the_team() {
        LedgerFixture fixture = visits(fixture(week -> 100.0), 10, 2).member("Anna", 2, null, null);
        assertThat(value(fixture, "activitySellingTime").orNaN()).isEqualTo(0.25);
        assertThat(value(fixture, "activityOtherHours")).isEqualTo(Value.missing("signals.other-hours-absent"));
        for (int week = 1; week <= 20; week++) {
            IsoWeek of = new IsoWeek(2026, week);
            fixture.activity(row ->
                    row.date(of.start()).rep("Anna").type(Activity.Type.OTHER).hours(6));
        }
        assertThat(value(fixture, "activitySellingTime").orNaN()).isEqualTo(0.25);
        assertThat(value(fixture, "activityOtherHours").orNaN()).isEqualTo(3);
    }

    @Test
    void hours_that_are_partly_filled_in_say_nothing() {
        LedgerFixture fixture = visits(fixture(week -> 100.0), 4, 2).member("Anna", 1, null, null);
        for (int week = 1; week <= 20; week++) {
            IsoWeek of = new IsoWeek(2026, week);
            fixture.activity(row -> row.date(of.start()).customer("x").rep("Anna"));
        }
        assertThat(value(fixture, "activitySellingTime")).isEqualTo(Value.missing("signals.hours-partly", 80));
        assertThat(value(fixture.without(Subject.ACTIVITIES, Field.HOURS), "activitySellingTime"))
                .isEqualTo(Value.missing("signals.column-absent", Message.of("measure.column.hours")));
    }

    /** Visits 12 of 10 a week in weeks 4 to 16; none of weeks 17 to 20 counts. */
    @Test
    void effort_is_that_of_the_quarter_that_has_had_time_to_work() {
        LedgerFixture fixture = visits(fixture(week -> 100.0), 12, 1);
        assertThat(value(fixture, "activityIndexBefore13w").orNaN()).isEqualTo(1.2);
        fixture.activity(row -> row.date("2026-05-12").customer("late").rep("Anna"));
        assertThat(value(fixture, "activityIndexBefore13w").orNaN()).isEqualTo(1.2);
    }

    /** 90 a week, up and down by 5 in turn: the error of the index over 13 weeks is 1.5 %, by 40 it is 12 %. */
    @ParameterizedTest
    @CsvSource({"5, true", "40, false"})
    void revenue_below_plan_is_sure_beyond_its_own_variation(double swing, boolean sure) {
        LedgerFixture fixture = fixture(week -> 90 + (week % 2 == 0 ? swing : -swing));

        assertThat(value(fixture, "index13w").orNaN()).isCloseTo(0.9 + swing / 1300, within(0.00005));
        assertThat(value(fixture, "index13wLowSure")).isEqualTo(Value.of(sure));
    }

    @Test
    void effort_without_activities_is_not_known() {
        assertThat(value(fixture(week -> 100.0), "activityIndexBefore13w"))
                .isEqualTo(Value.missing("signals.sheet-absent", Message.of("measure.sheet.activities")));
    }
}
