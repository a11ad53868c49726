package org.koers.workbook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.koers.intake.ColumnMapping;
import org.koers.provenance.Field;
import org.koers.provenance.Subject;
import org.koers.workbook.cells.SheetRow;

/**
 * Finds the header among the first rows of a sheet: the one to four rows with most known headers, whatever the sheet is
 * called, so that the same headers are found under every name.
 */
final class HeaderSearch {
    /** Rows that hold something in which a header may end. */
    static final int DEEPEST = 60;
    /** Rows that are kept to look at. */
    static final int ROWS = 100;

    private static final int COMPLETE = 1_000;
    private static final int NAMED = 100;
    private static final int FEWEST = 2;
    private static final int FEWEST_WITHOUT_NAME = 4;

    private final Headers headers;

    HeaderSearch(Headers headers) {
        this.headers = headers;
    }

    /** The rows that most look like the header of something Koers knows; null when none does. */
    @Nullable
    HeaderBlock known(List<SheetRow> rows) {
        HeaderBlock best = null;
        int bestScore = 0;
        int deepest = Math.min(DEEPEST, rows.size());
        for (int first = 0; first < deepest; first++) {
            for (int height = 1; height <= HeaderBlock.MOST_ROWS && first + height <= deepest; height++) {
                if (height > 1 && !adjoin(rows.get(first + height - 2), rows.get(first + height - 1))) {
                    break;
                }
                HeaderBlock block = new HeaderBlock(rows.subList(first, first + height));
                Across across = AcrossSearch.in(block);
                for (Subject subject : Subject.values()) {
                    int score = score(layout(subject, block, across), null);
                    if (score > bestScore) {
                        bestScore = score;
                        best = block;
                    }
                }
            }
        }
        return best;
    }

    private static boolean adjoin(SheetRow upper, SheetRow lower) {
        return lower.number() == upper.number() + 1;
    }

    /** What the sheet is most probably about; null when nothing fits. */
    @Nullable
    Layout best(HeaderBlock block, @Nullable Across across, @Nullable Subject named) {
        Layout best = null;
        int bestScore = 0;
        for (Subject subject : Subject.values()) {
            Layout layout = layout(subject, block, across);
            int score = score(layout, named);
            if (score > bestScore) {
                bestScore = score;
                best = layout;
            }
        }
        return best;
    }

    private static int score(Layout layout, @Nullable Subject named) {
        int found = layout.columns().size() + (layout.across() == null ? 0 : 2);
        boolean complete = layout.missing().isEmpty();
        boolean byName = layout.subject() == named;
        if (found < FEWEST || !complete && !byName && found < FEWEST_WITHOUT_NAME) {
            return 0;
        }
        // Of equals results come before a plan: a file without a name that holds revenue per week is what was sold.
        int preference = layout.subject() == Subject.RESULTS ? 1 : 0;
        return (complete ? COMPLETE : 0)
                + (byName ? NAMED : 0)
                + found * 4
                - layout.headers().size() * 2
                + preference;
    }

    /** The layout by names alone. Periods side by side count only where no column names the period. */
    Layout layout(Subject subject, HeaderBlock block, @Nullable Across across) {
        ColumnMatch match = new ColumnMatch(subject, block, headers);
        Map<Field, Integer> columns = match.columns();
        boolean wide = across != null
                && (subject == Subject.RESULTS || subject == Subject.PLAN)
                && !columns.containsKey(Field.WEEK)
                && !columns.containsKey(Field.DATE)
                && !columns.containsKey(Field.PERIOD);
        Across used = wide ? across : null;
        if (used != null) {
            columns.values().removeIf(used::covers);
            columns.remove(Across.amount(subject));
        }
        return new Layout(
                subject, columns, block, match.isDutch(), ColumnMatch.scales(subject, block, columns), Map.of(), used);
    }

    /** The same layout as a person wants it: what was said about a column goes before what its name means. */
    Layout mapped(Layout layout, Map<String, ColumnMapping> said) {
        Map<Field, Integer> columns = layout.columns();
        Map<Field, ColumnMapping> meant = new HashMap<>();
        List<String> keys = LayoutKey.columns(layout.header());
        for (int column = 0; column < keys.size(); column++) {
            ColumnMapping mapping = said.get(keys.get(column));
            if (mapping == null) {
                continue;
            }
            int at = column;
            columns.values().removeIf(taken -> taken == at);
            Field field = mapping.field();
            if (field != null && Columns.has(layout.subject(), field)) {
                columns.put(field, column);
                meant.put(field, mapping);
            }
        }
        return new Layout(
                layout.subject(),
                columns,
                layout.header(),
                layout.dutch(),
                ColumnMatch.scales(layout.subject(), layout.header(), columns),
                meant,
                layout.across());
    }
}
