package org.koers.ruletables;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.koers.measure.Measure;
import org.koers.measure.ScopeKind;
import org.koers.measure.Texts;
import org.koers.measure.Vocabulary;
import org.koers.rules.AdviceKind;
import org.koers.rules.ColumnCondition;
import org.koers.rules.Condition;
import org.koers.rules.Dimension;
import org.koers.rules.Row;
import org.koers.rules.RowStatus;
import org.koers.rules.Severity;
import org.koers.rules.Side;

/** Seeded rows for the check: sound ones that overlap widely, and ones with a known defect. */
public final class GeneratedRules {
    /** The two columns by which no sound row implies another: what one asks more of the first, it asks less of the second. */
    static final Measure FIRST = Vocabulary.shipped().get("ytdActual");

    static final Measure SECOND = Vocabulary.shipped().get("landing");

    /** By which opposite kinds are kept apart. */
    static final Measure APART = Vocabulary.shipped().get("planIndex");

    /** Far above every number of a row. */
    private static final int FAR = 1_000_000;

    private final RandomGenerator random;
    private final List<Measure> others;

    public GeneratedRules(long seed) {
        this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        this.others = Vocabulary.shipped().all().stream()
                .filter(measure -> measure.scopes().contains(ScopeKind.TOTAL)
                        && measure.unit().isNumeric()
                        && !List.of(FIRST, SECOND, APART).contains(measure))
                .toList();
    }

    /** Problems and remarks together, of a check as a user gets it. */
    public static int found(List<Row> rows) {
        Findings findings = new Findings();
        new RuleTables(findings).check(rows);
        return findings.problems().size() + findings.remarks().size();
    }

