package org.koers.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class VocabularyTest {
    /** The rows of measures.md §1.3–1.6; windows are written in the id. */
    @ParameterizedTest
    @CsvSource({
        "T,planWeekNo sellingDays stretch bestIndex requiredOverBest landingRise4w segmentsBelow stormWeeks",
        "T,lastWeekComplete unknownShare controlDifference duplicateRows decisionsIncomplete actionsDue4w",
        "T,actionsDoneRate4w effortDecisions4w otherDecisions4w revisionFaults",
        "TSCR,actualWeek ytdActual contacts4w",
        "TSR,planWeek ytdPlan planIndex visitsWrong4w activityIndex4w decidedQuotes hitRate hitRateLow90",
        "TSR,hitRateHigh90",
        "TS,ratioWeek ratioHigh2w gap gapShare index4w index13w landing landingLow80 landingHigh80 landingGap",
        "TS,pTarget pTargetHigh2w offCourseWeeks remainingShare requiredIndex demonstratedIndex baselinePoints",
        "TS,lowerLimit upperLimit breakSignal breakSince breakSize selectedCount selectedWithoutWhy visitsAIndex4w",
        "TS,activityPerDay activityBreak customersLate revenueLate customersShrinking revenueShrinking",
        "TS,hitRateBefore hitRateRatio hitRateDropSure quoteDrivenShare coverage13w coveragePercentile marketGrowth",
        "TS,marketAssumed marketIndex marketAge marketEffect ownEffect unexplained marketPart ownPart shareIndex",
        "TSC,growthLastYear",
        "C,scaleSuspects reorderLate shrinkRatio shrinkSure",
        "S,marketGrowth3m"
    })
    void every_measure_of_the_definitions_is_declared_for_its_scopes(String scopes, String ids) {
        for (String id : ids.split(" ")) {
            Measure measure = Vocabulary.shipped().get(id);
            for (char letter : scopes.toCharArray()) {
                assertThat(measure.scopes()).as(id).anyMatch(kind -> kind.name().charAt(0) == letter);
            }
        }
    }

    static List<Measure> all() {
        return List.copyOf(Vocabulary.shipped().all());
    }

    @ParameterizedTest
    @MethodSource("all")
    void a_measure_says_what_it_is_in_both_languages(Measure measure) {
        assertThat(measure.scopes()).isNotEmpty();
        assertThat(measure.label().nl()).isNotBlank();
        assertThat(measure.label().en()).isNotBlank();
        assertThat(measure.formula()).isNotBlank();
    }
}
