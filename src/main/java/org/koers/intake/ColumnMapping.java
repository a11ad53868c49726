package org.koers.intake;

import org.jspecify.annotations.Nullable;
import org.koers.provenance.Field;

/**
 * What a person said about one column of a layout.
 *
 * @param field null: kept aside, it means nothing to Koers
 * @param mark null: as its values show
 * @param order null: as its values show
 */
public record ColumnMapping(
        @Nullable Field field,
        @Nullable DecimalMark mark,
        @Nullable DayOrder order) {
    public static ColumnMapping of(@Nullable Field field) {
        return new ColumnMapping(field, null, null);
    }
}
