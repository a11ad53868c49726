package org.koers.steering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.koers.advice.Mode;
import org.koers.calendar.IsoWeek;
import org.koers.decisions.Decision;
import org.koers.drools.DroolsAdviser;
import org.koers.measure.Language;
import org.koers.measure.Wording;
import org.koers.review.Fold;
import org.koers.review.Memory;
import org.koers.review.Reviewed;
import org.koers.rules.Row;
import org.koers.rules.RowStatus;
import org.koers.rules.RuleSet;
import org.koers.ruletables.ShippedRules;
import org.koers.situation.LedgerFixture;

class StormModeTest {
    private static final RuleSet SHIPPED = ShippedRules.load();
    private static final IsoWeek W10 = new IsoWeek(2026, 10);

    private static Memory since(@Nullable IsoWeek week) {
        return new Memory(W10, List.of(), List.of(), week, Map.of(), 10, Map.of());
    }

    @Test
    void in_calm_there_is_none() {
        assertThat(StormMode.of(since(null), SHIPPED)).isEmpty();
    }

    @Test
    void as_shipped_it_ends_by_itself_after_eight_weeks() {
        assertThat(StormMode.of(since(W10), SHIPPED)).contains(new StormMode(W10, new IsoWeek(2026, 18)));
    }

    @Test
    void where_the_row_of_eight_weeks_is_switched_off_no_end_is_promised() {
        List<Row> rows = SHIPPED.rows().stream()
                .map(row -> row.id().equals("D02-long") ? row.as(RowStatus.OFF) : row)
                .toList();

        assertThat(StormMode.of(since(W10), new RuleSet("2", "", rows))).contains(new StormMode(W10, null));
    }

    /** Declared in week 10, and again every other week, so that nothing but time ends it. */
    @Test
    void the_week_it_names_is_the_week_in_which_the_advisory_leaves_the_storm() {
        LedgerFixture fixture = new LedgerFixture().flatPlan(2026, 100);
        double[] weeks = new double[20];
        java.util.Arrays.fill(weeks, 100);
        fixture.totals(new IsoWeek(2026, 1), weeks);
        for (int week = 10; week <= 16; week++) {
            IsoWeek of = new IsoWeek(2026, week);
            fixture.decision(row -> row.date(of.start())
                    .topic("Storm")
                    .type(Decision.Type.PROCESS)
                    .owner("Anna")
                    .status(Decision.Status.DONE));
        }
        List<Reviewed> reviewed = new Fold(new DroolsAdviser(), SHIPPED)
                .review(fixture.ledger(), fixture.settings(), new IsoWeek(2026, 1), new IsoWeek(2026, 20), done -> {});

        StormMode storm = StormMode.of(reviewed.get(9).after(), SHIPPED).orElseThrow();
        assertThat(storm.since()).isEqualTo(W10);
        for (Reviewed week : reviewed) {
            assertThat(week.advisory().mode() == Mode.STORM)
                    .as(week.advisory().asOf().toString())
                    .isEqualTo(StormMode.of(week.after(), SHIPPED).isPresent());
        }
        assertThat(reviewed.get(16).advisory().mode()).isEqualTo(Mode.STORM);
        assertThat(storm.ends()).isEqualTo(new IsoWeek(2026, 18));
        assertThat(reviewed.get(17).advisory().mode()).isNotEqualTo(Mode.STORM);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void since_when_and_until_when_can_be_read(Language language) {
        Wording wording = new Wording(language, "EUR");

        assertThat(wording.render(new StormMode(W10, new IsoWeek(2026, 18)).said()))
                .contains("week\u00a010", "week\u00a018");
        assertThat(wording.render(new StormMode(W10, null).said())).contains("week\u00a010");
    }
}
