package org.koers.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.koers.calendar.IsoWeek;
import org.koers.measure.Scope;
import org.koers.measure.Value;
import org.koers.signals.Measurements;
import org.koers.signals.Signals;
import org.koers.situation.Ledger;
import org.koers.situation.PlanSettings;
import org.koers.situation.Situation;

/**
 * The figures of the stories as of week 20 against those of measures.md §5.
 *
 * <p>The text computed landing and P with last year's total as it was; by its own §2.1 it is last year on this year's
 * calendar (53 weeks), which is 1.5 % more. So P lies above the text's here (.53 for .41, .79 for .71), and landing
 * 0.4 %; the bounds of the last column hold all the same.
 */
class StoryFiguresTest {
    private static final Map<Frame, Measurements> KNOWN = new ConcurrentHashMap<>();

    private static Measurements measured(Frame frame) {
        return KNOWN.computeIfAbsent(frame, StoryFiguresTest::measure);
    }

    private static Measurements measure(Frame frame) {
        PlanSettings settings = PlanSettings.dutch("story");
        Ledger ledger = SampleLedger.of(frame, settings, "story.xlsx");
        Measurements measured = null;
        for (IsoWeek week : settings.yearOf(Season.LAST).until(Season.LAST)) {
            measured = Signals.measure(Situation.of(ledger, settings, week), measured);
        }
        return java.util.Objects.requireNonNull(measured);
    }

    private static double total(Frame frame, String measure) {
        return measured(frame).value(Scope.TOTAL, measure).orNaN();
    }

    private static double segment(Frame frame, Segment segment, String measure) {
        return measured(frame).value(Scope.segment(segment.label()), measure).orNaN();
    }

    @Test
    void the_frame_is_as_large_as_in_the_text() {
        // 17,323 in the text, on another seed.
        double target =
                measured(Stories.LAST_YEAR_PLUS_TEN).tracks().get(0).target().doubleValue();
        assertThat(target / 1.10).isCloseTo(17_323_000, within(60_000.0));
    }

    @Test
    void last_year_plus_ten_is_out_of_reach() {
        Frame story = Stories.LAST_YEAR_PLUS_TEN;
        assertThat(total(story, "planIndex")).isCloseTo(0.856, within(0.005));
        assertThat(total(story, "ytdActual")).isCloseTo(6_186_000, within(30_000.0));
        assertThat(total(story, "landing")).isBetween(15_920_000.0, 17_070_000.0);
        assertThat(total(story, "pTarget")).isLessThanOrEqualTo(0.03);
        assertThat(total(story, "requiredIndex")).isCloseTo(1.088, within(0.005));
        assertThat(total(story, "stretch")).isCloseTo(1.27, within(0.04));
        assertThat(total(story, "requiredGrowth")).isCloseTo(1.17, within(0.015));
        assertThat(total(story, "bestGrowth")).isCloseTo(1.04, within(0.01));
        assertThat(total(story, "requiredOverBest")).isGreaterThanOrEqualTo(1.08);
    }

    @Test
    void a_team_without_a_market_figure_of_its_own_has_that_of_its_segments() {
        Frame story = Stories.LAST_YEAR_PLUS_TEN;
        assertThat(total(story, "marketMonths")).isEqualTo(3);
        assertThat(total(story, "marketGrowth")).isCloseTo(-0.08, within(0.001));
        assertThat(total(story, "marketAge")).isEqualTo(47);
        assertThat(total(story, "marketEffect")
                        + total(story, "ownEffect")
                        + total(story, "ambition")
                        + total(story, "unexplained"))
                .isCloseTo(total(story, "gap"), within(0.005));
    }

    @Test
    void tailwind_and_headwind_cancel_out_in_the_total() {
        Frame story = Stories.TAILWIND_HEADWIND;
        assertThat(total(story, "planIndex")).isCloseTo(1.00, within(0.01));
        assertThat(total(story, "pTarget")).isBetween(0.30, 0.60);
        assertThat(segment(story, Segment.INSTALLATION, "planIndex")).isCloseTo(0.91, within(0.01));
        assertThat(segment(story, Segment.INSTALLATION, "pTarget")).isLessThanOrEqualTo(0.02);
        assertThat(segment(story, Segment.INSTALLATION, "marketIndex3m")).isCloseTo(0.88, within(0.005));
        assertThat(segment(story, Segment.INSTALLATION, "activityIndex4w")).isCloseTo(1.04, within(0.02));
        assertThat(segment(story, Segment.INFRASTRUCTURE, "planIndex")).isCloseTo(1.08, within(0.02));
        assertThat(segment(story, Segment.INFRASTRUCTURE, "index13w")).isGreaterThanOrEqualTo(1.03);
        assertThat(segment(story, Segment.INFRASTRUCTURE, "marketIndex3m")).isCloseTo(1.14, within(0.005));
        assertThat(segment(story, Segment.INFRASTRUCTURE, "activityIndex4w")).isCloseTo(0.78, within(0.02));
    }

