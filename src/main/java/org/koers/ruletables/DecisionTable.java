package org.koers.ruletables;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.koers.measure.ScopeKind;
import org.koers.rules.ColumnCondition;
import org.koers.rules.Dimension;
import org.koers.rules.Row;
import org.koers.rules.Side;

/**
 * The rows of one table that look at one kind of scope, as one decision table.
 *
 * @param pair whether the rows look at two segments
 * @param rows in the order of the table; all of this table and scope, each with a condition
 */
record DecisionTable(Dimension table, ScopeKind scope, boolean pair, List<Row> rows) {
    private static final String PAIR = "pair";

    DecisionTable {
        rows = List.copyOf(rows);
    }

    /**
     * Where a column is read.
     *
     * @param data name of the input: {@code total}, {@code segment}, {@code customer}, {@code rep}, or of a pair
     *     {@code from} and {@code to}
     * @param kind what that input is
     */
    record Input(String data, ScopeKind kind, Column column) {
        /** {@code segment.planIndex}. */
        String expression() {
            return data + "." + column.measure().id();
        }
    }

    /** Those with rows, in the order of the dimensions. */
    static List<DecisionTable> of(List<Row> rows) {
        List<DecisionTable> tables = new ArrayList<>();
        for (Dimension table : Dimension.values()) {
            for (ScopeKind scope : ScopeKind.values()) {
                for (boolean pair : new boolean[] {false, true}) {
                    List<Row> own = rows.stream()
                            .filter(row -> row.table() == table && row.scope() == scope && row.pair() == pair)
                            .toList();
                    if (!own.isEmpty()) {
                        tables.add(new DecisionTable(table, scope, pair, own));
                    }
                }
            }
        }
        return tables;
    }

    /** {@code objective segment}; FEEL would read a hyphen as minus. */
    String name() {
        return id().replace('-', ' ');
    }

    /** {@code objective-segment}, {@code focus-pair}. */
    String id() {
        return table.id() + "-" + (pair ? PAIR : scope.id());
    }

    /** What its rows look at, in the order in which they first do. */
    List<Input> inputs() {
        Set<Input> inputs = new LinkedHashSet<>();
        rows.forEach(row -> row.conditions().forEach(condition -> inputs.add(input(condition))));
        return new ArrayList<>(inputs);
    }

    /**
     * A measure that does not exist at the scope of the row is read at the total; from either side of a pair, which
     * stay two inputs.
     */
    private Input input(ColumnCondition condition) {
        Column column = new Column(condition.side(), condition.measure());
        return condition.measure().scopes().contains(scope)
                ? new Input(data(condition.side()), scope, column)
                : new Input(ScopeKind.TOTAL.id(), ScopeKind.TOTAL, column);
    }

    private String data(Side side) {
        if (!pair) {
            return scope.id();
        }
        return (side == Side.TO ? Side.TO : Side.FROM).name().toLowerCase(Locale.ROOT);
    }

    /** What a row asks, as unary tests by input; an input that is absent is not asked. A row asks a column once. */
    Map<Input, String> tests(Row row) {
        return row.conditions().stream()
                .collect(Collectors.toMap(this::input, condition -> FeelTest.of(condition.condition())));
    }
}
