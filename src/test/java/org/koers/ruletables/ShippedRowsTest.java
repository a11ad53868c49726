package org.koers.ruletables;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.koers.advice.Finding;
import org.koers.advice.Reading;
import org.koers.advice.RowMatcher;
import org.koers.measure.Scope;
import org.koers.measure.Value;
import org.koers.rules.ColumnCondition;
import org.koers.rules.Condition;
import org.koers.rules.Row;
import org.koers.rules.Side;

/** Made from the tables: a row that is added is tested by itself. */
class ShippedRowsTest {
    private static final Scope GIVES = Scope.segment("Installatie");
    private static final Scope RECEIVES = Scope.segment("Infra");

    static Stream<Row> rows() {
        return ShippedRules.load().rows().stream()
                .filter(row -> !row.conditions().isEmpty());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("named")
    void it_fires_on_its_example(String id, Row row) {
        assertThat(look(row, Example.of(row, row.fires()).values()))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.row()).isEqualTo(row);
                    assertThat(finding.evidence()).hasSameSizeAs(row.conditions());
                });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("named")
    void it_is_silent_on_its_silent_example(String id, Row row) {
        assertThat(look(row, Example.of(row, row.silent()).values())).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("named")
    void it_is_silent_when_a_value_it_does_not_ask_to_be_missing_is_missing(String id, Row row) {
        for (ColumnCondition column : row.conditions()) {
            Map<ColumnCondition, Value> values =
                    new HashMap<>(Example.of(row, row.fires()).values());
            values.put(column, Value.missing("signals.not-measured"));
            boolean mayBeMissing = List.of(column.cell().split(",")).contains("unknown");
            assertThat(look(row, values)).hasSize(mayBeMissing ? 1 : 0);
        }
    }

    @ParameterizedTest(name = "{0} at {2}: {3}")
    @MethodSource("boundaries")
    void it_turns_exactly_at_its_boundary(String id, Row row, String cell, Boundary boundary) {
        for (Boundary.Point point : boundary.points()) {
            Map<ColumnCondition, Value> values =
                    new HashMap<>(Example.of(row, row.fires()).values());
            values.put(
                    boundary.column(),
                    Value.of(point.value(), boundary.column().measure().unit()));
            assertThat(look(row, values))
                    .as("%s with %s = %s", id, boundary, point.value())
                    .hasSize(point.fires() ? 1 : 0);
        }
    }

    static Stream<org.junit.jupiter.params.provider.Arguments> named() {
        return rows().map(row -> org.junit.jupiter.params.provider.Arguments.of(row.id(), row));
    }

    static Stream<org.junit.jupiter.params.provider.Arguments> boundaries() {
        return rows().flatMap(row -> row.conditions().stream()
                .flatMap(column -> Boundary.of(column).stream()
                        .map(boundary -> org.junit.jupiter.params.provider.Arguments.of(
                                row.id(), row, column.cell(), boundary))));
    }

    private static List<Finding> look(Row row, Map<ColumnCondition, Value> values) {
        Scope scope = switch (row.scope()) {
            case TOTAL -> Scope.TOTAL;
            case SEGMENT -> GIVES;
            case CUSTOMER -> Scope.customer("0101", "Noordwal");
            case REP -> Scope.rep("De Vries");
        };
        Map<Scope, Map<String, Value>> measured = new HashMap<>();
        values.forEach((column, value) -> {
            Scope own = column.side() == Side.TO ? RECEIVES : scope;
            boolean there = column.measure().scopes().contains(own.kind());
            measured.computeIfAbsent(there ? own : Scope.TOTAL, key -> new HashMap<>())
                    .put(column.measure().id(), value);
        });
        RowMatcher matcher = new RowMatcher(reading(Scope.TOTAL, measured));
        return row.pair()
                ? matcher.match(row, reading(GIVES, measured), reading(RECEIVES, measured))
                : matcher.match(row, reading(scope, measured));
    }

    private static Reading reading(Scope scope, Map<Scope, Map<String, Value>> measured) {
        return new Reading(scope, null, measured.getOrDefault(scope, Map.of()), measure -> List.of());
    }

    /** One number in a cell, and what the cell says just below it, at it and just above it. */
    record Boundary(ColumnCondition column, BigDecimal at, String answers) {
        record Point(BigDecimal value, boolean fires) {}

        /** Read from the text of the cell, apart from the parser. */
        static List<Boundary> of(ColumnCondition column) {
            List<Boundary> boundaries = new ArrayList<>();
            List<BigDecimal> numbers = column.condition().boundaries();
            String cell = column.cell();
            if (column.condition() instanceof Condition.Interval) {
                boundaries.add(new Boundary(column, numbers.get(0), cell.startsWith("[") ? "nyy" : "nny"));
                boundaries.add(new Boundary(column, numbers.get(1), cell.endsWith("]") ? "yyn" : "ynn"));
            } else if (!numbers.isEmpty()) {
                String turns = cell.startsWith("<=")
                        ? "yyn"
                        : cell.startsWith("<")
                                ? "ynn"
                                : cell.startsWith(">=") ? "nyy" : cell.startsWith(">") ? "nny" : "nyn";
                boundaries.add(new Boundary(column, numbers.get(0), turns));
            }
            return boundaries;
        }

        List<Point> points() {
            BigDecimal step =
                    BigDecimal.ONE.movePointLeft(column.measure().unit().decimals());
            return List.of(
                    new Point(at.subtract(step), answers.charAt(0) == 'y'),
                    new Point(at, answers.charAt(1) == 'y'),
                    new Point(at.add(step), answers.charAt(2) == 'y'));
        }

        @Override
        public String toString() {
            return column.measure().id() + " " + column.cell();
        }
    }
}
