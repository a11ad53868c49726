package org.koers.signals;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.koers.calendar.IsoWeek;
import org.koers.measure.Scope;
import org.koers.provenance.Known;
import org.koers.signals.LandingChange.Cause;
import org.koers.situation.LedgerFixture;
import org.koers.situation.Situations;

class LandingChangesTest {
    private static final Scope A = Scope.segment("A");
    private static final IsoWeek FIRST = new IsoWeek(2026, 1);
    private static final int SECOND_VERSION = 17;
    private static final int CORRECTED = 14;

    /** A forecast whose chance is half at its landing and one point more for every euro above the amount. */
    private record Straight(double landing, double target, double spread) implements Expectation {
        @Override
        public double chance(double amount) {
            return 0.5 + (landing - amount) / spread;
        }

        @Override
        public double week(int number) {
            return 95;
        }
    }

    /**
     * By hand: 4,995 expected of 5,300; target to 5,290, plan to 5,000, assumption to 5,010, a correction to 5,007; the
     * week brought 120 where 95 was expected, the landing came to 5,100, and the spread of the chance from 1,000 to 800.
     */
    @Test
    void each_cause_is_the_forecast_made_again_with_one_input_changed() {
        List<Expectation> ladder = List.of(
                new Straight(4995, 5300, 1000),
                new Straight(5000, 5290, 1000),
                new Straight(5010, 5290, 1000),
                new Straight(5007, 5290, 1000),
                new Straight(5100, 5290, 800));
        List<LandingChange> changes = LandingChanges.between(
                LandingChanges.Stop.of(4995, 0.195),
                LandingChanges.Stop.of(5100, 0.2625),
                new LandingChanges.Surprise(ladder, 8, 120));

        assertThat(changes)
                .containsExactly(
                        change(Cause.TARGET, "0.00", "0.0100"),
                        change(Cause.PLAN, "5.00", "0.0050"),
                        change(Cause.ASSUMPTION, "10.00", "0.0100"),
                        change(Cause.RESTATED, "-3.00", "-0.0030"),
                        change(Cause.WEEK, "25.00", "0.0250"),
                        change(Cause.PACE, "68.00", "0.0680"),
                        change(Cause.UNCERTAINTY, "0.00", "-0.0475"));
    }

    @Test
    void a_week_that_is_not_known_brings_nothing_of_its_own() {
        List<Expectation> ladder = java.util.Collections.nCopies(5, new Straight(5000, 5300, 1000));
        LandingChanges.Stop same = LandingChanges.Stop.of(5000, 0.2);

        assertThat(LandingChanges.between(same, same, new LandingChanges.Surprise(ladder, 8, Double.NaN)))
                .allSatisfy(change -> {
                    assertThat(change.landing()).isZero();
                    assertThat(change.probability()).isZero();
                });
    }

    private static LandingChange change(Cause cause, String landing, String probability) {
        return new LandingChange(cause, new BigDecimal(landing), new BigDecimal(probability));
    }

    /** Weeks with a new plan version and corrections; whatever happens, nothing is left over. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void causes_add_up_to_the_change_of_landing_and_chance(long seed) {
        Map<Integer, Measurements> weeks = measured(year(seed), 24);

        for (int week = 2; week <= 24; week++) {
            Measurements now = Objects.requireNonNull(weeks.get(week));
            Measurements before = Objects.requireNonNull(weeks.get(week - 1));
            for (Scope scope : now.values().keySet()) {
                List<LandingChange> changes = now.changes().getOrDefault(scope, List.of());
                boolean known = now.value(scope, "landing").isKnown()
                        && before.value(scope, "landing").isKnown();
                assertThat(changes).hasSize(known ? Cause.values().length : 0);
                if (known) {
                    assertThat(sum(changes, LandingChange::landing))
                            .isEqualByComparingTo(difference(now, before, scope, "landing"));
                    assertThat(sum(changes, LandingChange::probability))
                            .isEqualByComparingTo(difference(now, before, scope, "pTarget"));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void only_what_changed_is_named(long seed) {
        Map<Integer, Measurements> weeks = measured(year(seed), 24);

        assertThat(moved(weeks, 10)).doesNotContain(Cause.TARGET, Cause.PLAN, Cause.ASSUMPTION, Cause.RESTATED);
        assertThat(moved(weeks, CORRECTED)).contains(Cause.RESTATED, Cause.WEEK).doesNotContain(Cause.PLAN);
        assertThat(moved(weeks, SECOND_VERSION))
                .contains(Cause.TARGET, Cause.ASSUMPTION, Cause.WEEK)
                .doesNotContain(Cause.RESTATED);
    }

    @Test
    void a_week_measured_apart_has_nothing_to_compare_with() {
        LedgerFixture fixture = year(1);
        Situations situations = new Situations(fixture.ledger(), fixture.settings());

        assertThat(Signals.measure(situations.at(FIRST.plus(20)), null).changes())
                .isEmpty();
    }

    private static Set<Cause> moved(Map<Integer, Measurements> weeks, int week) {
        Set<Cause> moved = EnumSet.noneOf(Cause.class);
        for (LandingChange change :
                Objects.requireNonNull(weeks.get(week)).changes().getOrDefault(A, List.of())) {
            if (change.landing().signum() != 0 || change.probability().signum() != 0) {
                moved.add(change.cause());
            }
        }
        return moved;
    }

    private static Map<Integer, Measurements> measured(LedgerFixture fixture, int until) {
        Map<Integer, Measurements> weeks = new HashMap<>();
        Situations situations = new Situations(fixture.ledger(), fixture.settings());
        Measurements measured = null;
        for (int week = 1; week <= until; week++) {
            measured = Signals.measure(situations.at(new IsoWeek(2026, week)), measured);
            weeks.put(week, measured);
        }
        return weeks;
    }

    /** Two segments with a year before; from week 17 on a second plan version, in week 14 a correction of week 9. */
    private static LedgerFixture year(long seed) {
        Random random = new Random(seed);
        LedgerFixture fixture = new LedgerFixture()
                .plan(row ->
                        row.year(2026).segment("A").revenue(5300).growth(0.02).version("1"))
                .plan(row ->
                        row.year(2026).segment("B").revenue(21200).growth(0.02).version("1"))
                .plan(row -> row.year(2026)
                        .segment("A")
                        .revenue(5000)
                        .growth(-0.05)
                        .version("2")
                        .approvedOn("2026-04-23")
                        .effectiveFrom("2026-04-23"));
        for (IsoWeek week = new IsoWeek(2025, 1); !week.isAfter(new IsoWeek(2026, 24)); week = week.plus(1)) {
            IsoWeek of = week;
            fixture.result(row -> row.week(of).segment("A").revenue(90 + 20 * random.nextGaussian()));
            if (random.nextInt(10) > 0) {
                fixture.result(row -> row.week(of).segment("B").revenue(400 + 60 * random.nextGaussian()));
            }
        }
        Instant corrected = fixture.settings().cutOff(new IsoWeek(2026, CORRECTED));
        return fixture.result(
                row -> row.week("2026-W09").segment("A").revenue(300).known(new Known(corrected, corrected)));
    }

    private static BigDecimal sum(
            List<LandingChange> changes, java.util.function.Function<LandingChange, BigDecimal> part) {
        return changes.stream().map(part).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal difference(Measurements now, Measurements before, Scope scope, String measure) {
        return now.value(scope, measure)
                .number()
                .orElseThrow()
                .subtract(before.value(scope, measure).number().orElseThrow());
    }
}
