package org.koers.signals;

import java.util.Arrays;
import java.util.List;

/** A way to tell where a simulated year lands, and when to warn. */
interface SimulatedLanding {
    /** Threshold of the shipped rule. */
    double T02 = 0.10;

    /**
     * What is said in one week.
     *
     * @param low80 lower end of the 80 % range of the year's total
     * @param probability of reaching the target
     */
    record Said(double low80, double expected, double high80, double probability) {}

    /** @param week 6…52, from whose end it is told; nothing later may be looked at */
    Said at(SimulatedYear year, int week);

    /** First week of a warning; very late when there is none. */
    default int warns(Said[] weeks) {
        for (int week = WarningRule.FIRST_WEEK; week < weeks.length; week++) {
            if (WarningRule.falseAlarmRate(weeks[week].probability(), week, SimulatedYear.WEEKS) < T02) {
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
            double level = Series.mean(year.lastYear());
            double[] shape =
                    Arrays.stream(year.lastYear()).map(one -> one / level).toArray();
            YearPattern pattern = new YearPattern(shape, 1, level, UsualYear.unrest(year.lastYear()));
            double[] toDate = year.toDate(week);
            UsualYear usual = pattern.usual(null, 1, toDate);
            double spread = GrowthSpread.of(
                    PaceFilter.likelihoods(usual, toDate, GrowthSpread.CANDIDATES), List.of(), List.of(), List.of());
            LandingForecast landing = new FollowedYear(usual, toDate, spread).landing(year.plan(), toDate);
            return new Said(landing.low80(), landing.expected(), landing.high80(), landing.chance(year.target()));
        };
    }
}
