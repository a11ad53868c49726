package org.koers.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.koers.advice.Withheld;
import org.koers.calendar.IsoWeek;
import org.koers.review.RuleCard;
import org.koers.review.Verdict;
import org.koers.review.VerdictCounts;
import org.koers.rules.RuleRow;
import org.koers.web.RuleScorecards;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The scorecard of a Koers in which one rule is turned down time and again, and another is followed. */
class FriendlessRuleTest {
    private static final RunningKoers KOERS = RunningKoers.with(Beans.class);

    /** No component, or every other Koers of the tests would find it too. */
    static class Beans {
        @Bean
        @Primary
        RuleScorecards cards() {
            return plans -> new RuleScorecards.Collected(
                    List.of(turnedDown(), followed()),
                    new RuleScorecards.Shadows(List.of(), 0, null),
                    plans,
                    List.of());
        }
    }

    private static RuleCard turnedDown() {
        return new RuleCard(
                RuleRow.of("X1").build(),
                20,
                0,
                7,
                new IsoWeek(2026, 18),
                new TreeMap<>(Map.of(Withheld.Reason.COOLDOWN, 2)),
                3,
                3,
                0,
                List.of(
                        new RuleCard.Rejection("X1.total.2026-W02", LocalDate.parse("2026-01-13"), "Feest & <vrij>"),
                        new RuleCard.Rejection("X1.total.2026-W09", LocalDate.parse("2026-03-03"), null)),
                new VerdictCounts(1, 2, 0, new TreeMap<>()));
    }

    private static RuleCard followed() {
        return new RuleCard(
                RuleRow.of("X2").build(),
                20,
                0,
                4,
                new IsoWeek(2026, 11),
                new TreeMap<>(),
                1,
                1,
                1,
                List.of(),
                new VerdictCounts(0, 0, 0, new TreeMap<>(Map.of(Verdict.Reason.ACTED_ON, 1))));
    }

    @Test
    void the_page_counts_it_and_tells_the_reasons_as_they_were_written() throws Exception {
        assertThat(KOERS.signedIn("salesops").get("/rules/cards").body())
                .contains("Elke regel ging wel eens af; 1 regel is zonder vrienden.")
                .contains(" 2026, X1.total.2026-W02: Feest &amp; &lt;vrij&gt;")
                .contains(" 2026, X1.total.2026-W09: geen reden opgeschreven")
                .contains("2 × er was net over besloten")
                .contains("1 × onder plan", "2 × binnen gewone schommeling", "1 × op gehandeld");
    }

    @Test
    void the_filter_leaves_only_rules_without_friends() throws Exception {
        assertThat(KOERS.signedIn("salesops")
                        .get("/rules/cards?only=no-friends")
                        .body())
                .contains(">X1<")
                .doesNotContain(">X2<");
    }

    @Test
    void it_reads_the_same_in_english() throws Exception {
        assertThat(KOERS.signedIn("salesops").get("/rules/cards?lang=en").body())
                .contains("Every rule fired at some time; 1 rule has no friends.")
                .contains("2 × just decided on, or just over");
    }
}
