package org.koers.steering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.koers.measure.Message;
import org.koers.measure.Scope;
import org.koers.signals.YearAhead;

class TargetProposalTest {
    private static final YearAhead.Market MARKET = new YearAhead.Market(4_800, 5_000, 5_200, 6, 0);
    private static final YearAhead.Customers CUSTOMERS = new YearAhead.Customers(4_900, 200, 150);
    private static final YearAhead.Hands HANDS = new YearAhead.Hands(1, 0.9, 1.1);

    private static TargetProposal of(YearAhead ahead) {
        return TargetProposal.of(ahead, PublishedWeek.total().reviewed());
    }

    private static YearAhead all() {
        return new YearAhead(5_000, MARKET, CUSTOMERS, HANDS, List.of());
    }

    @Test
    void a_target_lies_where_all_sides_reach() {
        TargetProposal.Range together = of(all()).together();

        // Market 4,800–5,200; customers 4,700–5,050; hands 4,750–5,250 with half of the revenue from quotes.
        assertThat(together)
                .isEqualTo(new TargetProposal.Range(
                        new java.math.BigDecimal("4800"),
                        new java.math.BigDecimal("5000"),
                        new java.math.BigDecimal("5050")));
        assertThat(of(all()).contradicts()).isFalse();
    }

    @Test
    void sides_that_contradict_are_said_to_and_their_middles_are_the_range() {
        YearAhead.Market grown = new YearAhead.Market(6_000, 6_100, 6_200, 6, 0);
        TargetProposal proposal = of(new YearAhead(5_000, grown, CUSTOMERS, HANDS, List.of()));

        assertThat(proposal.contradicts()).isTrue();
        assertThat(proposal.together().low()).isEqualByComparingTo("4900");
        assertThat(proposal.together().high()).isEqualByComparingTo("6100");
    }

    @Test
    void last_year_and_ten_percent_is_told_beside_it() {
        assertThat(of(all()).tenMore()).isEqualByComparingTo("5500");
    }

    @Test
    void each_unknown_side_says_why_in_its_own_place() {
        List<Message> lacks =
                List.of(Message.of("signals.market-months-needed", 3), Message.of("signals.team-unknown"));
        TargetProposal proposal = of(new YearAhead(5_000, null, CUSTOMERS, null, lacks));

        assertThat(proposal.ways())
                .extracting(way -> way.says().key())
                .containsExactly("signals.market-months-needed", "target.customers", "signals.team-unknown");
        assertThat(proposal.together().high()).isEqualByComparingTo("5050");
    }

    @Test
    void without_quotes_the_hands_are_not_known() {
        PublishedWeek week = PublishedWeek.total().lacks(Scope.TOTAL, "quoteDrivenShare");

        assertThat(TargetProposal.of(all(), week.reviewed()).ways().get(2).range())
                .isNull();
    }

    @Test
    void where_nothing_is_known_nothing_is_proposed() {
        List<Message> lacks = new ArrayList<>();
        for (int side = 0; side < 3; side++) {
            lacks.add(Message.of("signals.team-unknown"));
        }

        assertThat(of(new YearAhead(5_000, null, null, null, lacks)).together()).isNull();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void whatever_the_sides_say_low_is_never_above_middle_nor_that_above_high(long seed) {
        Random random = new Random(seed);
        double revenue = 1_000 + random.nextInt(100_000);
        double grown = revenue * (0.8 + random.nextDouble() / 2);
        YearAhead ahead = new YearAhead(
                revenue,
                new YearAhead.Market(grown * 0.97, grown, grown * 1.03, 3, random.nextDouble()),
                new YearAhead.Customers(revenue * random.nextDouble(), revenue / 20, revenue / 10),
                new YearAhead.Hands(0.5 + random.nextDouble(), random.nextDouble(), 0.5 + random.nextDouble()),
                List.of());
        TargetProposal proposal = of(ahead);

        assertThat(proposal.ways())
                .allSatisfy(way -> assertThat(way.range().low())
                        .isLessThanOrEqualTo(way.range().middle()));
        assertThat(proposal.together().low())
                .isLessThanOrEqualTo(proposal.together().middle());
        assertThat(proposal.together().middle())
                .isLessThanOrEqualTo(proposal.together().high());
    }
}
