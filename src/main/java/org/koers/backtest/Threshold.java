package org.koers.backtest;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.koers.rules.Bounds;
import org.koers.rules.ColumnCondition;
import org.koers.rules.Row;
import org.koers.rules.RowStatus;
import org.koers.rules.RuleSet;

/**
 * Where one number of a rule set stands.
 *
 * @param row id of the row
 * @param condition place of the condition in the row, from 0
 * @param bound place of the number in that condition, from 0; see {@link Bounds}
 */
public record Threshold(String row, int condition, int bound) {
    /** Whether there is a number there. */
    public boolean isIn(RuleSet rules) {
        return rules.find(row)
                .map(Row::conditions)
                .filter(conditions -> condition >= 0 && condition < conditions.size())
                .map(conditions -> Bounds.of(conditions.get(condition).condition()))
                .filter(numbers -> bound >= 0 && bound < numbers.size())
                .isPresent();
    }

    /** @throws IllegalArgumentException when there is no such row */
    Row row(RuleSet rules) {
        return rules.find(row).orElseThrow(() -> new IllegalArgumentException("no row " + row));
    }

    /** @throws IllegalArgumentException when there is no such condition */
    ColumnCondition column(RuleSet rules) {
        List<ColumnCondition> conditions = row(rules).conditions();
        if (condition < 0 || condition >= conditions.size()) {
            throw new IllegalArgumentException("no condition " + condition + " in row " + row);
        }
        return conditions.get(condition);
    }

    /** @throws IllegalArgumentException when there is no such number */
    BigDecimal value(RuleSet rules) {
        List<BigDecimal> numbers = Bounds.of(column(rules).condition());
        if (bound < 0 || bound >= numbers.size()) {
            throw new IllegalArgumentException("no number " + bound + " in condition " + condition + " of row " + row);
        }
        return numbers.get(bound);
    }

    /**
     * The same condition with another number. Its cell is not written anew.
     *
     * @throws IllegalArgumentException when there is no number there
     */
    public ColumnCondition with(RuleSet rules, BigDecimal number) {
        ColumnCondition column = column(rules);
        return new ColumnCondition(
                column.side(), column.measure(), Bounds.with(column.condition(), bound, number), column.cell());
    }

    /** The same rules with another number here, and the row switched on. */
    RuleSet in(RuleSet rules, BigDecimal number) {
        List<ColumnCondition> conditions = new ArrayList<>(row(rules).conditions());
        conditions.set(condition, with(rules, number));
        return new RuleSet(
                rules.version(),
                rules.checksum(),
                rules.rows().stream()
                        .map(one ->
                                one.id().equals(row) ? one.asking(conditions).as(RowStatus.ON) : one)
                        .toList());
    }
}