    /** Rows of one kind that overlap widely without one implying another. */
    public List<Row> wide(int count, int columns) {
        List<Row> rows = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            List<ColumnCondition> conditions = keys(number);
            for (int column = 2; column < columns; column++) {
                conditions.add(ask(others.get(column), atLeast(random.nextInt(90))));
            }
            rows.add(row("W" + number, AdviceKind.SELECT_CUSTOMERS, Severity.WATCH, conditions));
        }
        return rows;
    }

    /** Rows of one kind of which each implies all before it. */
    public List<Row> nested(int count, int columns) {
        List<Row> rows = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            List<ColumnCondition> conditions = new ArrayList<>();
            for (int column = 0; column < columns; column++) {
                conditions.add(ask(others.get(column), atLeast(number)));
            }
            rows.add(row("N" + number, AdviceKind.SELECT_CUSTOMERS, Severity.WATCH, conditions));
        }
        return rows;
    }

    /** Rows of one kind that ask lists of stretches with the same ends. */
    public List<Row> lists(int count, int columns) {
        List<Row> rows = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            List<ColumnCondition> conditions = keys(number);
            for (int column = 2; column < columns; column++) {
                conditions.add(ask(others.get(column), list()));
            }
            rows.add(row("L" + number, AdviceKind.SELECT_CUSTOMERS, Severity.WATCH, conditions));
        }
        return rows;
    }

    /** Half asks more activity, half better, and only the last column keeps them apart. */
    public List<Row> opposed(int count, int columns) {
        List<Row> rows = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            boolean more = number % 2 == 0;
            List<ColumnCondition> conditions = keys(number);
            for (int column = 3; column < columns; column++) {
                conditions.add(ask(others.get(column), atLeast(random.nextInt(90))));
            }
            conditions.add(ask(APART, more ? between(0, 4) : between(5, 9)));
            AdviceKind kind = more ? AdviceKind.RESTORE_ACTIVITY : AdviceKind.IMPROVE_CONVERSION;
            rows.add(row("O" + number, kind, Severity.WATCH, conditions));
        }
        return rows;
    }

    /** A row in which nothing is to be found, whatever other numbers there are. */
    Row sound(int number) {
        AdviceKind kind = List.of(
                        AdviceKind.RESTORE_ACTIVITY,
                        AdviceKind.IMPROVE_CONVERSION,
                        AdviceKind.SELECT_CUSTOMERS,
                        AdviceKind.DECIDE_NOW)
                .get(random.nextInt(4));
        List<ColumnCondition> conditions = keys(number);
        conditions.add(ask(APART, kind == AdviceKind.RESTORE_ACTIVITY ? between(0, 4) : between(5, 9)));
        int start = random.nextInt(others.size());
        int count = random.nextInt(28);
        for (int column = start; column < Math.min(start + count, others.size()); column++) {
            conditions.add(ask(others.get(column), condition(others.get(column))));
        }
        return row("A" + number, kind, random.nextBoolean() ? Severity.ACT : Severity.WATCH, conditions);
    }

    Row never(int number) {
        Row row = sound(number);
        List<ColumnCondition> conditions = new ArrayList<>(row.conditions());
        conditions.add(ask(Vocabulary.shipped().get("duplicateRows"), new Condition.Not(atLeast(0))));
        conditions.removeIf(column ->
                column.measure().id().equals("duplicateRows") && !(column.condition() instanceof Condition.Not));
        return row("B" + number, row.kind(), row.severity(), conditions);
    }

    /** The same, its cells the other way round. */
    static Row equal(Row row) {
        List<ColumnCondition> conditions = new ArrayList<>(row.conditions());
        Collections.reverse(conditions);
        return row("C" + row.id().substring(1), AdviceKind.REPHASE_PLAN, row.severity(), conditions);
    }

    /** Asks a little more than the other. */
    static Row implied(Row row, int number) {
        List<ColumnCondition> conditions = new ArrayList<>(row.conditions());
        conditions.replaceAll(column -> column.measure().equals(FIRST) ? ask(FIRST, atLeast(10 * number + 5)) : column);
        return row("D" + row.id().substring(1), row.kind(), row.severity(), conditions);
    }

    /** Two rows that hold at once and send people two ways. */
    List<Row> opposite(int number) {
        List<Row> pair = new ArrayList<>();
        for (int which = 0; which < 2; which++) {
            List<ColumnCondition> conditions = keys(number);
            conditions.add(ask(APART, between(10 * number + which, 10 * number + which + 5)));
            pair.add(row(
                    (which == 0 ? "E" : "F") + number,
                    which == 0 ? AdviceKind.RESTORE_ACTIVITY : AdviceKind.IMPROVE_CONVERSION,
                    Severity.WATCH,
                    conditions));
        }
        return pair;
    }

    Row goodSide(int number) {
        List<ColumnCondition> conditions = keys(number);
        if (number % 2 == 0) {
            conditions.add(ask(Vocabulary.shipped().get("offCourseWeeks"), new Condition.Not(atLeast(3))));
        }
        return row("G" + number, AdviceKind.STORM_MODE, Severity.CRITICAL, conditions);
    }

    private static List<ColumnCondition> keys(int number) {
        return new ArrayList<>(List.of(ask(FIRST, atLeast(10 * number)), ask(SECOND, atLeast(FAR - number))));
    }

    /** Any condition that some value meets and some known value does not. */
    Condition condition(Measure measure) {
        while (true) {
            int low = random.nextInt(20);
            Condition one = switch (random.nextInt(5)) {
                case 0 -> atLeast(low);
                case 1 -> new Condition.Comparison(Condition.Operator.LESS, BigDecimal.valueOf(low));
                case 2 -> between(low, low + 1 + random.nextInt(20));
                case 3 -> new Condition.AnyOf(List.of(new Condition.Unknown(), between(low, low + 9)));
                default -> list();
            };
            Condition condition = random.nextInt(6) == 0 ? new Condition.Not(one) : one;
            Region region = Region.of(condition, measure);
            if (!region.isEmpty() && !Region.universe(measure).isWithin(region)) {
                return condition;
            }
        }
    }

    private Condition list() {
        List<Condition> stretches = new ArrayList<>();
        for (int at = 0; at < 8; at++) {
            stretches.add(between(10 * at, 10 * at + 1 + (at == 7 ? 0 : random.nextInt(6))));
        }
        return new Condition.AnyOf(stretches);
    }

    static Condition atLeast(int number) {
        return new Condition.Comparison(Condition.Operator.AT_LEAST, BigDecimal.valueOf(number));
    }

    static Condition between(int low, int high) {
        return new Condition.Interval(BigDecimal.valueOf(low), true, BigDecimal.valueOf(high), true);
    }

    static ColumnCondition ask(Measure measure, Condition condition) {
        return new ColumnCondition(Side.SELF, measure, condition, CanonicalCell.of(condition, measure));
    }

    /** With an example made from its own conditions, and one in which nothing is known. */
    static Row row(String id, AdviceKind kind, Severity severity, List<ColumnCondition> conditions) {
        Texts words = new Texts("Woorden", "Words");
        Row bare = new Row(
                id,
                Dimension.FOCUS,
                RowStatus.ON,
                ScopeKind.TOTAL,
                false,
                conditions,
                kind,
                severity,
                "manager",
                7,
                4,
                words,
                words,
                words,
                words,
                Map.of(),
                Map.of());
        Map<String, String> fires = new HashMap<>();
        Witness.of(Asking.of(bare))
                .ifPresent(witness -> witness.values()
                        .forEach((column, value) ->
                                fires.put(column.text(), CanonicalCell.of(value, column.measure()))));
        return new Row(
                id,
                bare.table(),
                RowStatus.ON,
                bare.scope(),
                false,
                conditions,
                kind,
                severity,
                bare.owner(),
                bare.dueInDays(),
                bare.cooldownWeeks(),
                words,
                words,
                words,
                words,
                fires,
                Map.of());
    }
}
