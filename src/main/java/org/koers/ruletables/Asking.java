package org.koers.ruletables;

import java.util.LinkedHashMap;
import java.util.Map;
import org.koers.measure.Measure;
import org.koers.rules.ColumnCondition;
import org.koers.rules.Condition;
import org.koers.rules.Row;
import org.koers.rules.Side;

/**
 * A row, and which values it asks for, whatever the order and the words of its cells.
 *
 * @param regions by column; empty for a row without conditions
 */
record Asking(Row row, Map<Asked, Region> regions) {
    /** Whose measure, by its id: a whole measure is slow to compare. */
    record Asked(Side side, String measure) {
        static Asked of(ColumnCondition column) {
            return new Asked(column.side(), column.measure().id());
        }
    }

    static Asking of(Row row) {
        Map<Asked, Region> regions = new LinkedHashMap<>();
        for (ColumnCondition column : row.conditions()) {
            regions.merge(Asked.of(column), Region.of(column.condition(), column.measure()), Region::and);
        }
        return new Asking(row, regions);
    }

    /** Whether some values meet all of its conditions. */
    boolean isPossible() {
        return regions.values().stream().noneMatch(Region::isEmpty);
    }

    /** Whether it excludes anything at all. */
    boolean isSelective() {
        return row.conditions().stream().anyMatch(column -> excludes(column.measure(), Asked.of(column)));
    }

    /** Whether the column does something: "yes, no, unknown" does not. */
    boolean excludes(Measure measure, Asked asked) {
        Region region = regions.getOrDefault(asked, Region.of(new Condition.Unknown(), measure));
        return !region.unknown() || !Region.universe(measure).isWithin(region);
    }
}
