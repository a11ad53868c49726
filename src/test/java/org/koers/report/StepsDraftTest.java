package org.koers.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.koers.advice.Advisory;
import org.koers.advice.Landing;
import org.koers.advice.LandingChange;
import org.koers.advice.Mode;
import org.koers.advice.SegmentStanding;
import org.koers.advice.Standing;
import org.koers.measure.Language;
import org.koers.review.Memory;
import org.koers.review.Reviewed;

class StepsDraftTest {
    private static final List<String> CAUSES =
            List.of("target", "plan", "assumption", "restated", "week", "pace", "uncertainty");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void what_is_shown_adds_up_as_it_is_shown(long seed) {
        Random random = new Random(seed);
        Landing before = landing(random.nextInt(400_000_000), 50, List.of());
        List<LandingChange> changes = new ArrayList<>();
        BigDecimal expected = Objects.requireNonNull(before.expected());
        BigDecimal chance = Objects.requireNonNull(before.probabilityOfTarget());
        for (String cause : CAUSES) {
            BigDecimal landing = BigDecimal.valueOf(random.nextInt(2_000_000) - 1_000_000, 2);
            BigDecimal points = BigDecimal.valueOf(random.nextInt(800) - 400, 4);
            changes.add(new LandingChange(cause, landing, points));
            expected = expected.add(landing);
            chance = chance.add(points);
        }
        Landing now = new Landing(expected, null, null, chance, false, "any", changes);

        AdvisoryView.Steps steps = steps(before, now);

        assertThat(steps.rows().stream().map(row -> number(row.landing())).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(number(steps.now().landing())
                        .subtract(number(steps.before().landing())));
        assertThat(steps.rows().stream().map(row -> number(row.chance())).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(percent(chance).subtract(percent(before.probabilityOfTarget())));
    }

    @Test
    void a_cause_that_moved_nothing_is_left_out() {
        assertThat(steps(landing(100_000, 50, List.of()), landing(110_000, 50, List.of(week("100.00")))))
                .satisfies(steps -> assertThat(steps.rows())
                        .extracting(AdvisoryView.Step::name)
                        .containsExactly("Week 20 itself, against what was expected"));
    }

    @Test
    void a_segment_names_the_cause_that_moved_it_most() {
        Landing changed = landing(90_000, 40, List.of(week("-20.00"), pace("-80.00")));

        assertThat(steps(landing(100_000, 50, List.of()), changed).segments())
                .containsExactly(new AdvisoryView.SegmentStep("A", "\u2212100", "50%", "40%", "Week 20"));
    }

    @Test
    void without_a_landing_last_week_there_are_no_steps() {
        Landing none = new Landing(null, null, null, null, true, "too-early", List.of());
        Reviewed reviewed = reviewed(none, landing(100_000, 50, List.of()));
        AdvisoryView view = AdvisoryView.of(reviewed, Language.EN);

        assertThat(view.steps()).isNull();
        assertThat(view.changed().lines())
                .extracting(AdvisoryView.Remark::text)
                .contains("There is an expected landing now; last week it was too early for one.");
    }

    private static LandingChange week(String landing) {
        return new LandingChange("week", new BigDecimal(landing), BigDecimal.ZERO);
    }

    private static LandingChange pace(String landing) {
        return new LandingChange("pace", new BigDecimal(landing), new BigDecimal("-0.1"));
    }

    private static Landing landing(long cents, int percent, List<LandingChange> changes) {
        return new Landing(
                BigDecimal.valueOf(cents, 2), null, null, BigDecimal.valueOf(percent, 2), false, "any", changes);
    }

    private static AdvisoryView.Steps steps(Landing before, Landing now) {
        return Objects.requireNonNull(
                AdvisoryView.of(reviewed(before, now), Language.EN).steps());
    }

    private static Reviewed reviewed(Landing before, Landing now) {
        return new Reviewed(
                advisory(now),
                Memory.NONE,
                List.of(),
                advisory(before),
                VanDijk.reviewed().basis());
    }

    private static Advisory advisory(Landing landing) {
        BigDecimal one = BigDecimal.ONE;
        SegmentStanding segment = new SegmentStanding("A", one, one, one, one, landing, null, null, null, null);
        return VanDijk.advisory(
                VanDijk.WEEK,
                new Standing(one, one, one, one, one, landing, List.of(segment)),
                Mode.WATCH,
                VanDijkAdvices.all());
    }

    private static BigDecimal number(String text) {
        return text.isEmpty()
                ? BigDecimal.ZERO
                : new BigDecimal(text.replace(",", "").replace("\u2212", "-"));
    }

    private static BigDecimal percent(BigDecimal chance) {
        return chance.movePointRight(2).setScale(0, RoundingMode.HALF_EVEN);
    }
}
