package org.koers.signals;

import java.util.Set;
import org.koers.calendar.IsoWeek;

/** How far back the results go that a measure is computed from (measures.md §1.3–1.5, §2). */
final class ResultWeeks {
    private static final Set<String> THIS_WEEK = Set.of(
            "actualWeek",
            "ratioWeek",
            "weekPresent",
            "unknownShare",
            "duplicateRows",
            "scaleSuspects",
            "creditShareWeek",
            "largestOrderShare");
    private static final Set<String> TWO_WEEKS = Set.of("ratioHigh2w");
    private static final Set<String> FOUR_WEEKS = Set.of("index4w");
    private static final Set<String> THIRTEEN_WEEKS = Set.of("index13w", "discountRate13w", "lastWeekComplete");
    private static final Set<String> CUSTOMER_YEAR = Set.of(
            "reorderLate",
            "reorderGap",
            "revenueYear",
            "customersLate",
            "revenueLate",
            "shrinkRatio",
            "shrinkSure",
            "shrinkLoss",
            "segmentShrinkRatio",
            "lostShare",
            "customersShrinking",
            "revenueShrinking");
    private static final Set<String> LIMITS = Set.of(
            "baselinePoints",
            "lowerLimit",
            "upperLimit",
            "breakSignal",
            "breakSince",
            "breakSize",
            "ratioHigh2wOverLimit",
            "segmentsBelow",
            "segmentsBelowHigh2w",
            "weeksInsideOfLast4",
            "changeSince",
            "changeEarliest",
            "changeLatest",
            "changeSize",
            "changeChance");
    private static final Set<String> BEST =
            Set.of("seasonSpread", "pastLastQuarterShare", "bestGrowth", "bestIndex", "bestFrom", "requiredOverBest");
    private static final Set<String> THIS_YEAR = Set.of(
            "ytdActual",
            "ytdPlan",
            "gap",
            "gapShare",
            "gapSure",
            "planIndex",
            "planIndexWithoutCredits",
            "grossMarginRate",
            "grossMarginGap",
            "shareLossSure",
            "repsFarShort",
            "repsShort",
            "repsOnPaceLow90",
            "repsOnPaceHigh90",
            "attainmentSplit",
            "creditShareYear",
            "controlDifference",
            "dataWeeks",
            "requiredIndex",
            "shareIndex",
            "ownEffect",
            "ownPart",
            "unexplained");
    private static final int SHRINK_WEEKS = 65;
    private static final int BEST_WEEKS = 156;

    private ResultWeeks() {}

    /** The first week; with last year where the measure holds this year against it. */
    static IsoWeek from(String measure, Inputs inputs) {
        if (THIS_YEAR.contains(measure)) {
            return inputs.year().first();
        }
        int weeks = weeks(measure);
        return weeks > 0
                ? inputs.week().minus(weeks - 1)
                : inputs.year().previous().first();
    }

    /** 0 for this year and the last. */
    private static int weeks(String measure) {
        if (THIS_WEEK.contains(measure)) {
            return 1;
        }
        if (TWO_WEEKS.contains(measure)) {
            return 2;
        }
        if (FOUR_WEEKS.contains(measure)) {
            return 4;
        }
        if (THIRTEEN_WEEKS.contains(measure)) {
            return 13;
        }
        if (CUSTOMER_YEAR.contains(measure)) {
            return SHRINK_WEEKS;
        }
        if (LIMITS.contains(measure)) {
            return Baseline.FROZEN + Baseline.WEEKS;
        }
        return BEST.contains(measure) ? BEST_WEEKS : 0;
    }
}
