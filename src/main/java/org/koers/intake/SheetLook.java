package org.koers.intake;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.koers.provenance.Field;
import org.koers.provenance.Subject;

/**
 * One sheet as it was recognised from its first rows, before any of them became a fact.
 *
 * @param name of the sheet; of the file where a file has no sheets
 * @param hidden not shown in Excel, and not read
 * @param layout key of the source layout: the same for the same headers, whatever their rows, order of sheets and names
 *     of files; empty when the sheet has no header at all
 * @param subject what the sheet is about; null: nothing that Koers knows, or left out
 * @param certainty of the subject
 * @param headerRow last row of the header, as Excel counts; 0 when none was found
 * @param columns every column with a header or values, from left to right
 * @param missing fields that rows of this subject can't do without and that have no column
 */
public record SheetLook(
        String name,
        boolean hidden,
        String layout,
        @Nullable Subject subject,
        Certainty certainty,
        int headerRow,
        Orientation orientation,
        List<ColumnLook> columns,
        Set<Field> missing) {
    public SheetLook {
        columns = List.copyOf(columns);
        missing = Set.copyOf(missing);
    }

    /** Whether nobody needs to be asked about this sheet. */
    public boolean isSettled() {
        boolean sure = certainty == Certainty.REMEMBERED || certainty == Certainty.RECOGNISED;
        return hidden
                || sure
                        && missing.isEmpty()
                        && (certainty == Certainty.REMEMBERED
                                || columns.stream().noneMatch(column -> column.certainty() == Certainty.LIKELY));
    }
}
