package org.koers.workbook;

import java.util.List;
import org.koers.measure.Texts;
import org.koers.provenance.Field;
import org.koers.provenance.Subject;

/**
 * One column that a sheet may have.
 *
 * @param kind {@code money}, {@code date} … or the name of a closed word list
 * @param header as in design.md §8
 * @param others usual synonyms
 */
record Column(Subject subject, Field field, boolean required, String kind, Texts header, List<String> others) {
    boolean isNumber() {
        return switch (kind) {
            case "money", "decimal", "count", "percent", "growth", "score" -> true;
            default -> false;
        };
    }

    boolean isPercent() {
        return kind.equals("percent") || kind.equals("growth");
    }

    /** The day of a result, which tells its week. */
    boolean isWeekDate() {
        return subject == Subject.RESULTS && field == Field.DATE;
    }

    boolean isDate() {
        return kind.equals("date") || kind.equals("period") || kind.equals("week");
    }
}
