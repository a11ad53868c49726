package org.koers.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.koers.measure.Scope;
import org.koers.review.Reviewed;
import org.koers.steering.LandingRange;
import org.koers.steering.Lever;
import org.koers.steering.Levers;
import org.koers.steering.Scenario;
import org.koers.steering.Scenarios;
import org.koers.steering.WhatIf;

/** Trying on the stories, on the way a user goes. */
class WhatIfStoryTest {
    private static Reviewed week20(Sample sample) {
        return Reviews.weeks(sample).get(Season.LAST.week() - 1);
    }

    @Test
    void no_lever_is_the_landing_of_the_advisory_for_the_total_and_every_segment() {
        Reviewed reviewed = week20(Sample.TAILWIND_HEADWIND);
        WhatIf whatIf = new WhatIf(reviewed);

        assertThat(whatIf.scopes()).hasSize(6);
        for (Scope scope : whatIf.scopes()) {
            LandingRange landing = whatIf.with(scope, Levers.none(whatIf.weeks().get(0)))
                    .orElseThrow()
                    .landing();
            assertThat(landing.expected())
                    .isEqualTo(reviewed.basis().value(scope, "landing").number().orElseThrow());
            assertThat(landing.chance())
                    .isEqualTo(reviewed.basis().value(scope, "pTarget").number().orElseThrow());
        }
    }

    @Test
    void more_visits_move_the_landing_by_the_part_that_quotes_bring() {
        WhatIf whatIf = new WhatIf(week20(Sample.LAST_YEAR_PLUS_TEN));
        Levers levers = new Levers(
                Map.of(Lever.HIT_RATE, new BigDecimal("0.05")), whatIf.weeks().get(0));

        assertThat(whatIf.unknown(Scope.TOTAL)).isEmpty();
        assertThat(whatIf.with(Scope.TOTAL, levers).orElseThrow().landing().expected())
                .isGreaterThan(whatIf.forecast(Scope.TOTAL).orElseThrow().expected());
    }

    @Test
    void the_story_of_last_year_and_ten_percent_is_called_by_its_name() {
        assertThat(Scenarios.of(week20(Sample.LAST_YEAR_PLUS_TEN)).get(0).warning())
                .isNotNull();
        assertThat(Scenarios.of(week20(Sample.ONLY_NOISE)).get(0).warning()).isNull();
    }

    @Test
    void tailwind_and_headwind_are_divided_towards_the_tailwind() {
        Scenario split = Scenarios.of(week20(Sample.TAILWIND_HEADWIND)).get(1);

        assertThat(split.parts()).hasSize(5);
        for (Scenario.Part part : split.parts()) {
            if (part.segment().equals("Infra")) {
                assertThat(part.target()).isGreaterThan(part.targetBefore());
            }
            if (part.segment().equals("Installatie")) {
                assertThat(part.target()).isLessThan(part.targetBefore());
            }
        }
    }
}
