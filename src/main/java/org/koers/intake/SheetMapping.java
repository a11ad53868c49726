package org.koers.intake;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.koers.provenance.Subject;

/**
 * What a person said about a source layout; remembered, so that the next file of the same layout asks nothing.
 *
 * @param subject null: sheets of this layout are left out
 * @param columns by header as it stands in the file; a header that comes twice is followed by its number, as
 *     {@code Omzet#2}; headers that are absent mean what Koers recognises
 * @param whole whether a file of this layout holds everything there is of its weeks, so that a row that is no longer
 *     in it is gone; null: not asked yet
 * @param answers to questions about how files of this layout are written, as {@link Answers#lasting} names them
 */
public record SheetMapping(
        @Nullable Subject subject,
        Map<String, ColumnMapping> columns,
        @Nullable Boolean whole,
        Map<String, String> answers) {
    public SheetMapping {
        columns = Map.copyOf(columns);
        answers = Map.copyOf(answers);
    }

    /** Nothing was answered yet. */
    public SheetMapping(@Nullable Subject subject, Map<String, ColumnMapping> columns, @Nullable Boolean whole) {
        this(subject, columns, whole, Map.of());
    }

    /** What holds when this is said after another: what it does not speak of stays as it was said before. */
    public SheetMapping after(SheetMapping before) {
        Map<String, ColumnMapping> allColumns = new HashMap<>(before.columns);
        allColumns.putAll(columns);
        Map<String, String> allAnswers = new HashMap<>(before.answers);
        allAnswers.putAll(answers);
        return new SheetMapping(subject, allColumns, whole == null ? before.whole : whole, allAnswers);
    }
}
