package org.koers.workbook;

import java.util.List;
import org.koers.provenance.Field;
import org.koers.provenance.Subject;

/** Makes a fact of one row, or problems. */
interface RowReader {
    void read(RowCells cells);

    /** Fields that every row about this subject fills in part; a row without any is a note. */
    List<Field> keys();

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
