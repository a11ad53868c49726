package org.koers.ruletables;

import org.jspecify.annotations.Nullable;
import org.koers.measure.Measure;
import org.koers.measure.Value;
import org.koers.rules.Condition;

/** Reads the text of a cell as a condition or a value, and lists what is wrong with it. */
final class CellText {
    private final Notation notation;
    private final Findings findings;

    CellText(Notation notation, Findings findings) {
        this.notation = notation;
        this.findings = findings;
    }

    /** Null when the cell asks nothing, and when it can't be read. */
    @Nullable
    Condition condition(Cell cell, Measure measure) {
        try {
            return ConditionReader.read(reader(cell, measure));
        } catch (UnreadableCell e) {
            findings.problem(cell.place(), e.explanation());
            return null;
        }
    }

    /** Null when it can't be read. */
    @Nullable
    Value value(Cell cell, Measure measure) {
        try {
            return ValueReader.read(reader(cell, measure));
        } catch (UnreadableCell e) {
            findings.problem(cell.place(), e.explanation());
            return null;
        }
    }

    private CellReader reader(Cell cell, Measure measure) throws UnreadableCell {
        if (cell.text().length() > CellReader.LONGEST_CELL) {
            throw new UnreadableCell(
                    "cell-long", CellReader.LONGEST_CELL, cell.text().length());
        }
        Letters.Seen seen = Letters.inCondition(cell.text());
        if (!seen.refused().isEmpty()) {
            throw new UnreadableCell("letters-cell", String.join(", ", seen.refused()), Place.shortened(seen.text()));
        }
        if (!seen.tidied().isEmpty()) {
            findings.remark(
                    cell.place(), "letters-tidied", String.join(", ", seen.tidied()), Place.shortened(seen.text()));
        }
        return new CellReader(seen.text(), measure, notation);
    }
}
