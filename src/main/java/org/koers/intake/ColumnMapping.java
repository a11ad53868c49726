package org.koers.intake;

import org.jspecify.annotations.Nullable;
import org.koers.provenance.Field;

/**
 * What a person said about one column of a layout.
 *
 * @param field null: kept aside, it means nothing to Koers
 */
public record ColumnMapping(@Nullable Field field) {
    public static ColumnMapping of(@Nullable Field field) {
        return new ColumnMapping(field);
    }
}
