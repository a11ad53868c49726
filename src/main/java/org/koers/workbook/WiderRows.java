package org.koers.workbook;

import java.util.LinkedHashMap;
import java.util.Map;
import org.koers.measure.Message;
import org.koers.provenance.Problem;
import org.koers.workbook.cells.Letters;
import org.koers.workbook.cells.SheetRow;
import org.koers.workbook.cells.Shorten;

/**
 * Rows of a text file with more fields than its header: a separator inside a name or an amount, unquoted, has moved what
 * stands behind it, or cut off the cents.
 */
final class WiderRows {
    private static final String KEEP = "KEEP";

    private final Table table;
    private final int last;
    private final String id;

    WiderRows(Table table) {
        this.table = table;
        this.last = table.layout().headers().stream()
                .mapToInt(SheetRow::lastColumn)
                .max()
                .orElse(Integer.MAX_VALUE);
        this.id = "wider-rows|" + table.sheet().name();
    }

    /** Whether a person chose to do without this row. */
    boolean leaveOut(SheetRow row) {
        if (table.stored() || row.lastColumn() <= last) {
            return false;
        }
        Questions questions = table.questions();
        Problem problem = Problem.refuse(
                table.place(Letters.of(row.lastColumn()) + row.number()),
                "workbook.wider-row",
                Shorten.text(row.cell(row.size() - 1).shown()));
        if (questions.isAnswered(id, Choices.LEAVE_OUT)) {
            table.facts().leaveOut();
            table.problems()
                    .add(new Problem(
                            problem.where(),
                            Message.of("workbook.left-out", problem.message()),
                            Problem.Consequence.LABEL,
                            null));
            return true;
        }
        if (questions.answer(id).isEmpty()) {
            Map<String, Message> choices = new LinkedHashMap<>();
            choices.put(KEEP, Message.of("workbook.choice.columns-hold"));
            choices.putAll(Choices.leaveOut());
            questions.askOrSay(table.problems(), id, problem, choices);
        }
        return false;
    }
}
