package org.koers.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.koers.calendar.IsoWeek;
import org.koers.decisions.Decision;
import org.koers.measure.Scope;
import org.koers.measure.Value;
import org.koers.situation.ChoiceRow;
import org.koers.situation.LedgerFixture;

/** A year that steadily brings 100 ± 2 a week, and from week 21 on 80 ± 2. */
class RebasingTest {
    private static final int DROP = 20;

    private static LedgerFixture fixture(int weeks) {
        double[] totals = new double[weeks];
        Arrays.setAll(totals, week -> (week < DROP ? 100 : 80) + (week % 2 == 0 ? 2 : -2));
        return new LedgerFixture()
                .flatPlan(2026, "Noord", 100)
                .flatPlan(2026, "A", 100)
                .totals("Noord", new IsoWeek(2026, 1), totals)
                .totals("A", new IsoWeek(2026, 1), totals);
    }

    private static void decided(ChoiceRow row) {
        row.date("2026-05-20").type(Decision.Type.PROCESS).topic("Grenzen herijken");
    }

    private static Measurements measured(int week, Consumer<ChoiceRow> more) {
        LedgerFixture fixture = fixture(week).decision(row -> {
            decided(row);
            more.accept(row);
        });
        return Signals.measure(fixture.at(new IsoWeek(2026, week)), null);
    }

    private static Value since(Consumer<ChoiceRow> more) {
        return measured(36, more).value(Scope.TOTAL, "rebasedSince");
    }

    @Test
    void nothing_but_a_decision_moves_the_limits() {
        Measurements measured = Signals.measure(fixture(36).at("2026-W36"), null);

        assertThat(measured.value(Scope.TOTAL, "rebasedSince").isKnown()).isFalse();
        assertThat(measured.value(Scope.TOTAL, "baselinePoints").orNaN()).isEqualTo(28);
        assertThat(measured.value(Scope.TOTAL, "upperLimit").orNaN()).isGreaterThan(1.0);
    }

    /** Weeks 21–30 are the limits in week 36: .80 ± 2.66 × .04. */
    @Test
    void after_a_decision_the_limits_rest_on_the_weeks_since() {
        Measurements measured = measured(36, row -> {});

        assertThat(measured.value(Scope.TOTAL, "rebasedSince")).isEqualTo(Value.of(new IsoWeek(2026, 21)));
        assertThat(measured.value(Scope.TOTAL, "baselinePoints").orNaN()).isEqualTo(10);
        assertThat(measured.value(Scope.TOTAL, "lowerLimit").orNaN()).isEqualTo(.80 - 2.66 * .04, within(0.0001));
        assertThat(measured.value(Scope.TOTAL, "upperLimit").orNaN()).isEqualTo(.80 + 2.66 * .04, within(0.0001));
        assertThat(measured.value(Scope.TOTAL, "breakSignal")).isEqualTo(Value.word("none"));
    }

    @ParameterizedTest
    @CsvSource({"25, 4, false", "27, 6, true", "30, 9, true", "31, 10, true", "38, 10, true", "39, 11, true"})
    void new_limits_are_provisional_until_ten_weeks_and_never_rest_on_the_week_they_judge(
            int week, int points, boolean limits) {
        Measurements measured = measured(week, row -> {});

        assertThat(measured.value(Scope.TOTAL, "baselinePoints").orNaN()).isEqualTo(points);
        assertThat(measured.value(Scope.TOTAL, "lowerLimit").isKnown()).isEqualTo(limits);
        assertThat(measured.value(Scope.TOTAL, "breakSignal").isKnown()).isEqualTo(points >= 10);
    }

    @Test
    void weeks_before_the_new_limits_are_not_judged_by_them() {
        Measurements measured = measured(36, row -> {});

        assertThat(measured.tracks().get(0).points().subList(0, 36))
                .allMatch(point -> point.ratio() != null && !point.signal());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Herijking van de grenzen | 2026-W21",
                "wij nemen NIEUWE GRENZEN | 2026-W21",
                "Rebase the limits | 2026-W21",
                "new baseline from here on | 2026-W21",
                "Limits re-based | 2026-W21",
                "Meer bezoeken | ",
                "Bezoeken herijken | "
            })
    void the_words_say_so_in_both_languages(String topic, String week) {
        Value since = since(row -> row.topic(topic));

        assertThat(since.bare())
                .isEqualTo(week == null ? null : IsoWeek.parse(week).orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({"2026-W25, 25", "week 23, 23", "wk 23, 23", "W23, 23", "23, 23", "week 60, 21", "0.95, 21", ", 21"})
    void the_column_from_names_the_week(String from, int week) {
        assertThat(since(row -> row.measured("grenzen", from, null))).isEqualTo(Value.of(new IsoWeek(2026, week)));
    }

    @Test
    void a_decision_of_another_type_dropped_or_for_later_moves_nothing() {
        assertThat(since(row -> row.type(Decision.Type.EFFORT)).isKnown()).isFalse();
        assertThat(since(row -> row.status(Decision.Status.DROPPED)).isKnown()).isFalse();
        assertThat(since(row -> row.status(Decision.Status.NOT_DONE)).isKnown()).isFalse();
        assertThat(since(row -> row.date("2026-09-07")).isKnown()).isFalse();
        assertThat(since(row -> row.measured("grenzen", "week 40", null)).isKnown())
                .isFalse();
        assertThat(since(row -> row.type(Decision.Type.TARGET)).isKnown()).isTrue();
    }

    @Test
    void a_segment_that_is_named_is_re_based_alone() {
        Measurements measured = measured(36, row -> row.text("alleen noord, want de grootste klant is weg"));

        assertThat(measured.value(Scope.segment("Noord"), "rebasedSince").isKnown())
                .isTrue();
        assertThat(measured.value(Scope.segment("A"), "rebasedSince").isKnown()).isFalse();
        assertThat(measured.value(Scope.TOTAL, "rebasedSince").isKnown()).isFalse();
    }

    @Test
    void the_newest_decision_counts() {
        LedgerFixture fixture = fixture(36)
                .decision(row -> row.date("2026-07-01")
                        .type(Decision.Type.PROCESS)
                        .topic("herijken")
                        .measured("grenzen", "week 22", null))
                .decision(RebasingTest::decided);
        Measurements measured = Signals.measure(fixture.at("2026-W36"), null);

        assertThat(measured.value(Scope.TOTAL, "rebasedSince")).isEqualTo(Value.of(new IsoWeek(2026, 22)));
    }
}
