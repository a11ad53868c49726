package org.koers.intake;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.koers.provenance.Subject;

/**
 * What a person said about a source layout; remembered, so that the next file of the same layout asks nothing.
 *
 * @param subject null: sheets of this layout are left out
 * @param columns by header as it stands in the file; a header that comes twice is followed by its number, as
 *     {@code Omzet#2}; headers that are absent mean what Koers recognises
 * @param whole whether a file of this layout holds everything there is of its weeks, so that a row that is no longer
 *     in it is gone; null: not asked yet
 */
public record SheetMapping(
        @Nullable Subject subject,
        Map<String, ColumnMapping> columns,
        @Nullable Boolean whole) {
    public SheetMapping {
        columns = Map.copyOf(columns);
    }
}
