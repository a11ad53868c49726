package org.koers.workbook;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.koers.provenance.Field;
import org.koers.provenance.Problem;
import org.koers.workbook.cells.Shorten;

/**
 * Gives an amount marked credit or debit its sign. Positive is the side on which most of the column stands: on a revenue
 * account that is credit, in a list of invoices debit, and a credit note is the exception.
 */
final class Sides {
    private final RowCells cells;

    Sides(RowCells cells) {
        this.cells = cells;
    }

    BigDecimal signed(Field field, NumberText number, BigDecimal value) {
        NumberText.Side side = number.side();
        if (side == null) {
            return value;
        }
        Table table = cells.table();
        int column = Objects.requireNonNull(table.layout().columns().get(field));
        String id = table.question("sides", column);
        Optional<NumberText.Side> said =
                Choices.constant(NumberText.Side.values(), table.questions().answer(id));
        NumberText.Side positive = said.orElse(table.notations().positiveSide(column));
        BigDecimal signed = side == positive ? value : value.negate();
        if (said.isEmpty() && table.notations().hasSides(column)) {
            Problem problem = new Problem(
                    cells.origin().cell(field),
                    org.koers.measure.Message.of(
                            "workbook.ask-sides", cells.header(field), Shorten.text(cells.shown(field)), signed),
                    Problem.Consequence.ASK,
                    null);
            if (table.questions().canBeAsked()) {
                table.questions().ask(id, problem, Choices.sides());
            } else {
                cells.report(field, Problem.Consequence.ASK, problem.message());
            }
        }
        return signed;
    }
}