    @Test
    void visits_fell_away_while_results_hold() {
        Frame story = Stories.VISITS_FELL_AWAY;
        assertThat(total(story, "planIndex")).isCloseTo(1.015, within(0.005));
        assertThat(total(story, "pTarget")).isGreaterThanOrEqualTo(0.45);
        assertThat(total(story, "activityIndex4w")).isCloseTo(0.65, within(0.01));
        assertThat(measured(story).value(Scope.TOTAL, "activityBreak")).isEqualTo(Value.word("outside-down"));
        assertThat(measured(story).value(Scope.TOTAL, "activityBreakSince")).isEqualTo(Value.of(new IsoWeek(2026, 13)));
        assertThat(total(story, "hitRate")).isCloseTo(0.34, within(0.02));
    }

    @Test
    void wrong_customers_and_a_lower_hit_rate() {
        Frame story = Stories.WRONG_CUSTOMERS;
        assertThat(total(story, "planIndex")).isCloseTo(0.996, within(0.005));
        assertThat(total(story, "pTarget")).isGreaterThanOrEqualTo(0.25);
        assertThat(total(story, "activityIndex4w")).isCloseTo(1.01, within(0.02));
        assertThat(total(story, "visitsWrong4w")).isCloseTo(0.45, within(0.01));
        assertThat(total(story, "visitsAIndex4w")).isCloseTo(0.72, within(0.01));
        assertThat(segment(story, Segment.MACHINES, "planIndex")).isCloseTo(0.96, within(0.01));
        assertThat(segment(story, Segment.MACHINES, "decidedQuotes")).isEqualTo(58);
        // 9 of 58, Wilson 9–25 %; 61 of 180 before: computed by hand as in the text.
        assertThat(segment(story, Segment.MACHINES, "hitRate")).isCloseTo(9 / 58.0, within(0.0001));
        assertThat(segment(story, Segment.MACHINES, "hitRateBefore")).isCloseTo(61 / 180.0, within(0.0001));
        assertThat(segment(story, Segment.MACHINES, "hitRateLow90")).isCloseTo(0.09, within(0.005));
        assertThat(segment(story, Segment.MACHINES, "hitRateHigh90")).isCloseTo(0.25, within(0.005));
    }

    @ParameterizedTest
    @CsvSource({"INSTALLATION, 0.42, 0.68", "MACHINES, 0.53, 0.63", "BUILDINGS, 0.50, 0.69"})
    void in_the_storm_three_segments_lie_below_their_limit(Segment segment, double ratio, double limit) {
        // Limits are those of the seed: within 0.11 of the text's.
        assertThat(segment(Stories.STORM, segment, "ratioWeek")).isCloseTo(ratio, within(0.06));
        assertThat(segment(Stories.STORM, segment, "lowerLimit")).isCloseTo(limit, within(0.11));
        assertThat(segment(Stories.STORM, segment, "ratioWeek"))
                .isLessThan(segment(Stories.STORM, segment, "lowerLimit"));
    }

    @Test
    void the_storm_takes_60_percent_of_the_plan_below_the_limits() {
        Frame story = Stories.STORM;
        assertThat(total(story, "ratioWeek")).isCloseTo(0.65, within(0.03));
        assertThat(measured(story).back(1).value(Scope.TOTAL, "ratioWeek").orNaN())
                .isCloseTo(0.61, within(0.03));
        assertThat(total(story, "lowerLimit")).isCloseTo(0.86, within(0.03));
        assertThat(total(story, "segmentsBelow")).isCloseTo(0.60, within(0.01));
        assertThat(measured(story).value(Scope.TOTAL, "lastWeekComplete")).isEqualTo(Value.of(true));
    }

    @Test
    void half_an_export_is_seen_in_a_week_of_four_days_too() {
        Measurements half = measured(Stories.HALF_EXPORT);
        assertThat(half.value(Scope.TOTAL, "sellingDays").orNaN()).isEqualTo(4);
        assertThat(half.value(Scope.TOTAL, "lastWeekComplete")).isEqualTo(Value.of(false));
    }

    @Test
    void noise_shows_no_break() {
        Frame story = Stories.ONLY_NOISE;
        assertThat(total(story, "planIndex")).isCloseTo(1.02, within(0.01));
        assertThat(total(story, "pTarget")).isGreaterThan(0.71);
        assertThat(measured(story).value(Scope.TOTAL, "breakSignal")).isEqualTo(Value.word("none"));
        assertThat(total(story, "actionsDoneRate4w")).isEqualTo(0.9);
    }

    @Test
    void phasing_by_selling_days_keeps_ascension_week_inside_the_limits() {
        Frame story = Stories.HOLIDAY;
        double ratio = total(story, "ratioWeek");
        // Five days last year, four this year: by week number the plan of week 20 would be a quarter too high.
        assertThat(ratio).isCloseTo(1.02, within(0.08));
        assertThat(ratio * 4 / 5).isCloseTo(0.8, within(0.08));
        assertThat(total(story, "sellingDays")).isEqualTo(4);
    }
}
