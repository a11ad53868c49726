package org.koers.workbook;

import java.util.List;
import org.koers.provenance.Field;
import org.koers.provenance.Subject;
import org.koers.workbook.cells.Cell;

/** Makes a fact of one row, or problems. */
interface RowReader {
    void read(RowCells cells);

    /** Fields that every row about this subject fills in part; a row without any is a note. */
    List<Field> keys();

    /** Whether none of them is filled. */
    default boolean isBlank(RowCells cells) {
        for (Field key : keys()) {
            if (!cells.isBlank(key)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the amounts of a row are the sums of those above, so that a row without a clear label is their total. */
    default boolean isSum(RowCells cells) {
        return cells.table().layout().subject() == Subject.RESULTS
                && cells.cell(Field.NET_REVENUE) instanceof Cell.Number number
                && cells.table().totals().isSum(number.amount());
    }

    /** A row that adds up others, of results only. */
    default void total(RowCells cells, TotalLabel label) {}

    /** After the last row of the sheet. */
    default void end(Table table) {}

    static RowReader of(Subject subject) {
        return switch (subject) {
            case PLAN -> new PlanRows();
            case RESULTS -> new ResultRows();
            case ACTIVITIES -> new ActivityRows();
            case QUOTES -> new QuoteRows();
            case SELECTION -> new SelectionRows();
            case MARKET -> new MarketRows();
            case TEAM -> new TeamRows();
            case DECISIONS -> new DecisionRows();
        };
    }
}
