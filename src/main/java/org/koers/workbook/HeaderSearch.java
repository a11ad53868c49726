package org.koers.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
    /** A row above that tells columns of one name apart is worth its place. */
    private static final int DOUBLE = 6;

    private static final int FEWEST = 2;
    private static final int FEWEST_WITHOUT_NAME = 4;

    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}");

    private final RememberedHeaders headers;

    HeaderSearch(RememberedHeaders headers) {
        this.headers = headers;
    }

    /** The rows that most look like the header of something Koers knows; null when none does. */
    @Nullable
    HeaderBlock known(List<SheetRow> rows) {
        HeaderBlock best = null;
        int bestScore = 0;
        for (HeaderBlock block : blocks(rows)) {
            Across across = AcrossSearch.in(block, headers);
            for (Subject subject : Subject.values()) {
                int score = score(layout(subject, block, across), null);
                if (score > bestScore) {
                    bestScore = score;
                    best = block;
                }
            }
        }
        return best;
    }

    /** Every one to four rows that may be a header, from the top. */
    List<HeaderBlock> blocks(List<SheetRow> rows) {
        List<HeaderBlock> blocks = new ArrayList<>();
        int deepest = Math.min(DEEPEST, rows.size());
        for (int first = 0; first < deepest; first++) {
            for (int height = 1; height <= HeaderBlock.MOST_ROWS && first + height <= deepest; height++) {
                SheetRow lowest = rows.get(first + height - 1);
                if (!mayBeHeader(lowest) || height > 1 && !adjoin(rows.get(first + height - 2), lowest)) {
                    break;
                }
                blocks.add(new HeaderBlock(rows.subList(first, first + height)));
            }
        }
        return blocks;
    }

    /** Most of its cells begin with a letter, or some name periods; rows of figures need no closer look. */
    private boolean mayBeHeader(SheetRow row) {
        int words = 0;
        int periods = 0;
        for (int index = 0; index < row.size(); index++) {
            String text = HeaderBlock.text(row.cell(index));
            boolean word = !text.isEmpty() && Character.isLetter(text.codePointAt(0));
            words += word || YEAR.matcher(text).matches() || text.startsWith("(") || text.startsWith("#") ? 1 : 0;
            periods += text.isEmpty() || headers.period(text).isEmpty() ? 0 : 1;
        }
        return words * 2 >= row.size() || periods >= AcrossSearch.FEWEST;
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
        Across across = layout.across();
        // Periods count for the week and the amount, and a row above them that tells their year is worth its place.
        int found = layout.columns().size() + (across == null ? 0 : across.isDated() ? 3 : 2);
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
                - layout.doubles().size() * DOUBLE
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
        Map<Field, Set<Integer>> doubles = new HashMap<>(match.doubles());
        if (used != null) {
            columns.values().removeIf(used::covers);
            columns.remove(Across.amount(subject));
            doubles.keySet().retainAll(columns.keySet());
        }
        return new Layout(
                subject, columns, block, match.isDutch(), scales(subject, block, columns, used), doubles, used, null);
    }

    /** Those of the columns, and of periods side by side the one that all their headers state. */
    private static Map<Field, BigDecimal> scales(
            Subject subject, HeaderBlock block, Map<Field, Integer> columns, @Nullable Across across) {
        Map<Field, BigDecimal> scales = ColumnMatch.scales(subject, block, columns);
        if (across != null) {
            Set<BigDecimal> stated = across.columns().stream()
                    .map(column -> ColumnMatch.scale(block.texts(column.column())))
                    .collect(Collectors.toSet());
            if (stated.size() == 1 && !stated.contains(BigDecimal.ONE)) {
                scales.put(Across.amount(subject), stated.iterator().next());
            }
        }
        return scales;
    }

    /** The same layout as a person wants it: what was said about a column goes before what its name means. */
    Layout mapped(Layout layout, Map<String, ColumnMapping> said) {
        Map<Field, Integer> columns = layout.columns();
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
            }
        }
        return new Layout(
                layout.subject(),
                columns,
                layout.header(),
                layout.dutch(),
                scales(layout.subject(), layout.header(), columns, layout.across()),
                Map.of(),
                layout.across(),
                null);
    }
}
