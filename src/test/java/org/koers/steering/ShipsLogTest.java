package org.koers.steering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.koers.calendar.IsoWeek;
import org.koers.decisions.Decision;
import org.koers.drools.DroolsAdviser;
import org.koers.measure.Scope;
import org.koers.review.Fold;
import org.koers.review.Reviewed;
import org.koers.ruletables.ShippedRules;
import org.koers.signals.WeekSeries;
import org.koers.situation.LedgerFixture;
import org.koers.situation.PlanSettings;

/** The year so far, told from decisions and reviewed weeks. */
class ShipsLogTest {
    private static final IsoWeek FIRST = new IsoWeek(2026, 1);
    private static final PlanSettings SETTINGS = PlanSettings.dutch("plan");

    private static Choice choice(long id, Answer answer, LocalDate decided, List<Choice.Step> steps) {
        return new Choice(
                id,
                1,
                answer,
                decided,
                null,
                "Onderwerp " + id,
                "Doen " + id,
                Decision.Type.FOCUS,
                "Sanne",
                decided.plusDays(7),
                null,
                new Effect(WeekSeries.Kind.REVENUE, Scope.TOTAL, 1, 1.3, 4),
                null,
                null,
                "Olga",
                Instant.EPOCH,
                steps);
    }

    private static Choice.Step done(LocalDate day) {
        return new Choice.Step(1, 1L, Choice.Step.Kind.DONE, day, null, null, "Olga", Instant.EPOCH);
    }

    private static ShipsLog log(double[] revenues, Choice... choices) {
        LedgerFixture ledger = new LedgerFixture().flatPlan(2026, 100).totals(FIRST, revenues);
        IsoWeek last = FIRST.plus(revenues.length - 1);
        List<Reviewed> weeks = new Fold(new DroolsAdviser(), ShippedRules.load())
                .review(ledger.ledger(), SETTINGS, FIRST, last, week -> {});
        return ShipsLog.of(weeks, List.of(choices), new WeekFigureSeries(last, WeekSeries.all(ledger.at(last))));
    }

    private static double[] sold(int weeks, int from, double level) {
        double[] revenues = new double[weeks];
        for (int week = 0; week < weeks; week++) {
            revenues[week] = (week < from ? 100 : level) * (week % 2 == 0 ? 1.02 : 0.98);
        }
        return revenues;
    }

    @Test
    void the_target_is_where_the_year_begins() {
        assertThat(log(sold(12, 12, 100)).entries())
                .first()
                .satisfies(entry -> assertThat(entry.kind()).isEqualTo(ShipsLog.Kind.TARGET_SET));
    }

    @Test
    void a_decision_stands_in_its_week_with_what_came_of_it() {
        LocalDate monday = new IsoWeek(2026, 16).start();
        ShipsLog log = log(sold(22, 16, 140), choice(7, Answer.OWN, monday, List.of(done(monday.plusDays(3)))));

        assertThat(log.entries())
                .filteredOn(entry -> entry.kind() == ShipsLog.Kind.COURSE)
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.week()).isEqualTo(new IsoWeek(2026, 16));
                    assertThat(entry.outcome().verdict()).isEqualTo(Outcome.Verdict.WORKED);
                });
        assertThat(log.counts().worked()).isEqualTo(1);
        assertThat(log.counts().done()).isEqualTo(1);
    }

    @Test
    void what_was_deferred_is_no_part_of_the_story_and_what_was_rejected_is() {
        LocalDate monday = new IsoWeek(2026, 10).start();
        ShipsLog log = log(
                sold(12, 12, 100),
                choice(1, Answer.DEFER, monday, List.of()),
                choice(2, Answer.REJECT, monday, List.of()));

        assertThat(log.entries())
                .filteredOn(entry -> entry.choice() != null)
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.kind()).isEqualTo(ShipsLog.Kind.REJECTED);
                    assertThat(entry.outcome()).isNull();
                });
        assertThat(log.counts().rejected()).isEqualTo(1);
    }

    @Test
    void a_storm_is_told_when_it_rises() {
        ShipsLog log = log(sold(26, 20, 40));

        assertThat(log.entries()).extracting(ShipsLog.Entry::kind).contains(ShipsLog.Kind.STORM_BEGAN);
        assertThat(log.counts().storm()).isPositive();
    }
}
