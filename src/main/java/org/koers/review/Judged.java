package org.koers.review;

import java.util.List;
import org.koers.advice.Finding;
import org.koers.advice.Reading;
import org.koers.advice.Shown;
import org.koers.measure.Measure;
import org.koers.signals.Measurements;

/**
 * What the rules made of one week, before anything is written of it.
 *
 * @param measured what the numbers of the week say, with the measures that memory adds
 * @param findings before absorption and restraint, in a total order; where only judging was asked for, without the cells
 *     behind their evidence
 * @param shown what is left as advice after them, in rank
 */
public record Judged(Measurements measured, List<Finding> findings, List<Shown> shown) {
    public Judged {
        findings = List.copyOf(findings);
        shown = List.copyOf(shown);
    }

    /** Everything that was measured, as the rules read it. */
    public List<Reading> readings() {
        return WeeklyReview.readings(measured, (scope, measure) -> List.of());
    }

    /** Whether what the measure says depends on the rules of the weeks before, and not on the facts alone. */
    public static boolean isRemembered(Measure measure) {
        return Remembered.MEASURES.contains(measure.id());
    }
}
