package org.koers.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.koers.advice.Advisory;
import org.koers.advice.Evidence;

/** Evidence leads to the rows it was computed from. Weekly results have 60 rows a week, from row 2 on: 2024-W01 first. */
class EvidenceCellsTest {
    @ParameterizedTest
    @CsvSource({
        // Two earlier years of 52 weeks × 60 rows, then 20 weeks: rows 2…7441.
        "pTargetHigh2w, last-year-plus-ten.xlsx!Weekresultaten!I3122:I7441",
        "pTarget, last-year-plus-ten.xlsx!Weekresultaten!I3122:I7441",
        "requiredOverBest, last-year-plus-ten.xlsx!Weekresultaten!I2:I7441",
    })
    void a_measure_names_all_the_weeks_it_rests_on(String measure, String cells) {
        Advisory advisory = Reviews.advisory(Sample.LAST_YEAR_PLUS_TEN);
        List<Evidence> evidence = advisory.advices().get(0).evidence();

        assertThat(evidence)
                .filteredOn(entry -> entry.measure().id().equals(measure))
                .singleElement()
                .satisfies(entry -> assertThat(entry.sources()).containsExactly(cells));
    }
}
