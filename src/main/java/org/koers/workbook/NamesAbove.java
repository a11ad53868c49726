package org.koers.workbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.koers.measure.Message;
import org.koers.provenance.Field;
import org.koers.provenance.Problem;
import org.koers.provenance.Subject;
import org.koers.workbook.cells.Cell;
import org.koers.workbook.cells.Letters;
import org.koers.workbook.cells.SheetRow;
import org.koers.workbook.cells.Shorten;

/**
 * The names in the rows above: what a subtotal such as {@code Bouw Totaal} is of, and what cells merged downwards, or a
 * pivot table, leave empty.
 */
final class NamesAbove {
    static final String ABOVE = "ABOVE";
    static final String NOTHING = "NOTHING";
    private static final String KIND = "merged-down";
    private static final List<List<Field>> GROUPS = List.of(
            List.of(Field.YEAR, Field.WEEK, Field.PERIOD, Field.DATE),
            List.of(Field.CUSTOMER_NO, Field.CUSTOMER),
            List.of(Field.SEGMENT));
    private static final Pattern STARS = Pattern.compile("\\*{1,4}");
    /** Fewer empty cells than this, or than one in ten rows, are sales without a name. */
    private static final int FEWEST = 2;

    private static final int SHARE = 10;

    private final Table table;
    private final List<Group> groups = new ArrayList<>();
    private int rows;

    NamesAbove(Table table) {
        this.table = table;
        Subject subject = table.layout().subject();
        for (List<Field> fields : GROUPS) {
            List<Field> present = fields.stream().filter(table.layout()::has).toList();
            // A target without a period is one for the year.
            boolean wanted = subject == Subject.RESULTS || subject == Subject.PLAN && fields.contains(Field.SEGMENT);
            if (wanted && !present.isEmpty()) {
                groups.add(new Group(present));
            }
        }
        groups.sort(Comparator.comparingInt(group -> group.columns[0]));
    }

    /** The label of a row that names what stands above it as its total. */
    Optional<TotalLabel> subtotal(SheetRow row) {
        for (Group group : groups) {
            for (int index = 0; index < group.columns.length; index++) {
                Cell above = group.above[index];
                if (above != null
                        && row.at(group.columns[index]) instanceof Cell.Text text
                        && TotalLabel.isOf(text.text(), above.shown())) {
                    return Optional.of(new TotalLabel(true, true, null, group.fields.get(index)));
                }
            }
        }
        return hasStars(row) ? Optional.of(TotalLabel.NONE) : Optional.empty();
    }

    /** SAP marks the rows that add up others with stars in a column of their own. */
    private boolean hasStars(SheetRow row) {
        return row.size() > 0
                && row.cell(0) instanceof Cell.Text text
                && !text.text().isEmpty()
                && text.text().charAt(0) == '*'
                && STARS.matcher(text.text()).matches()
                && isNameless(row);
    }

    /** The sheet has customers or segments, and this row is about none of them. */
    boolean isNameless(SheetRow row) {
        boolean any = false;
        for (Group group : groups) {
            if (!group.isPeriod()) {
                any = true;
                if (!group.isBlank(row)) {
                    return false;
                }
            }
        }
        return any;
    }

    /** The row with what stands above it, where a person said that it belongs to that. */
    SheetRow completed(SheetRow row) {
        rows++;
        SheetRow completed = row;
        // What is merged stands to the left of what it is merged over; a customer without a segment is no such thing.
        boolean known = isSameCustomer(row);
        for (Group group : groups) {
            if (group.isBlank(row)) {
                if (group.isKnown()) {
                    group.leave(row, known);
                    completed = group.filled ? group.fill(completed) : completed;
                }
            } else {
                group.take(row);
                known |= !group.isPeriod();
            }
        }
        return completed;
    }

