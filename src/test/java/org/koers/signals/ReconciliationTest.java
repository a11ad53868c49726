package org.koers.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.koers.measure.Scope;
import org.koers.measure.ScopeKind;

class ReconciliationTest {
    private static final Scope A = Scope.segment("A");
    private static final Scope B = Scope.segment("B");

    private static LandingForecast forecast(double actual, double expected, double deviation) {
        return new LandingForecast(actual, actual, 1000, expected, deviation, 0.5);
    }

    private static double expected(Map<Scope, LandingForecast> forecasts, Scope scope) {
        return Objects.requireNonNull(forecasts.get(scope)).expected();
    }

    /** By hand: total 1000 against 500 + 440; variances 100, 25 and 75; of the 60, 30 leave the total, 7.5 and 22.5 come to A and B. */
    @Test
    void what_is_least_sure_gives_way_most() {
        Map<Scope, LandingForecast> reconciled = Reconciliation.reconciled(Map.of(
                Scope.TOTAL,
                forecast(400, 1000, 10),
                A,
                forecast(200, 500, 5),
                B,
                forecast(200, 440, StrictMath.sqrt(75))));

        assertThat(expected(reconciled, Scope.TOTAL)).isEqualTo(970, within(1e-9));
        assertThat(expected(reconciled, A)).isEqualTo(507.5, within(1e-9));
        assertThat(expected(reconciled, B)).isEqualTo(462.5, within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void segments_add_up_to_the_total(long seed) {
        Random random = new Random(seed);
        Map<Scope, LandingForecast> alone = new TreeMap<>();
        double actual = 0;
        for (int segment = 0; segment < 12; segment++) {
            double own = 100 + random.nextInt(900);
            actual += own;
            alone.put(
                    Scope.segment("S" + segment),
                    forecast(own, own * (1.5 + random.nextDouble()), 1 + 50 * random.nextDouble()));
        }
        alone.put(Scope.TOTAL, forecast(actual, actual * 2, 100));

        Map<Scope, LandingForecast> reconciled = Reconciliation.reconciled(alone);

        double sum = reconciled.entrySet().stream()
                .filter(entry -> entry.getKey().kind() == ScopeKind.SEGMENT)
                .mapToDouble(entry -> entry.getValue().expected())
                .sum();
        assertThat(expected(reconciled, Scope.TOTAL)).isEqualTo(sum, within(1e-6));
    }

    @Test
    void segments_that_do_not_make_up_the_total_are_left_alone() {
        Map<Scope, LandingForecast> alone =
                Map.of(Scope.TOTAL, forecast(500, 1000, 10), A, forecast(200, 500, 5), B, forecast(200, 440, 9));

        assertThat(Reconciliation.reconciled(alone)).isEqualTo(alone);
    }
}
