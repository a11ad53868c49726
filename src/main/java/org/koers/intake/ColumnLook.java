package org.koers.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koers.provenance.Field;

/**
 * One column as it was recognised.
 *
 * @param letters as Excel counts, {@code A} …; a run of period columns is one look, {@code F:BE}
 * @param key of {@link SheetMapping#columns()}
 * @param header as it stands in the file; empty when the column has none
 * @param samples the first different values, at most five, as a person finds them in the sheet
 * @param field what it is taken for; null: kept aside
 */
public record ColumnLook(
        String letters,
        String key,
        String header,
        List<String> samples,
        @Nullable Field field,
        Certainty certainty) {
    public ColumnLook {
        samples = List.copyOf(samples);
    }
}
