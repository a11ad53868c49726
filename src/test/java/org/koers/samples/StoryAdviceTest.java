package org.koers.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.koers.advice.Advice;
import org.koers.advice.Advisory;
import org.koers.advice.Mode;
import org.koers.advice.Note;
import org.koers.calendar.IsoWeek;

/** What each story of measures.md §5 is advised, read from its workbook and reviewed by the shipped rules. */
class StoryAdviceTest {
    static Stream<Sample> advised() {
        return Sample.ALL.stream().filter(sample -> sample.exit() == 0);
    }

    @ParameterizedTest
    @MethodSource("advised")
    void the_first_advice_is_that_of_the_list_of_stories(Sample sample) {
        Advice first = Reviews.advisory(sample).advices().get(0);
        assertThat(first.kind().name()).isEqualTo(sample.firstKind());
    }

    @ParameterizedTest
    @MethodSource("advised")
    void five_are_shown_and_three_are_for_decision_at_most(Sample sample) {
        assertThat(Reviews.weeks(sample)).allSatisfy(week -> {
            List<Advice> advices = week.advisory().advices();
            assertThat(advices).hasSizeBetween(1, 5);
            assertThat(advices.stream().filter(Advice::forDecision)).hasSizeLessThanOrEqualTo(3);
        });
    }

    @Test
    void last_year_plus_ten_is_to_be_revised() {
        Advisory advisory = Reviews.advisory(Sample.LAST_YEAR_PLUS_TEN);
        assertThat(advisory.mode()).isEqualTo(Mode.WATCH);
        assertThat(Reviews.advices(advisory))
                .hasSize(3)
                .startsWith("T03.total.2026-W13")
                .anyMatch(id -> id.startsWith("T06.total."))
                .anyMatch(id -> id.startsWith("M01.total."));
        assertThat(Reviews.heldBack(advisory))
                .contains("T02.total duplicate", "T04.total duplicate", "T05.total duplicate");
        assertThat(Reviews.findings(advisory)).noneMatch(key -> key.matches("(D01|K01|F10|F05|F06|K02)\\..*"));
    }

    @Test
    void last_year_plus_ten_is_warned_of_twelve_weeks_before_the_summer_at_least() {
        assertThat(Reviews.firstWeek(Sample.LAST_YEAR_PLUS_TEN, "T02")).isBetween(8, 9);
        assertThat(Reviews.firstWeek(Sample.LAST_YEAR_PLUS_TEN, "T03")).isEqualTo(13);
        assertThat(Reviews.firstWeek(Sample.LAST_YEAR_PLUS_TEN, "T05")).isEqualTo(16);
    }

    @Test
    void a_target_that_is_out_of_reach_comes_with_another_one() {
        Advice revise = Reviews.advisory(Sample.LAST_YEAR_PLUS_TEN).advices().get(0);
        assertThat(revise.proposal()).isNotNull();
        assertThat(revise.proposal().low()).isLessThan(revise.proposal().high());
        assertThat(revise.goesAwayWhen()).isNotNull();
    }

    @Test
    void force_goes_from_headwind_to_tailwind() {
        Advisory advisory = Reviews.advisory(Sample.TAILWIND_HEADWIND);
        List<String> advices = Reviews.advices(advisory);
        assertThat(advices.get(0)).startsWith("F10.installatie~infra.");
        assertThat(advices.get(1)).startsWith("T06.total.");
        assertThat(advices.subList(2, advices.size()))
                .allMatch(id -> id.matches("M04\\.(installatie|infra)\\..*"))
                .hasSize(2);
        assertThat(Reviews.heldBack(advisory)).contains("T02.installatie duplicate", "M01.installatie duplicate");
        assertThat(Reviews.findings(advisory)).noneMatch(key -> key.matches("T0[2345]\\.total"));
    }

    @Test
    void visits_that_fell_away_are_restored_by_the_whole_team() {
        Advisory advisory = Reviews.advisory(Sample.VISITS_FELL_AWAY);
        assertThat(Reviews.advices(advisory)).containsExactly("K01.total.2026-W13");
        assertThat(Reviews.heldBack(advisory))
                .filteredOn(held -> held.startsWith("K01."))
                .hasSize(Segment.values().length)
                .allMatch(held -> held.endsWith("duplicate"));
        assertThat(Reviews.findings(advisory)).noneMatch(key -> key.matches("(T0[2345]|K02|K04|D01)\\..*"));
    }

