package org.koers.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A few hundred simulated years where {@link SimulationBench} takes 10,000, against what those gave (src/docs/breaks.md),
 * within what so few years can vary.
 */
class SimulationTest {
    private static final int YEARS = 500;
    private static final double NEAR = 0.07;

    /** Vector V7 of rule-catalogue.md §5.2. */
    @ParameterizedTest
    @CsvSource({"4, 0, 168, 8", "4, 1, 8.4, .2", "5, 0, 465, 25", "5, 1, 10.4, .3"})
    void the_yardstick_runs_as_long_as_it_is_known_to(double h, double sigmas, double run, double within) {
        assertThat(BreakSimulation.meanRun(new Cusum(0.5, h), sigmas, 6000, 7)).isEqualTo(run, within(within));
    }

    /** Shares of the years with a point outside, with any signal, with a change ever dated, and of the weeks, where nothing changes. */
    @ParameterizedTest
    @CsvSource({"0, .14, .37, .33, .051", "0.3, .21, .43, .42, .082", "0.6, .31, .33, .45, .101"})
    void noise_alone_gives_as_many_signals_as_stated(
            double phi, double outside, double any, double dated, double looks) {
        BreakSimulation simulation = BreakSimulation.run(phi, 0, YEARS, 11);

        assertThat(simulation.outside()).isEqualTo(outside, within(NEAR));
        assertThat(simulation.any()).isEqualTo(any, within(NEAR));
        assertThat(simulation.dated()).isEqualTo(dated, within(NEAR));
        assertThat(simulation.datedPerLook()).isEqualTo(looks, within(0.025));
    }

    /** In a first year autocorrelation is not known before week 34, and until then only points outside are signals. */
    @ParameterizedTest
    @CsvSource({"0, .17, .17", "0.3, .34, .34"})
    void a_first_year_knows_only_points_outside(double phi, double outside, double any) {
        double[] shares = BreakSimulation.firstYear(phi, YEARS, 15);

        assertThat(shares[2]).isEqualTo(outside, within(NEAR));
        assertThat(shares[3]).isEqualTo(any, within(NEAR));
    }

    /** Medians of the weeks to a signal, and for a dated change the share found by week 52, week error, range, size. */
    @ParameterizedTest
    @CsvSource({"1, 8, 9, .69, 3.2, .86, 1.24", "2, 3, 4, 1.0, 0.7, .93, 1.01"})
    void a_drop_is_found_and_dated_as_stated(
            double sigmas, double limits, double dated, double share, double error, double range, double size) {
        BreakSimulation simulation = BreakSimulation.run(0, sigmas, YEARS, 12);

        assertThat(simulation.limitsDelay()).isEqualTo(limits, within(2.0));
        assertThat(simulation.dateDelay()).isEqualTo(dated, within(4.0));
        assertThat(simulation.datedAtEnd()).isEqualTo(share, within(NEAR));
        assertThat(simulation.weekError()).isEqualTo(error, within(0.8));
        assertThat(simulation.inRange()).isEqualTo(range, within(NEAR));
        assertThat(simulation.sizeRatio()).isEqualTo(size, within(0.1));
    }

    /** With the drift that is assumed, the 80 % range and the chance are what they say. */
    @ParameterizedTest
    @CsvSource({"0.10, 0", "0.10, 0.3", "0.20, 0"})
    void the_landing_is_honest_about_years_that_drift(double noise, double phi) {
        LandingSimulation simulation = LandingSimulation.run(
                SimulatedLanding.present(),
                SimulatedYear.Kind.noise(noise).drift(PaceForecast.DRIFT).phi(phi),
                2 * YEARS,
                13);

        assertThat(Arrays.stream(simulation.coverage())).allMatch(share -> 0.70 < share && share < 0.94);
        assertThat(Arrays.stream(simulation.miscalibration(150))).allMatch(gap -> gap < 0.11);
        assertThat(simulation.falseAlarms()).isLessThan(0.13);
        assertThat(simulation.warned()).isGreaterThan(0.6);
    }

    /** Of the years in which T02 warns, the share with a week in the warning, and of those within two weeks. */
    @ParameterizedTest
    @CsvSource({"0.10, 0, .02, ", "0.10, 0.20, .88, .94", "0.05, 0.09, .74, .90"})
    void a_warning_names_a_week_where_there_is_one(double noise, double fall, double dated, Double near) {
        DatedWarnings warnings =
                DatedWarnings.run(SimulatedYear.Kind.noise(noise).falling(fall, fall == 0 ? 1 : 14), YEARS, 14);

        assertThat(warnings.dated()).isEqualTo(dated, within(NEAR));
        if (near != null) {
            assertThat(warnings.near()).isEqualTo(near, within(NEAR));
        }
    }
}
