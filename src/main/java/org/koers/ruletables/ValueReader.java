package org.koers.ruletables;

import org.koers.measure.Measure;
import org.koers.measure.Unit;
import org.koers.measure.Value;

/** Reads a cell of an example: what a measure says, {@code 8 %}, {@code "none"}, {@code yes} or {@code unknown}. */
final class ValueReader {
    private ValueReader() {}

    static Value read(CellReader cell) throws UnreadableCell {
        Value value = value(cell, cell.measure());
        if (!cell.isAtEnd()) {
            throw cell.unexpected("1");
        }
        return value;
    }

    private static Value value(CellReader cell, Measure measure) throws UnreadableCell {
        char next = cell.peek();
        if (next == '"') {
            return Value.word(cell.knownWord(cell.quoted()));
        }
        if (!Character.isLetter(next)) {
            return Value.of(cell.number(), measure.unit());
        }
        if (measure.unit() == Unit.WEEK && cell.isWord("not")) {
            return someWeek(cell, measure);
        }
        String written = cell.word();
        String word = Notation.canonical(written);
        if (word.equals("unknown")) {
            return Value.missing("ruletables.example-unknown");
        }
        if (measure.unit() == Unit.YES_NO && (word.equals("yes") || word.equals("no"))) {
            return Value.of(word.equals("yes"));
        }
        throw new UnreadableCell(
                "word-unknown", cell.shown(), Place.shortened(written), measure.label(), Words.examples(measure));
    }

    /** {@code not(unknown)}: rules only ask of a week whether there is one. */
    private static Value someWeek(CellReader cell, Measure measure) throws UnreadableCell {
        cell.word();
        cell.expect("(");
        if (!cell.isWord("unknown")) {
            throw cell.unexpected("unknown");
        }
        cell.word();
        cell.expect(")");
        return Witness.at(measure, 0);
    }
}
