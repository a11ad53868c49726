package org.koers.signals;

import java.util.Arrays;

/** A way to tell where a simulated year lands, and when to warn. */
interface SimulatedLanding {
    /**
     * What is said in one week.
     *
     * @param low80 lower end of the 80 % range of the year's total
     * @param probability of reaching the target
     */
    record Said(double low80, double expected, double high80, double probability) {}

    /** @param week 6…52, from whose end it is told; nothing later may be looked at */
    Said at(SimulatedYear year, int week);

    /** First week of a warning; very late when there is none. Here: a chance below .10 two weeks running, from week 8. */
    default int warns(Said[] weeks) {
        for (int week = 8; week < weeks.length; week++) {
            if (weeks[week].probability() < 0.10 && weeks[week - 1].probability() < 0.10) {
                return week;
            }
        }
        return Integer.MAX_VALUE;
    }

    /** What is said in every week from 6 on, by its number. */
    default Said[] all(SimulatedYear year) {
        Said[] weeks = new Said[SimulatedYear.WEEKS + 1];
        Arrays.setAll(weeks, week -> week < LandingForecast.FEWEST_WEEKS ? new Said(0, 0, 0, 1) : at(year, week));
        return weeks;
    }

    /** As the gauge has it. */
    static SimulatedLanding present() {
        return (year, week) -> {
            LandingForecast landing = LandingForecast.of(
                    year.plan(), year.toDate(week), Series.sum(year.lastYear()) / year.target(), 0, year.target());
            return new Said(landing.low80(), landing.expected(), landing.high80(), landing.unclipped());
        };
    }
}
