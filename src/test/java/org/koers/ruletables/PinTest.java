package org.koers.ruletables;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.koers.measure.Measure;
import org.koers.measure.Unit;
import org.koers.rules.ColumnCondition;
import org.koers.rules.Condition;
import org.koers.rules.Condition.Operator;
import org.koers.rules.Row;
import org.koers.rules.RuleSet;

/** Examples at the limits of cells hold every number of the tables fast. */
class PinTest {
    private static final RuleSet SHIPPED = ShippedRules.load();

    @Test
    void a_row_says_of_its_own_pins_what_it_said() {
        SHIPPED.rows().forEach(row -> assertThat(Pin.of(row)).allMatch(pin -> pin.holds(row)));
    }

    @Test
    void every_row_with_conditions_has_a_pin_that_fires_and_one_that_does_not() {
        SHIPPED.rows().stream()
                .filter(row -> !row.conditions().isEmpty())
                .forEach(row -> assertThat(Pin.of(row))
                        .as(row.id())
                        .anyMatch(Pin::fires)
                        .anyMatch(pin -> !pin.fires()));
    }

    @Test
    void a_change_of_any_threshold_comparator_or_end_of_any_shipped_cell_breaks_a_pin() {
        int mutants = 0;
        List<String> survivors = new ArrayList<>();
        for (Row row : SHIPPED.rows()) {
            List<Pin> pins = Pin.of(row);
            for (int at = 0; at < row.conditions().size(); at++) {
                ColumnCondition cell = row.conditions().get(at);
                for (Condition other : others(cell.condition(), cell.measure())) {
                    Region was = Region.of(cell.condition(), cell.measure());
                    boolean same = Region.of(other, cell.measure()).equals(was);
                    if (!same) {
                        mutants++;
                        Row mutant = with(row, at, other);
                        if (pins.stream().allMatch(pin -> pin.holds(mutant))) {
                            survivors.add(
                                    row.id() + " " + cell.cell() + " → " + CanonicalCell.of(other, cell.measure()));
                        }
                    }
                }
            }
        }

        assertThat(mutants).isGreaterThan(500);
        assertThat(survivors).isEmpty();
    }

    @Test
    void a_threshold_between_two_steps_of_its_measure_is_met_by_the_steps_around_it() {
        ColumnCondition count = SHIPPED.rows().stream()
                .flatMap(row -> row.conditions().stream())
                .filter(cell -> cell.measure().unit() == Unit.COUNT)
                .findFirst()
                .orElseThrow();
        BigDecimal between = new BigDecimal("5.4");

        assertThat(Region.of(new Condition.Comparison(Operator.LESS, between), count.measure()))
                .isEqualTo(Region.of(new Condition.Comparison(Operator.LESS, BigDecimal.valueOf(6)), count.measure()));
        assertThat(Region.of(new Condition.Comparison(Operator.AT_LEAST, between), count.measure()))
                .isEqualTo(Region.of(new Condition.Comparison(Operator.MORE, BigDecimal.valueOf(5)), count.measure()));
        assertThat(Region.of(new Condition.Comparison(Operator.EQUAL, between), count.measure())
                        .isEmpty())
                .isTrue();
    }

    @Test
    void a_difference_is_told_with_a_situation_that_shows_it() {
        Row row = SHIPPED.find("T02").orElseThrow();
        int at = 0;
        while (!(row.conditions().get(at).condition() instanceof Condition.Comparison)) {
            at++;
        }
        Condition.Comparison was =
                (Condition.Comparison) row.conditions().get(at).condition();
        Row mutant = with(
                row,
                at,
                new Condition.Comparison(was.operator(), was.threshold().movePointLeft(1)));
        RuleSet after = new RuleSet(
                "2",
                "",
                SHIPPED.rows().stream().map(one -> one == row ? mutant : one).toList());

        assertThat(RuleDifferences.between(SHIPPED, SHIPPED)).isEmpty();
        assertThat(RuleDifferences.between(SHIPPED, after))
                .isNotEmpty()
                .allMatch(found -> found.where().equals("objective!T02"))
                .extracting(found -> found.message().key())
                .contains("ruletables.now-fires");
    }

    /** Thresholds a step and a tenth away, each other comparator, ends open instead of closed. */
    private static List<Condition> others(Condition condition, Measure measure) {
        List<Condition> others = new ArrayList<>();
        if (condition instanceof Condition.Comparison comparison) {
            moved(comparison.threshold(), measure)
                    .forEach(threshold -> others.add(new Condition.Comparison(comparison.operator(), threshold)));
            for (Operator operator : Operator.values()) {
                if (operator != comparison.operator()) {
                    others.add(new Condition.Comparison(operator, comparison.threshold()));
                }
            }
        }
        if (condition instanceof Condition.Interval interval) {
            moved(interval.low(), measure)
                    .forEach(low -> others.add(new Condition.Interval(
                            low, interval.lowIncluded(), interval.high(), interval.highIncluded())));
            moved(interval.high(), measure)
                    .forEach(high -> others.add(new Condition.Interval(
                            interval.low(), interval.lowIncluded(), high, interval.highIncluded())));
            others.add(new Condition.Interval(
                    interval.low(), !interval.lowIncluded(), interval.high(), interval.highIncluded()));
            others.add(new Condition.Interval(
                    interval.low(), interval.lowIncluded(), interval.high(), !interval.highIncluded()));
        }
        if (condition instanceof Condition.Not not) {
            others(not.condition(), measure).forEach(other -> others.add(new Condition.Not(other)));
        }
        return others;
    }

    private static List<BigDecimal> moved(BigDecimal threshold, Measure measure) {
        BigDecimal step = BigDecimal.ONE.movePointLeft(measure.unit().decimals());
        return List.of(
                threshold.add(step),
                threshold.subtract(step),
                threshold.multiply(new BigDecimal("1.1")),
                threshold.multiply(new BigDecimal("0.9")));
    }

    private static Row with(Row row, int at, Condition other) {
        List<ColumnCondition> conditions = new ArrayList<>(row.conditions());
        ColumnCondition cell = conditions.get(at);
        conditions.set(
                at, new ColumnCondition(cell.side(), cell.measure(), other, CanonicalCell.of(other, cell.measure())));
        return new Row(
                row.id(),
                row.table(),
                row.status(),
                row.scope(),
                row.pair(),
                conditions,
                row.kind(),
                row.severity(),
                row.owner(),
                row.dueInDays(),
                row.cooldownWeeks(),
                row.name(),
                row.reason(),
                row.title(),
                row.text(),
                Map.of(),
                Map.of());
    }
}
