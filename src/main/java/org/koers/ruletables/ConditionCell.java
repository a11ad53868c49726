package org.koers.ruletables;

import org.koers.measure.Language;
import org.koers.measure.Measure;
import org.koers.rules.Condition;

/** Writes a condition that was chosen, and not typed, as a cell. */
public final class ConditionCell {
    private ConditionCell() {}

    /**
     * @param notation how cells of the table are written; English for a canonical one
     * @return as the reader of cells reads it back
     */
    public static String of(Condition condition, Measure measure, Language notation) {
        return new CanonicalCell(Notation.of(notation)).written(condition, measure);
    }
}
