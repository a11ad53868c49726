package org.koers.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.koers.calendar.IsoWeek;
import org.koers.drools.DroolsAdviser;
import org.koers.measure.Language;
import org.koers.measure.Wording;
import org.koers.rules.RuleRow;
import org.koers.rules.RuleSet;
import org.koers.situation.LedgerFixture;
import org.koers.situation.PlanSettings;

/** An advice about pace says when the pace dropped, when that can be said. */
class BeganTest {
    private static final IsoWeek FIRST = new IsoWeek(2026, 1);
    private static final int WEEKS = 22;

    private static List<String> because(double noise, double after, Language language) {
        Random random = new Random(3);
        double[] totals = new double[WEEKS];
        Arrays.setAll(totals, week -> 1000 * (1 + noise * random.nextGaussian()) * (week < 13 ? 1 : after));
        LedgerFixture fixture = new LedgerFixture().flatPlan(2026, 1000).totals(FIRST, totals);
        RuleSet rules = new RuleSet(
                "test",
                "0123456789abcdef",
                List.of(
                        RuleRow.holdCourse(),
                        RuleRow.of("X1").below("pTarget", 0.5).build()));
        List<Reviewed> weeks = new Fold(new DroolsAdviser(), rules)
                .review(fixture.ledger(), PlanSettings.dutch("plan"), FIRST, FIRST.plus(WEEKS - 1), done -> {});
        Wording wording = new Wording(language, "EUR");
        return weeks.get(WEEKS - 1).advisory().advices().get(0).because().stream()
                .map(wording::render)
                .map(text -> text.replace('\u00a0', ' '))
                .toList();
    }

    @Test
    void a_clear_drop_has_a_week_and_a_size() {
        assertThat(because(0.02, 0.85, Language.NL))
                .contains("Het tempo zakte in week 14: −15 % ten opzichte van de weken daarvoor.");
        assertThat(because(0.02, 0.85, Language.EN)).contains("Pace dropped in week 14: −15% on the weeks before.");
    }

    @Test
    void a_less_clear_drop_has_a_range_of_weeks() {
        assertThat(because(0.08, 0.82, Language.NL))
                .contains(
                        "Het tempo zakte rond week 14 (week 14 tot week 16): −19 % ten opzichte van de weken daarvoor.");
    }

    @Test
    void a_year_that_was_low_from_the_start_says_nothing_of_it() {
        assertThat(because(0.02, 1.0, Language.NL)).noneMatch(text -> text.contains("zakte"));
    }
}
