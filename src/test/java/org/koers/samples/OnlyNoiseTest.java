package org.koers.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.koers.calendar.IsoWeek;
import org.koers.results.Result;
import org.koers.review.Fold;
import org.koers.review.Reviewed;
import org.koers.rules.AdviceKind;
import org.koers.situation.Ledger;
import org.koers.situation.PlanSettings;

/** Story 6 on 200 seeds: who sees nothing may do nothing. */
class OnlyNoiseTest {
    private static final int SEEDS = 200;

    @Test
    void nothing_but_noise_holds_course_in_nine_seeds_of_ten() {
        // Loaded on this thread: those of the pool look for classes elsewhere.
        Fold fold = Reviews.FOLD;
        List<Integer> warned = IntStream.rangeClosed(1, SEEDS)
                .parallel()
                .filter(seed -> !holdsCourse(fold, seed))
                .boxed()
                .toList();
        assertThat(warned).as("seeds in which something else is advised").hasSizeLessThanOrEqualTo(SEEDS / 10);
    }

    /** In every week. */
    private static boolean holdsCourse(Fold fold, int seed) {
        PlanSettings settings = PlanSettings.dutch("noise");
        Ledger ledger = bySegment(
                SampleLedger.of(Stories.ONLY_NOISE, settings, new SampleLedger.Draw("noise.xlsx", seed, false)));
        IsoWeek from = new IsoWeek(Season.PLAN_YEAR, 1);
        return fold.review(ledger, settings, from, Season.LAST, done -> {}).stream()
                .map(Reviewed::advisory)
                .allMatch(advisory ->
                        advisory.advices().stream().allMatch(advice -> advice.kind() == AdviceKind.HOLD_COURSE));
    }

    /** One row per segment and week: the noise is that of the segment, and twelve times as many rows take their time. */
    private static Ledger bySegment(Ledger ledger) {
        Map<List<Object>, Result> sums = new LinkedHashMap<>();
        for (Result row : ledger.results()) {
            sums.merge(
                    List.of(row.week(), String.valueOf(row.segment())),
                    anonymous(row, BigDecimal.ZERO),
                    (sum, next) -> anonymous(sum, next.netRevenue()));
        }
        return new Ledger(
                ledger.plan(),
                List.copyOf(sums.values()),
                ledger.controlTotals(),
                ledger.activities(),
                ledger.quotes(),
                ledger.market(),
                ledger.selection(),
                ledger.team(),
                ledger.decisions(),
                ledger.replacements(),
                ledger.mergers(),
                ledger.columns(),
                ledger.problems());
    }

    private static Result anonymous(Result row, BigDecimal more) {
        return new Result(
                row.week(),
                null,
                null,
                row.segment(),
                row.rep(),
                null,
                null,
                row.netRevenue().add(more),
                null,
                null,
                null,
                null,
                null,
                null,
                row.origin(),
                row.known());
    }
}
