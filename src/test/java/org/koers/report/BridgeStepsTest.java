package org.koers.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.koers.advice.Landing;
import org.koers.advice.SegmentStanding;
import org.koers.advice.Standing;

class BridgeStepsTest {
    private static final Landing NONE = new Landing(null, null, null, null, true, "too-early", List.of());

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void the_steps_add_up_to_the_cent_whatever_is_known(long seed) {
        Random random = new Random(seed);
        List<SegmentStanding> segments = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(12); i++) {
            BigDecimal planned = cents(random, 1_000_000_000);
            boolean split = random.nextBoolean();
            segments.add(new SegmentStanding(
                    "segment " + i,
                    planned,
                    cents(random, 1_000_000_000),
                    planned,
                    null,
                    NONE,
                    split ? cents(random, 1_000_000) : null,
                    split ? cents(random, 1_000_000) : null,
                    null,
                    random.nextBoolean() ? cents(random, 1_000_000) : null));
        }
        BigDecimal plan = cents(random, 2_000_000_000);
        BigDecimal result = cents(random, 2_000_000_000);

        BridgeSteps bridge = bridge(plan, result, segments);

        BigDecimal sum = bridge.steps().stream().map(BridgeSteps.Step::amount).reduce(plan, BigDecimal::add);
        assertThat(sum).isEqualByComparingTo(result);
    }

    @Test
    void a_market_figure_of_the_total_alone_is_a_step_of_the_total() {
        BigDecimal planned = new BigDecimal("100.00");
        SegmentStanding segment =
                new SegmentStanding("A", planned, new BigDecimal("90.00"), planned, null, NONE, null, null, null, null);
        Standing standing = new Standing(
                planned, new BigDecimal("90.00"), planned, null, new BigDecimal("-10.00"), NONE, List.of(segment));
        BridgeSteps.Total total =
                new BridgeSteps.Total(new BigDecimal("-4.00"), new BigDecimal("-3.00"), new BigDecimal("-1.00"));

        assertThat(Objects.requireNonNull(BridgeSteps.of(standing, total)).steps())
                .containsExactly(
                        new BridgeSteps.Step(BridgeSteps.Group.AMBITION, null, 1, new BigDecimal("-1.00")),
                        new BridgeSteps.Step(BridgeSteps.Group.MARKET, null, 1, new BigDecimal("-4.00")),
                        new BridgeSteps.Step(BridgeSteps.Group.OWN, null, 1, new BigDecimal("-3.00")),
                        new BridgeSteps.Step(BridgeSteps.Group.UNEXPLAINED, null, 1, new BigDecimal("-2.00")));
    }

    @Test
    void small_steps_of_a_group_are_summed() {
        BridgeSteps bridge = Objects.requireNonNull(BridgeSteps.of(VanDijk.standing(), null));

        assertThat(bridge.steps())
                .extracting(BridgeSteps.Step::group, BridgeSteps.Step::segment, BridgeSteps.Step::count)
                .startsWith(
                        org.assertj.core.groups.Tuple.tuple(BridgeSteps.Group.MARKET, "Installatie", 1),
                        org.assertj.core.groups.Tuple.tuple(BridgeSteps.Group.MARKET, "Infra & netbeheer", 1),
                        org.assertj.core.groups.Tuple.tuple(BridgeSteps.Group.MARKET, null, 3));
    }

    @Test
    void a_segment_without_market_figure_is_a_step_that_is_not_explained() {
        SegmentStanding segment = new SegmentStanding(
                "Zorg", null, new BigDecimal("90.00"), new BigDecimal("100.00"), null, NONE, null, null, null, null);

        BridgeSteps bridge = bridge(new BigDecimal("100.00"), new BigDecimal("90.00"), List.of(segment));

        assertThat(bridge.steps())
                .containsExactly(
                        new BridgeSteps.Step(BridgeSteps.Group.UNEXPLAINED, "Zorg", 1, new BigDecimal("-10.00")));
    }

    @Test
    void without_a_plan_there_is_no_bridge() {
        Standing standing = new Standing(null, BigDecimal.TEN, null, null, null, NONE, List.of());

        assertThat(BridgeSteps.of(standing, null)).isNull();
    }

    private static BridgeSteps bridge(BigDecimal plan, BigDecimal result, List<SegmentStanding> segments) {
        Standing standing = new Standing(null, result, plan, null, result.subtract(plan), NONE, segments);
        return Objects.requireNonNull(BridgeSteps.of(standing, null));
    }

    private static BigDecimal cents(Random random, int bound) {
        return BigDecimal.valueOf(random.nextInt(bound) - bound / 4L, 2);
    }
}