    @Test
    void where_conversion_fell_the_answer_is_not_more_visits() {
        Advisory advisory = Reviews.advisory(Sample.WRONG_CUSTOMERS);
        List<String> advices = Reviews.advices(advisory);
        assertThat(advices).hasSize(2);
        assertThat(advices.get(0)).startsWith("K02.machinebouw.");
        assertThat(advices.get(1)).startsWith("F03.total.");
        assertThat(Reviews.findings(advisory)).noneMatch(key -> key.matches("K01\\..*|T0[2345]\\.total"));
    }

    @Test
    void a_storm_suspends_the_routine() {
        Advisory advisory = Reviews.advisory(Sample.STORM);
        assertThat(advisory.mode()).isEqualTo(Mode.STORM);
        assertThat(Reviews.advices(advisory)).containsExactly("D01.total.2026-W19");
    }

    @Test
    void the_storm_is_seen_by_segments_in_week_19_and_in_the_total_in_week_20() {
        assertThat(Reviews.advisory(Sample.STORM, 18).mode()).isEqualTo(Mode.CALM);
        assertThat(rows(Reviews.advisory(Sample.STORM, 19)))
                .contains("D01-segments")
                .doesNotContain("D01");
        assertThat(Reviews.advisory(Sample.STORM, 19).mode()).isEqualTo(Mode.STORM);
        assertThat(rows(Reviews.advisory(Sample.STORM, 20))).contains("D01-segments", "D01");
    }

    private static List<String> rows(Advisory advisory) {
        return advisory.findings().stream().map(finding -> finding.row().id()).toList();
    }

    @Test
    void half_an_export_is_no_storm() {
        for (int week : List.of(19, 20)) {
            Advisory advisory = Reviews.advisory(Sample.HALF_EXPORT, week);
            assertThat(advisory.mode()).isNotEqualTo(Mode.STORM);
            assertThat(Reviews.advices(advisory)).containsExactly("Q01.total.2026-W19");
        }
    }

    @Test
    void noise_is_no_reason_to_change_course() {
        assertThat(Reviews.weeks(Sample.ONLY_NOISE)).allSatisfy(week -> {
            assertThat(week.advisory().mode()).isEqualTo(Mode.CALM);
            assertThat(Reviews.advices(week.advisory()))
                    .singleElement()
                    .asString()
                    .startsWith("S08.total.");
        });
        assertThat(Reviews.heldBack(Reviews.advisory(Sample.ONLY_NOISE))).isEmpty();
    }

    private static BigDecimal expected(Advisory advisory) {
        return Objects.requireNonNull(advisory.standing().landing().expected());
    }

    @Test
    void an_unknown_segment_of_one_percent_is_a_remark_beside_the_same_advice() {
        Advisory labelled = Reviews.advisory(Sample.UNKNOWN_LABEL);
        Advisory clean = Reviews.advisory(Sample.ONLY_NOISE);
        assertThat(Reviews.advices(labelled)).isEqualTo(Reviews.advices(clean));
        assertThat(labelled.mode()).isEqualTo(clean.mode());
        assertThat(expected(labelled)).isCloseTo(expected(clean), Percentage.withPercentage(0.1));
        assertThat(Reviews.findings(labelled))
                .contains("Q04.total")
                .hasSize(clean.findings().size() + 1);
        String cell = Sample.UNKNOWN_LABEL.file() + "!"
                + Sample.UNKNOWN_LABEL.damaged().get(0);
        assertThat(labelled.notes()).extracting(Note::where).contains(cell);
    }

    @Test
    void a_holiday_is_a_remark_and_no_drop() {
        Advisory advisory = Reviews.advisory(Sample.HOLIDAY);
        assertThat(Reviews.advices(advisory)).containsExactly("S08.total.2026-W20");
        assertThat(Reviews.findings(advisory)).containsExactly("Q06.total");
        assertThat(advisory.asOf()).isEqualTo(new IsoWeek(2026, 20));
    }
}
