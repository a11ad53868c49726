package org.koers.workbook;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.koers.provenance.Field;
import org.koers.workbook.cells.Cell;
import org.koers.workbook.cells.SheetRow;

/** What the rows of one table show of how its columns are written: first to decide by, then to see whether that holds. */
final class Lesson {
    private static final int NUMBERS = 1;
    private static final int DAYS = 2;
    private static final int LATE_DAYS = 4;
    private static final int LAST_MONTH = 12;

    private final Notations notations;
    private final Lessons lessons;
    private final int[] columns;
    private final Column[] meanings;
    /** Per column what need not be learnt again: that it holds numbers, days, days after the twelfth. */
    private final int[] seen;
    /** Columns with numbers or days that are text: only these depend on what is decided. */
    private final BitSet texts = new BitSet();

    private Map<Integer, Object> decided = Map.of();
    private boolean settled;

    /** @param figures columns of periods side by side */
    Lesson(Table table, List<Map.Entry<Field, Integer>> figures, Lessons lessons) {
        this.notations = table.notations();
        this.lessons = lessons;
        List<Map.Entry<Field, Integer>> all =
                new ArrayList<>(table.layout().columns().entrySet());
        all.addAll(figures);
        this.columns = all.stream().mapToInt(Map.Entry::getValue).toArray();
        this.meanings = all.stream()
                .map(column -> Columns.of(table.layout().subject(), column.getKey()))
                .toArray(Column[]::new);
        this.seen = new int[columns.length];
        this.settled = lessons.areLearnt();
    }

    boolean isSettled() {
        return settled;
    }

    void settle() {
        settled = true;
        decided = notations.decisions();
    }

    void learn(SheetRow row) {
        for (int index = 0; index < columns.length; index++) {
            Cell cell = row.at(columns[index]);
            if (!cell.isBlank()) {
                learn(index, cell);
            }
        }
    }

    private void learn(int index, Cell cell) {
        if (cell instanceof Cell.Text && (meanings[index].isNumber() || meanings[index].isDate())) {
            texts.set(columns[index]);
        }
        seen[index] |= kinds(cell);
        notations.learn(columns[index], meanings[index], cell);
    }

    /** Texts, and what is new: a million numbers that the file stores as such teach nothing after the first. */
    void learnMore(SheetRow row) {
        if (lessons.areLearnt()) {
            return;
        }
        for (int index = 0; index < columns.length; index++) {
            Cell cell = row.at(columns[index]);
            if (cell instanceof Cell.Text) {
                if (meanings[index].isNumber() || meanings[index].isDate()) {
                    learn(index, cell);
                }
            } else if (cell instanceof Cell.Number
                    ? teaches(index)
                    : cell instanceof Cell.Day && teaches(index, cell)) {
                learn(index, cell);
            }
        }
    }

    private boolean teaches(int index) {
        return meanings[index].isNumber() && ((seen[index] & NUMBERS) == 0 || meanings[index].isPercent());
    }

    private boolean teaches(int index, Cell day) {
        return (kinds(day) & ~seen[index]) != 0;
    }

    private static int kinds(Cell cell) {
        if (cell instanceof Cell.Day day) {
            return day.day().getDayOfMonth() > LAST_MONTH ? DAYS | LATE_DAYS : DAYS;
        }
        return cell instanceof Cell.Number ? NUMBERS : 0;
    }

    /** After the last row. */
    void end() {
        if (lessons.areLearnt()) {
            return;
        }
        Map<Integer, Object> now = notations.decisions();
        if (texts.stream().anyMatch(column -> !Objects.equals(decided.get(column), now.get(column)))) {
            lessons.differ();
        }
    }
}
