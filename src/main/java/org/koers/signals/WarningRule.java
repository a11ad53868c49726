package org.koers.signals;

import java.util.Map;
import java.util.TreeMap;

/**
 * When a low chance of the target is a warning, although it is looked at every week. Looking fifty times finds something
 * once; so a chance has to be far lower early in the year than halfway, where it counts in full, and towards the end,
 * where little can still change. The boundary spends its error over the year:
 * <pre>
 * chance &lt; c · min((2f)⁷, 2(1 − f)),  f = weeks passed / weeks of the year
 * </pre>
 * To every c belongs a yearly rate of false alarms: of the years that reach a target which was even money at the start,
 * the share in which some week from the eighth crosses the boundary.
 */
final class WarningRule {
    /** First week that is looked at. */
    static final int FIRST_WEEK = 8;

    private static final double POWER = 7;

    /**
     * Simulated with the filter as it learns its own noise and spread: ten kinds of 1,500 years each (noise a week 5–40 %,
     * autocorrelation 0–0.6, drift of the level 0 and 4 %), of which half reach their target.
     */
    private static final double[] BOUNDARIES = {0, 0.02, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.5, 0.6, 0.75, 1};

    private static final double[] FALSE_ALARMS = {
        0, 0.0102, 0.0197, 0.0312, 0.0431, 0.0548, 0.0662, 0.0787, 0.0915, 0.1064, 0.1359, 0.1712, 0.2329, 0.5
    };

    /** Mean chance of the target among the segments that are warned of together: the share of them that is wrong. */
    private static final double FALSE_DISCOVERY = 0.30;

    private static final int FEW = 3;

    private WarningRule() {}

    /**
     * The yearly rate of false alarms at which this week would just be warned of.
     *
     * @param chance of the target, not clipped
     * @param week of the plan year, from 1
     * @param weeks of the plan year
     * @return 0…1; 1 before the eighth week and in the last
     */
    static double falseAlarmRate(double chance, int week, int weeks) {
        double passed = (double) week / weeks;
        double counts = Math.min(StrictMath.pow(2 * passed, POWER), 2 * (1 - passed));
        if (week < FIRST_WEEK || counts <= 0) {
            return 1;
        }
        double boundary = chance / counts;
        if (boundary >= 1) {
            return 1;
        }
        int above = 1;
        while (BOUNDARIES[above] < boundary) {
            above++;
        }
        double share = (boundary - BOUNDARIES[above - 1]) / (BOUNDARIES[above] - BOUNDARIES[above - 1]);
        return FALSE_ALARMS[above - 1] + share * (FALSE_ALARMS[above] - FALSE_ALARMS[above - 1]);
    }

    /**
     * Of many segments one is always unlucky. The chance of a target is the chance that a warning about it is wrong; so as
     * many segments are kept, from the lowest chance up, as keep the mean of those chances at or below 30 %. With three or
     * fewer all are kept.
     *
     * @return the highest chance that is kept; 1 when all are
     */
    static double kept(Map<String, Double> chances) {
        if (chances.size() <= FEW) {
            return 1;
        }
        double[] sorted = new TreeMap<>(chances)
                .values().stream().mapToDouble(Double::doubleValue).sorted().toArray();
        double sum = 0;
        double kept = 0;
        for (int i = 0; i < sorted.length; i++) {
            sum += sorted[i];
            if (sum / (i + 1) <= FALSE_DISCOVERY) {
                kept = sorted[i];
            }
        }
        return kept;
    }
}
