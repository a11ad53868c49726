package org.koers.workbook;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.koers.provenance.Field;
import org.koers.provenance.Problem;

/** Leaves out rows that are equal in everything to an earlier one of the sheet, where a person chose so. */
final class OnlyOnce {
    private final Set<List<@Nullable Object>> seen = new HashSet<>();

    /** @param row everything that the row says */
    boolean isAgain(List<@Nullable Object> row, RowCells cells) {
        Questions questions = cells.table().questions();
        if (!questions.isAnyAnswered(Doubts.DUPLICATES)
                || !questions.isAnswered(Doubts.duplicates(cells.table().sheet().name()), Doubts.ONCE)
                || seen.add(row)) {
            return false;
        }
        cells.report(Field.NET_REVENUE, Problem.Consequence.LABEL, "workbook.counted-once");
        return true;
    }
}
