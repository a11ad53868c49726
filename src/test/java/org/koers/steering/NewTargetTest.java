package org.koers.steering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.koers.calendar.IsoWeek;
import org.koers.measure.Scope;

class NewTargetTest {
    private static final Scope EAST = Scope.segment("Oost");
    private static final Scope WEST = Scope.segment("West");
    private static final IsoWeek FROM = PublishedWeek.NOW.plus(2);

    private static NewTarget twoSegments() {
        return new NewTarget(PublishedWeek.total()
                .scope(EAST, 3000, 2600, 150)
                .scope(WEST, 2300, 2400, 120)
                .reviewed());
    }

    private static BigDecimal sum(Revision.Part part) {
        return part.weeks().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal amount(String text) {
        return new BigDecimal(text);
    }

    @Test
    void a_plan_without_segments_has_one_row_the_total() {
        NewTarget plan = new NewTarget(PublishedWeek.total().reviewed());

        assertThat(plan.rows()).containsExactly(Scope.TOTAL);
        assertThat(plan.undivided()).isEqualByComparingTo("0");
    }

    @Test
    void a_plan_without_a_target_has_none_to_revise() {
        assertThat(new NewTarget(new PublishedWeek().reviewed()).isPossible()).isFalse();
    }

    @Test
    void what_no_segment_has_stays_in_the_total() {
        NewTarget plan = new NewTarget(PublishedWeek.total()
                .scope(EAST, 3000, 2600, 150)
                .scope(WEST, 2000, 2100, 120)
                .reviewed());

        assertThat(plan.undivided()).isEqualByComparingTo("300");
        assertThat(plan.total(Map.of(EAST, amount("2500")))).isEqualByComparingTo("4800");
        assertThat(plan.parts(Map.of(EAST, amount("2500")), FROM).get(0).after())
                .isEqualByComparingTo("4800");
    }

    @Test
    void lowering_to_the_landing_divides_it_by_where_the_segments_land_in_round_numbers() {
        Map<Scope, BigDecimal> targets = twoSegments().by(Scenario.Kind.EVEN);

        assertThat(targets.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("5000");
        assertThat(targets.get(EAST)).isEqualByComparingTo("2600");
        assertThat(targets.get(WEST)).isEqualByComparingTo("2400");
    }

    @Test
    void dividing_anew_keeps_the_whole() {
        assertThat(twoSegments().by(Scenario.Kind.RE_SPLIT).values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("5300");
    }

    @Test
    void weeks_before_it_begins_keep_their_plan_and_the_rest_keeps_its_shares() {
        NewTarget plan = twoSegments();
        Revision.Part east = plan.parts(Map.of(EAST, amount("2500")), FROM).get(1);

        assertThat(east.weeks().firstKey()).isEqualTo(FROM);
        assertThat(sum(east).add(plan.settled(EAST, FROM))).isEqualByComparingTo("2500");
        double each = east.weeks().get(FROM).doubleValue();
        assertThat(east.weeks().values())
                .allSatisfy(week -> assertThat(week.doubleValue()).isCloseTo(each, within(0.02)));
    }

    @Test
    void a_segment_that_does_not_change_has_no_part() {
        List<Revision.Part> parts = twoSegments().parts(Map.of(EAST, amount("2500"), WEST, amount("2300")), FROM);

        assertThat(parts).extracting(Revision.Part::scope).containsExactly(Scope.TOTAL, EAST);
    }

    @Test
    void each_part_tells_the_chance_before_and_after() {
        Revision.Part total =
                twoSegments().parts(Map.of(EAST, amount("2700")), FROM).get(0);

        assertThat(total.before()).isEqualByComparingTo("5300");
        assertThat(total.after()).isEqualByComparingTo("5000");
        assertThat(total.chanceAfter()).isEqualByComparingTo("0.5").isGreaterThan(total.chanceBefore());
    }

    @Test
    void a_target_below_what_is_settled_is_no_target() {
        NewTarget plan = twoSegments();

        assertThat(RevisionGuard.targets(plan, Map.of(EAST, amount("1000")), FROM))
                .containsOnlyKeys(EAST);
        assertThatThrownBy(() -> plan.parts(Map.of(EAST, amount("1000")), FROM))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void whatever_is_wanted_the_weeks_add_up_to_it_to_the_cent(long seed) {
        Random random = new Random(seed);
        PublishedWeek week = new PublishedWeek();
        double total = 0;
        int segments = 1 + random.nextInt(7);
        for (int number = 0; number < segments; number++) {
            double target = 100 + random.nextInt(900_000) / 100.0;
            total += target;
            week.scope(Scope.segment("s" + number), target, target * (0.7 + random.nextDouble()), 1 + target / 20);
        }
        double all = Math.round(total * 100) / 100.0;
        NewTarget plan =
                new NewTarget(week.scope(Scope.TOTAL, all, all, 1 + all / 30).reviewed());
        IsoWeek from = PublishedWeek.NOW.plus(2 + random.nextInt(20));
        Map<Scope, BigDecimal> wanted = new HashMap<>();
        for (Scope row : plan.rows()) {
            BigDecimal more = BigDecimal.valueOf(random.nextInt(500_000), 2);
            wanted.put(row, plan.settled(row, from).add(more));
        }

        List<Revision.Part> parts = plan.parts(wanted, from);

        BigDecimal weeks = BigDecimal.ZERO;
        for (Revision.Part part : parts) {
            assertThat(sum(part).add(plan.settled(part.scope(), from)))
                    .as(part.scope().name())
                    .isEqualByComparingTo(part.after());
            weeks = part.scope().equals(Scope.TOTAL) ? weeks : weeks.add(part.after());
        }
        assertThat(parts.get(0).after()).isEqualByComparingTo(plan.total(wanted));
        assertThat(plan.total(wanted).subtract(plan.undivided())).isEqualByComparingTo(weeks);
    }

    private static Revision proposed(NewTarget plan, IsoWeek from) {
        Revision.Reasons reasons = new Revision.Reasons("H1", Trigger.MARKET, "", null, "", from, PayEffect.NONE, "");
        return new Revision(
                1,
                PublishedWeek.NOW,
                from.start(),
                reasons,
                plan.parts(Map.of(EAST, amount("2500")), from),
                null,
                new Revision.Proposer(1, "Anouk"),
                java.time.Instant.EPOCH,
                null);
    }

    @Test
    void a_proposal_fits_only_the_plan_it_was_worked_out_on() {
        Revision proposed = proposed(twoSegments(), FROM);

        assertThat(twoSegments().stillFits(proposed)).isTrue();
        NewTarget higher = new NewTarget(PublishedWeek.total()
                .scope(EAST, 3100, 2600, 150)
                .scope(WEST, 2300, 2400, 120)
                .reviewed());
        assertThat(higher.stillFits(proposed)).isFalse();
    }

    @Test
    void the_same_target_divided_otherwise_over_the_weeks_is_another_plan() {
        Revision proposed = proposed(twoSegments(), FROM);
        Revision.Part east = proposed.parts().get(1);
        SortedMap<IsoWeek, BigDecimal> weeks = new TreeMap<>(east.weeks());
        weeks.merge(weeks.lastKey(), BigDecimal.ONE, BigDecimal::add);
        Revision.Part other = new Revision.Part(east.scope(), east.before(), east.after(), null, null, weeks);
        Revision moved = new Revision(
                1,
                proposed.asOf(),
                proposed.proposed(),
                proposed.reasons(),
                List.of(proposed.total(), other),
                null,
                new Revision.Proposer(1, "Anouk"),
                java.time.Instant.EPOCH,
                null);

        assertThat(twoSegments().stillFits(moved)).isFalse();
    }
}