    /** What a row leaves out of a customer is known from the other rows of that customer. */
    private boolean isSameCustomer(SheetRow row) {
        for (Group group : groups) {
            if (group.isCustomer() && group.isBefore(row)) {
                return true;
            }
        }
        return false;
    }

    /** After the last row. */
    void end() {
        for (Group group : groups) {
            if (group.left >= FEWEST && !group.repeats && group.left * SHARE >= rows) {
                ask(group);
            }
        }
    }

    private void ask(Group group) {
        Questions questions = table.questions();
        if (questions.answer(group.question()).isPresent()) {
            return;
        }
        Problem problem = Problem.ask(
                table.place(Letters.of(group.columns[0]) + group.firstLeft),
                "workbook.ask-merged-down",
                table.header(group.columns[0]),
                group.left,
                Shorten.text(group.firstAbove));
        if (questions.canBeAsked()) {
            Map<String, Message> choices = new LinkedHashMap<>();
            choices.put(ABOVE, Message.of("workbook.choice.as-above"));
            choices.put(NOTHING, Message.of("workbook.choice.as-empty"));
            questions.ask(group.question(), problem, choices);
        } else if (!group.isPeriod()) {
            // A row without a week is refused as it is.
            table.problems().add(problem);
        }
    }

    /** Columns that say one thing together: a period, a customer, a segment. */
    private final class Group {
        private final List<Field> fields;
        private final int[] columns;
        private final @Nullable Cell[] above;
        private final boolean filled;
        private boolean repeats;
        private int last;
        private int left;
        private int firstLeft;
        private String firstAbove = "";

        Group(List<Field> fields) {
            Map<Field, Integer> at = table.layout().columns();
            this.fields = fields.stream().sorted(Comparator.comparing(at::get)).toList();
            this.columns = this.fields.stream()
                    .mapToInt(field -> at.getOrDefault(field, 0))
                    .toArray();
            this.above = new Cell[columns.length];
            this.filled = table.questions().isAnswered(question(), ABOVE);
        }

        String question() {
            return table.question(KIND, columns[0]);
        }

        boolean isPeriod() {
            return GROUPS.get(0).contains(fields.get(0));
        }

        boolean isCustomer() {
            return GROUPS.get(1).contains(fields.get(0));
        }

        boolean isBlank(SheetRow row) {
            for (int column : columns) {
                if (!row.at(column).isBlank()) {
                    return false;
                }
            }
            return true;
        }

        boolean isKnown() {
            for (Cell cell : above) {
                if (cell != null) {
                    return true;
                }
            }
            return false;
        }

        void take(SheetRow row) {
            boolean changed = false;
            for (int index = 0; index < columns.length; index++) {
                Cell cell = row.at(columns[index]);
                changed |= !cell.equals(above[index]);
                above[index] = cell.isBlank() ? null : cell;
            }
            repeats |= !changed && last == row.number() - 1;
            last = row.number();
        }

        /** Whether this row says the same as the one above. */
        boolean isBefore(SheetRow row) {
            for (int index = 0; index < columns.length; index++) {
                Cell cell = row.at(columns[index]);
                if (!cell.equals(above[index]) && !(cell.isBlank() && above[index] == null)) {
                    return false;
                }
            }
            return isKnown();
        }

        void leave(SheetRow row, boolean known) {
            if (!known && left++ == 0) {
                firstLeft = row.number();
                for (int index = columns.length - 1; index >= 0; index--) {
                    Cell cell = above[index];
                    firstAbove = cell == null ? firstAbove : cell.shown();
                }
            }
        }

        SheetRow fill(SheetRow row) {
            SheetRow completed = new SheetRow(row.number(), row.hidden());
            for (int index = 0; index < row.size(); index++) {
                completed.put(row.column(index), row.cell(index));
            }
            for (int index = 0; index < columns.length; index++) {
                Cell cell = above[index];
                if (cell != null) {
                    completed.put(columns[index], cell);
                }
            }
            return completed;
        }
    }
}
