package org.koers.workbook;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.koers.intake.Orientation;
import org.koers.provenance.Field;
import org.koers.provenance.Subject;

/**
 * Periods that stand side by side, a column or a few for each.
 *
 * @param orientation weeks or months
 * @param columns those that hold a figure of a period, from left to right
 * @param totals columns that add up the periods of a row
 * @param year of periods that name none, from a title or the sheet's name; null: each names its own, or the row does
 */
record Across(
        Orientation orientation,
        List<PeriodColumn> columns,
        Set<Integer> totals,
        @Nullable Integer year) {
    Across {
        columns = List.copyOf(columns);
        totals = Set.copyOf(totals);
    }

    /** What a figure means where the header says nothing but the period. */
    static Field amount(Subject subject) {
        return subject == Subject.PLAN ? Field.TARGET_REVENUE : Field.NET_REVENUE;
    }

    boolean isMonths() {
        return orientation == Orientation.MONTHS_ACROSS;
    }

    boolean covers(int column) {
        return columns.stream().anyMatch(period -> period.column() == column);
    }

    /** Whether every period has a year of its own or of the title. */
    boolean isDated() {
        return year != null || columns.stream().allMatch(column -> column.year() != null);
    }

    /**
     * @param column from 0
     * @param number of the week or month
     * @param year null when the header names none
     * @param measure the rest of the header; empty when it says nothing but the period
     */
    record PeriodColumn(int column, int number, @Nullable Integer year, String measure) {}
}
