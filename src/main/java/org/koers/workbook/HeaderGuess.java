package org.koers.workbook;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
        int others = 0;
        int filled = 0;
        int typed = 0;
        for (int cell = 0; cell < row.size(); cell++) {
            boolean title = isTitle(row.cell(cell));
            if (!title || !titles.add(Tidy.key(row.cell(cell).shown()))) {
                others++;
                continue;
            }
            Below below = below(index, row.column(cell));
            filled += below.filled() > 0 ? 1 : 0;
            typed += below.typed() * 2 > below.filled() ? 1 : 0;
        }
        return titles.size() < FEWEST || titles.size() <= others ? 0 : filled + 2 * typed - 3 * others;
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

    /** Rows directly above that divide the columns into groups belong to the header. */
    private int top(int best) {
        int top = best;
        while (top > 0 && best - top < HeaderBlock.MOST_ROWS - 1 && isGroups(top - 1) && adjoins(top - 1)) {
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

    /** A row directly below with texts only, some in columns that have no title yet, above rows with figures. */
    private int bottom(int best) {
        if (best + 2 >= rows.size() || !adjoins(best)) {
            return best;
        }
        SheetRow next = rows.get(best + 1);
        boolean fresh = false;
        for (int cell = 0; cell < next.size(); cell++) {
            if (!isTitle(next.cell(cell))) {
                return best;
            }
            fresh |= rows.get(best).at(next.column(cell)).isBlank();
        }
        SheetRow data = rows.get(best + 2);
        boolean figures = false;
        for (int cell = 0; cell < data.size(); cell++) {
            figures |= !isTitle(data.cell(cell));
        }
        return fresh && figures ? best + 1 : best;
    }

    private boolean adjoins(int index) {
        return rows.get(index + 1).number() == rows.get(index).number() + 1;
    }

    private record Below(int filled, int typed) {}
}
