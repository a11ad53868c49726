package org.koers.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.koers.advice.Advice;
import org.koers.calendar.IsoWeek;
import org.koers.drools.DroolsAdviser;
import org.koers.rules.Row;
import org.koers.rules.RowStatus;
import org.koers.rules.RuleRow;
import org.koers.rules.RuleSet;
import org.koers.situation.Ledger;
import org.koers.situation.LedgerFixture;
import org.koers.situation.PlanSettings;

/** A row in shadow: 100 is planned each week, and X1 would fire below 90. */
class ShadowCardsTest {
    private static final PlanSettings SETTINGS = PlanSettings.dutch("plan");
    private static final IsoWeek FIRST = new IsoWeek(2026, 1);
    private static final Row SHADOW =
            RuleRow.of("X1").below("ratioWeek", 0.9).cooldown(1).build().as(RowStatus.SHADOW);
    private static final RuleSet RULES = new RuleSet("test", "0123456789abcdef", List.of(RuleRow.holdCourse(), SHADOW));

    private static Ledger sold(double... revenues) {
        return new LedgerFixture().flatPlan(2026, 100).totals(FIRST, revenues).ledger();
    }

    private static List<Reviewed> reviewed(RuleSet rules, Ledger ledger) {
        IsoWeek last = Objects.requireNonNull(Fold.lastWeek(ledger, SETTINGS, 2026));
        return new Fold(new DroolsAdviser(), rules).review(ledger, SETTINGS, FIRST, last, done -> {});
    }

    private static List<ShadowCard> cards(Ledger ledger, int since) {
        return ShadowCards.of(
                RULES,
                Map.of("X1", new IsoWeek(2026, since)),
                reviewed(RULES.withShadowsOn(), ledger),
                ledger,
                SETTINGS);
    }

    @Test
    void a_row_in_shadow_says_nothing_in_an_advisory() {
        List<Reviewed> weeks = reviewed(RULES, sold(100, 80, 100, 100, 100, 80));

        assertThat(weeks)
                .flatExtracting(week -> week.advisory().advices())
                .extracting(Advice::rule)
                .doesNotContain("X1");
        assertThat(weeks).flatExtracting(week -> week.advisory().findings()).isEmpty();
        assertThat(weeks).flatExtracting(week -> week.advisory().withheld()).isEmpty();
    }

    @Test
    void its_card_tells_what_it_would_have_said_in_all_weeks_and_since_it_went_into_the_shadow() {
        ShadowCard card = cards(sold(100, 80, 100, 100, 100, 80, 100, 100, 100, 80, 100, 100), 5)
                .get(0);

        assertThat(card.behind().fired()).isEqualTo(3);
        assertThat(card.behind().weeks()).isEqualTo(12);
        assertThat(card.since()).isEqualTo(new IsoWeek(2026, 5));
        assertThat(card.lately().weeks()).isEqualTo(7);
        assertThat(card.lately().fired()).isEqualTo(2);
        assertThat(card.lately().shown()).isEqualTo(2);
    }

    @Test
    void it_has_no_weeks_of_its_own_while_none_came_after_it_went_into_the_shadow() {
        ShadowCard card = cards(sold(100, 80, 100), 30).get(0);

        assertThat(card.lately().weeks()).isZero();
        assertThat(card.behind().fired()).isEqualTo(1);
    }

    @Test
    void cards_of_two_plans_are_added_up_row_by_row() {
        List<ShadowCard> one = cards(sold(100, 80, 100), 1);
        List<ShadowCard> other = cards(sold(100, 80, 80, 100), 1);

        ShadowCard both = ShadowCards.together(List.of(one, other)).get(0);

        assertThat(both.behind().fired()).isEqualTo(3);
        assertThat(both.behind().weeks()).isEqualTo(7);
        assertThat(both.lately().weeks()).isEqualTo(5);
    }

    @Test
    void a_row_that_takes_part_has_no_card_here() {
        RuleSet on = RULES.withShadowsOn();
        Ledger ledger = sold(100, 80, 100);

        assertThat(ShadowCards.of(on, Map.of(), reviewed(on, ledger), ledger, SETTINGS))
                .isEmpty();
    }
}
