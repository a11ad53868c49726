package org.koers.ruletables;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.koers.calendar.IsoWeek;
import org.koers.measure.Language;
import org.koers.measure.Measure;
import org.koers.measure.Texts;
import org.koers.measure.Unit;
import org.koers.measure.Value;
import org.koers.rules.ColumnCondition;
import org.koers.rules.Row;

/**
 * A made situation in which some rows hold at once, each of whose conditions was put to the test with it: a finding that
 * cannot be shown is not told.
 *
 * @param values what each column says, in the order of the rows; empty for rows without conditions
 */
record Witness(Map<Column, Value> values) {
    /** Any week will do: rows only ask whether there is one. */
    private static final IsoWeek SOME_WEEK = new IsoWeek(2026, 1);

    /** Empty when the rows never hold at once. */
    static Optional<Witness> of(Asking... all) {
        Map<Asking.Asked, Region> common = new LinkedHashMap<>();
        for (Asking asking : all) {
            asking.regions().forEach((asked, region) -> common.merge(asked, region, Region::and));
        }
        if (common.values().stream().anyMatch(Region::isEmpty)) {
            return Optional.empty();
        }
        Map<Column, Value> values = new LinkedHashMap<>();
        for (Asking asking : all) {
            for (ColumnCondition column : asking.row().conditions()) {
                values.computeIfAbsent(
                        column(column),
                        made -> inside(made.measure(), Objects.requireNonNull(common.get(Asking.Asked.of(column)))));
            }
        }
        Witness witness = new Witness(values);
        for (Asking asking : all) {
            if (!witness.proves(asking.row())) {
                return Optional.empty();
            }
        }
        return Optional.of(witness);
    }

    /** Whether the row holds here. */
    boolean proves(Row row) {
        return row.conditions().stream()
                .allMatch(column ->
                        column.condition().holds(Objects.requireNonNull(values.get(column(column)), column::cell)));
    }

    /** {@code pTarget 12 %, gap -5000}; as cells are written in each language. */
    Texts told() {
        return new Texts(told(Language.NL), told(Language.EN));
    }

    private String told(Language language) {
        Notation notation = Notation.of(language);
        CanonicalCell cell = new CanonicalCell(notation);
        return values.entrySet().stream()
                .map(entry -> entry.getKey().text() + " "
                        + cell.written(entry.getValue(), entry.getKey().measure()))
                .collect(Collectors.joining(notation.separator() + " "));
    }

    private static Column column(ColumnCondition column) {
        return new Column(column.side(), column.measure());
    }

    /** A value of the region beside one of its limits; none when only a missing one is in it. */
    static Value inside(Measure measure, Region region) {
        return region.spans().isEmpty()
                ? Value.missing("ruletables.example-unknown")
                : at(measure, step(region.spans().get(0)));
    }

    /** The value at a step, as {@link Region} counts them. */
    static Value at(Measure measure, long step) {
        if (measure.unit() == Unit.TEXT) {
            return Value.word(Words.of(measure).get(Math.toIntExact(step)));
        }
        if (measure.unit() == Unit.YES_NO) {
            return Value.of(step == 1);
        }
        return measure.unit() == Unit.WEEK
                ? Value.of(SOME_WEEK)
                : Value.of(BigDecimal.valueOf(step, measure.unit().decimals()), measure.unit());
    }

    /** Beside a limit of the row, where it just holds. */
    private static long step(Region.Span span) {
        if (span.low() > -Region.ENDLESS) {
            return span.low();
        }
        return span.high() < Region.ENDLESS ? span.high() : 0;
    }
}
