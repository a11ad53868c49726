package org.koers.workbook;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.koers.workbook.cells.Cell;
import org.koers.workbook.cells.SheetRow;

/**
 * Finds a header by its looks where no name is known: the row of different short texts that has most filled columns below
 * it, and most with numbers or days. Never by the name of the sheet.
 */
final class HeaderGuess {
    private static final int FEWEST = 2;
    private static final int LONGEST = 60;
    private static final int BELOW = 20;
    private static final int YEARS = 3;
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}");

    private final List<SheetRow> rows;

    private HeaderGuess(List<SheetRow> rows) {
        this.rows = rows;
    }

    /** @return null when no row looks like a header */
    static @Nullable HeaderBlock in(List<SheetRow> rows) {
        return new HeaderGuess(rows).find();
    }

    private @Nullable HeaderBlock find() {
        int best = -1;
        int bestScore = 0;
        for (int index = 0; index < Math.min(HeaderSearch.DEEPEST, rows.size() - 1); index++) {
            int score = score(index);
            if (score > bestScore) {
                bestScore = score;
                best = index;
            }
        }
        return best < 0 ? null : new HeaderBlock(rows.subList(top(best), bottom(best) + 1));
    }

    private int score(int index) {
        SheetRow row = rows.get(index);
        Set<String> titles = new HashSet<>();
        boolean years = hasYears(row);
        int others = 0;
        int filled = 0;
        int typed = 0;
        for (int cell = 0; cell < row.size(); cell++) {
            boolean title = isTitle(row.cell(cell)) || years && isYear(row.cell(cell));
            if (!title) {
                others++;
                continue;
            }
            titles.add(Tidy.key(row.cell(cell).shown()));
            Below below = below(index, row.column(cell));
            filled += below.filled() > 0 ? 1 : 0;
            boolean period = years && isYear(row.cell(cell));
            typed += period || below.typed() * 2 > below.filled() ? 1 : 0;
        }
        return titles.size() < FEWEST || titles.size() <= others ? 0 : filled + 2 * typed - 3 * others;
    }

    /** Several years side by side are titles, one year is a figure. */
    private static boolean hasYears(SheetRow row) {
        int years = 0;
        for (int cell = 0; cell < row.size(); cell++) {
            years += isYear(row.cell(cell)) ? 1 : 0;
        }
        return years >= YEARS;
    }

    private static boolean isYear(Cell cell) {
        return YEAR.matcher(HeaderText.of(HeaderBlock.text(cell)).bare()).matches();
    }

    private Below below(int index, int column) {
        int filled = 0;
        int typed = 0;
        for (int row = index + 1; row < Math.min(rows.size(), index + 1 + BELOW); row++) {
            Cell cell = rows.get(row).at(column);
            filled += cell.isBlank() ? 0 : 1;
            typed += cell.isBlank() || isTitle(cell) ? 0 : 1;
        }
        return new Below(filled, typed);
    }

    /** A short text that is no number and no day, or a period. */
    private static boolean isTitle(Cell cell) {
        String text = HeaderBlock.text(cell);
        if (text.isEmpty() || text.length() > LONGEST) {
            return false;
        }
        if (cell instanceof Cell.Text) {
            return NumberText.of(text).isEmpty() && DateText.of(text).isEmpty();
        }
        return false;
    }

    /** Rows directly above belong to the header where it can't do without them: it repeats titles, or has holes. */
    private int top(int best) {
        int top = best;
        while (top > 0
                && best - top < HeaderBlock.MOST_ROWS - 1
                && isGroups(top - 1)
                && adjoins(top - 1)
                && isWanting(best, top - 1)) {
            top--;
        }
        return top;
    }

    private boolean isGroups(int index) {
        SheetRow row = rows.get(index);
        boolean texts = row.size() >= FEWEST;
        for (int cell = 0; cell < row.size(); cell++) {
            texts &= !HeaderBlock.text(row.cell(cell)).isEmpty();
        }
        return texts && row.lastColumn() <= rows.get(index + 1).lastColumn();
    }

    private boolean isWanting(int index, int above) {
        SheetRow row = rows.get(index);
        SheetRow upper = rows.get(above);
        Set<String> titles = new HashSet<>();
        boolean wanting = false;
        for (int cell = 0; cell < row.size(); cell++) {
            wanting |= !isTitle(row.cell(cell))
                    || !titles.add(Tidy.key(row.cell(cell).shown()));
        }
        for (int cell = 0; cell < upper.size(); cell++) {
            wanting |= row.at(upper.column(cell)).isBlank();
        }
        return wanting;
    }

    /** Rows directly below with texts only belong to it where they name columns that have no title yet. */
    private int bottom(int best) {
        int bottom = best;
        while (bottom + 1 < rows.size()
                && bottom - best < HeaderBlock.MOST_ROWS - 1
                && (adjoins(bottom) || isMergedDown(best, bottom))
                && isContinued(best, bottom)) {
            bottom++;
        }
        return bottom;
    }

    /** Titles merged over several rows leave empty rows before the rest of the header, which has none below the first. */
    private boolean isMergedDown(int best, int bottom) {
        SheetRow next = rows.get(bottom + 1);
        return next.number() - rows.get(bottom).number() <= HeaderBlock.MOST_ROWS
                && next.size() < rows.get(best).size() + rows.get(bottom).size()
                && next.at(rows.get(best).column(0)).isBlank();
    }

    private boolean isContinued(int best, int bottom) {
        int below = bottom + 1;
        SheetRow next = rows.get(below);
        SheetRow title = rows.get(best);
        boolean fresh = false;
        for (int cell = 0; cell < next.size(); cell++) {
            if (!isTitle(next.cell(cell))) {
                return false;
            }
            int column = next.column(cell);
            fresh |= rows.subList(best, below).stream()
                    .allMatch(row -> row.at(column).isBlank());
        }
        boolean partial =
                next.size() <= title.size() && next.at(title.column(0)).isBlank();
        return (fresh || partial) && below + 1 < rows.size();
    }

    private boolean adjoins(int index) {
        return rows.get(index + 1).number() == rows.get(index).number() + 1;
    }

    private record Below(int filled, int typed) {}
}
