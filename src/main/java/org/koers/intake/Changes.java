package org.koers.intake;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koers.calendar.IsoWeek;

/**
 * What confirming an upload would do to the results of a plan. Amounts are net revenue in plan currency.
 *
 * @param weeks every week that the file is about or that would change, in order
 * @param largest at most five rows that would change most, the largest first; a row that is new in a week that is new is
 *     none
 * @param vanishing rows of weeks in the file that are known now and no longer in the file
 */
public record Changes(List<Week> weeks, List<Difference> largest, long vanishing) {
    public Changes {
        weeks = List.copyOf(weeks);
        largest = List.copyOf(largest);
    }

    /** What would happen to a week. */
    public enum Kind {
        NEW,
        CHANGED,
        SAME,
        REMOVED
    }

    /**
     * @param before null when nothing is known of the week
     * @param after null when nothing would be left of it
     * @param rows in the file
     */
    public record Week(
            IsoWeek week,
            Kind kind,
            @Nullable BigDecimal before,
            @Nullable BigDecimal after,
            long rows) {}

    /**
     * @param before null: the row is new
     * @param after null: the row vanishes
     */
    public record Difference(
            IsoWeek week,
            @Nullable String customerNo,
            @Nullable String customer,
            @Nullable String segment,
            @Nullable BigDecimal before,
            @Nullable BigDecimal after) {}
}
