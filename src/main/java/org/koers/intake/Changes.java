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
 * @param vanishing rows of weeks in the file that are known now and no longer in the file; of weeks in {@code twice} only
 *     when everything that is not in the file goes
 * @param twice weeks that would count twice
 */
public record Changes(List<Week> weeks, List<Difference> largest, long vanishing, Twice twice) {
    public Changes {
        weeks = List.copyOf(weeks);
        largest = List.copyOf(largest);
    }

    /**
     * Weeks that the file gives in another form than they are known in, so that both would count.
     *
     * @param replaceable the file gives them as weeks, so they can take the place of what is known
     * @param partial known as weeks; the file has them as parts of months, which can't take their place: at its edges a
     *     month has only some days of a week
     */
    public record Twice(List<IsoWeek> replaceable, List<IsoWeek> partial) {
        /** No week counts twice. */
        public static final Twice NONE = new Twice(List.of(), List.of());

        public Twice {
            replaceable = List.copyOf(replaceable);
            partial = List.copyOf(partial);
        }
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
