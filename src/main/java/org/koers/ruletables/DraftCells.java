package org.koers.ruletables;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koers.measure.Language;
import org.koers.measure.Measure;
import org.koers.measure.Value;
import org.koers.rules.Condition;

/** Turns what is typed in a cell into canonical words and back, in the notation of who types and reads. */
final class DraftCells {
    private static final Notation CANONICAL = Notation.of(Language.EN);

    private final Notation notation;

    DraftCells(Notation notation) {
        this.notation = notation;
    }

    /** In canonical words; empty when it can't be read. Nothing typed is nothing said. */
    Optional<String> canonical(String key, String typed) {
        if (typed.isBlank()) {
            return Optional.of("");
        }
        return again(key, typed, notation, CANONICAL);
    }

    /** As who reads writes it. */
    String shown(String key, String canonical) {
        return canonical.isEmpty()
                ? ""
                : again(key, canonical, CANONICAL, notation).orElse(canonical);
    }

    /** The cell of a line as who reads writes it; one that could not be read as it was typed. */
    String shown(DraftTable.Line line, String key) {
        String text = line.cell(key);
        return line.unread().contains(key) ? text : shown(key, text);
    }

    private static Optional<String> again(String key, String text, Notation from, Notation to) {
        RuleSheet.Head head = RuleSheet.Head.of(DraftTable.bare(key), from);
        Optional<Column> column = Column.find(head.measure());
        if (column.isPresent()) {
            Measure measure = column.get().measure();
            return head.block().equals("when") ? condition(text, measure, from, to) : value(text, measure, from, to);
        }
        if (head.choices().isEmpty()) {
            return Optional.of(text);
        }
        String word = head.choices().stream()
                .filter(choice -> choice.equalsIgnoreCase(text.strip()))
                .findFirst()
                .map(choice -> canonicalChoice(head.key(), choice))
                .orElse(null);
        return Optional.ofNullable(word).map(to::word);
    }

    private static @Nullable String canonicalChoice(String field, String written) {
        return RowReader.choices(field).stream()
                .filter(choice -> choice.equalsIgnoreCase(Notation.canonical(written)))
                .findFirst()
                .orElse(null);
    }

    private static Optional<String> condition(String text, Measure measure, Notation from, Notation to) {
        Findings findings = new Findings();
        Condition condition = new CellText(from, findings).condition(new Cell(text, Place.of("")), measure);
        return condition == null ? Optional.empty() : Optional.of(new CanonicalCell(to).written(condition, measure));
    }

    private static Optional<String> value(String text, Measure measure, Notation from, Notation to) {
        Findings findings = new Findings();
        Value value = new CellText(from, findings).value(new Cell(text, Place.of("")), measure);
        return value == null ? Optional.empty() : Optional.of(new CanonicalCell(to).written(value, measure));
    }
}
