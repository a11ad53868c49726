package org.koers.review;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koers.advice.Evidence;
import org.koers.calendar.IsoWeek;
import org.koers.measure.Measure;
import org.koers.measure.Message;
import org.koers.measure.Scope;
import org.koers.rules.Row;
import org.koers.rules.Side;

/**
 * What one row found in the weeks behind us, before absorption and restraint.
 *
 * @param row that is switched on and asks something
 * @param weeks how many were looked at
 * @param weeksMatched how many of them it found anything in
 * @param matches how often it found something: once for each week and scope, or pair of segments
 * @param unmeasured what it asks that no week could tell, of no scope; in the order of its conditions
 * @param witness the last week in which it found something; of a row that never did, the week and scope in which most of
 *     its conditions held, the last of equals; null when there was nobody to look at
 */
public record RowHistory(
        Row row,
        int weeks,
        int weeksMatched,
        int matches,
        List<Unmeasured> unmeasured,
        @Nullable Witness witness) {
    public RowHistory {
        unmeasured = List.copyOf(unmeasured);
    }

    /**
     * What a week said of a row.
     *
     * @param scope whom it was about; the segment that gives, for a pair
     * @param to the segment that receives; null for one scope
     * @param evidence one entry for each condition of the row, in order: what was measured, and what is asked of it
     * @param holding how many of the conditions held
     */
    public record Witness(
            IsoWeek week, Scope scope, @Nullable Scope to, List<Evidence> evidence, int holding) {
        public Witness {
            evidence = List.copyOf(evidence);
        }
    }

    /** A measure that no week knows. @param because what was missing in the last week */
    public record Unmeasured(Side side, Measure measure, Message because) {}

    /** Whether it found nothing in any week. */
    public boolean isNever() {
        return weeks > 0 && weeksMatched == 0;
    }

    /** Whether it found something in every week. */
    public boolean isEveryWeek() {
        return weeks > 0 && weeksMatched == weeks;
    }
}
