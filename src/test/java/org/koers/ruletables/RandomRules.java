package org.koers.ruletables;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.koers.measure.Measure;
import org.koers.measure.ScopeKind;
import org.koers.measure.Texts;
import org.koers.measure.Unit;
import org.koers.measure.Value;
import org.koers.measure.Vocabulary;
import org.koers.rules.AdviceKind;
import org.koers.rules.ColumnCondition;
import org.koers.rules.Condition;
import org.koers.rules.Dimension;
import org.koers.rules.Row;
import org.koers.rules.RowStatus;
import org.koers.rules.RuleSet;
import org.koers.rules.Severity;
import org.koers.rules.Side;

/** Seeded rule sets that pass every check, with conditions of every kind and texts of every sort. */
public final class RandomRules {
    private static final List<String> OWNERS = List.of("manager", "account", "ops");

    private final RandomGenerator random;
    private final RandomConditions conditions;
    private final RandomSentences sentences;
    private final Set<Object> questions = new HashSet<>();
    private final Set<String> ids = new HashSet<>();
    /** Few, so that rows ask the same ones, in another order. */
    private final List<Measure> measures = new ArrayList<>();

    private RandomRules(long seed) {
        conditions = RandomConditions.seeded(seed);
        random = conditions.random();
        sentences = new RandomSentences(random);
        List<Measure> all = new ArrayList<>(Vocabulary.shipped().all());
        for (int i = 0; i < 14; i++) {
            measures.add(pick(all));
        }
    }

    /** Read from its canonical text like any set of a person. */
    public static RuleSet of(long seed) {
        List<Row> rows = new RandomRules(seed).rows();
        Findings findings = new Findings();
        List<WrittenTable> tables = Stream.of(Dimension.values())
                .flatMap(table -> {
                    String text = CanonicalForm.of(table, rows);
                    String name = table.id() + ".yaml";
                    return CanonicalReader.read(name, text).or(() -> YamlReader.read(name, text, findings)).stream();
                })
                .toList();
        CheckedRules checked = OwnRuleSet.check(tables, findings);
        if (checked instanceof CheckedRules.Refused refused) {
            throw new AssertionError("seed " + seed + ": " + refused.problems());
        }
        RuleSet rules = ((CheckedRules.Accepted) checked).rules();
        for (Dimension table : Dimension.values()) {
            if (!CanonicalForm.of(table, rules.rows()).equals(CanonicalForm.of(table, rows))) {
                throw new AssertionError("seed " + seed + ": not canonical, " + table);
            }
        }
        return rules;
    }

    /** Whether LibreOffice keeps every text of it; Excel does of any. */
    public static boolean isKeptByLibreOffice(RuleSet rules) {
        return RuleDirectory.written(rules).values().stream()
                .noneMatch(text -> text.contains(RandomSentences.ESCAPED_TWICE));
    }

    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (Dimension table : Dimension.values()) {
            for (int i = random.nextInt(5); i > 0; i--) {
                rows.add(row(table, pick(List.of(AdviceKind.values()))));
            }
        }
        Row hold = row(Dimension.STEERING, AdviceKind.HOLD_COURSE);
        rows.add(hold.as(RowStatus.ON));
        return rows;
    }

    private Row row(Dimension table, AdviceKind kind) {
        boolean pair = random.nextInt(4) == 0;
        ScopeKind scope = pair ? ScopeKind.SEGMENT : pick(List.of(ScopeKind.values()));
        List<ColumnCondition> asked = asked(scope, pair);
        Map<String, String> fires = new LinkedHashMap<>();
        Map<String, String> silent = new LinkedHashMap<>();
        asked.forEach(column ->
                fires.put(name(column), written(value(column, true).orElseThrow(), column)));
        ColumnCondition quiet = pick(silenceable(asked));
        for (ColumnCondition column : asked) {
            Optional<Value> value = value(column, column != quiet && random.nextBoolean());
            silent.put(name(column), written(value.or(() -> value(column, true)).orElseThrow(), column));
        }
        List<String> names = placeholders(asked.get(0), scope, pair);
        return new Row(
                id(),
                table,
                random.nextInt(4) != 0 ? RowStatus.ON : pick(List.of(RowStatus.OFF, RowStatus.SHADOW)),
                scope,
                pair,
                asked,
                kind,
                pick(List.of(Severity.values())),
                pick(OWNERS),
                random.nextInt(366),
                random.nextInt(53),
                new Texts(sentences.plain(60), sentences.plain(60)),
                new Texts(sentences.plain(400), sentences.plain(400)),
                new Texts(
                        sentences.filled(RowReader.LONGEST_TITLE, names),
                        sentences.filled(RowReader.LONGEST_TITLE, names)),
                new Texts(
                        sentences.filled(RowReader.LONGEST_TEXT, names),
                        sentences.filled(RowReader.LONGEST_TEXT, names)),
                fires,
                silent);
    }

    private String id() {
        String number = "XYZ".charAt(random.nextInt(3)) + String.valueOf(random.nextInt(10, 100));
        String id = number + pick(List.of("", "-segment", "-nl-2", "-1e5"));
        return ids.add(id) ? id : id();
    }

    private List<ColumnCondition> asked(ScopeKind scope, boolean pair) {
        List<ColumnCondition> asked = new ArrayList<>();
        Map<String, Region> question = new HashMap<>();
        int wanted = random.nextInt(1, 7);
        for (int attempt = 0; attempt < 40 && asked.size() < wanted; attempt++) {
            Side side = !pair ? Side.SELF : random.nextBoolean() ? Side.FROM : Side.TO;
            Measure measure =
                    attempt < 30 ? pick(measures) : pick(Vocabulary.shipped().all());
            if (!new Column(side, measure).isMeasuredAt(scope)) {
                continue;
            }
            Condition condition = conditions.of(measure, 2);
            ColumnCondition column =
                    new ColumnCondition(side, measure, condition, CanonicalCell.of(condition, measure));
            boolean fits = column.cell().length() <= CellReader.LONGEST_CELL
                    && value(column, true).isPresent();
            if (fits && question.putIfAbsent(name(column), Region.of(condition, measure)) == null) {
                asked.add(column);
            }
        }
        boolean fresh = !silenceable(asked).isEmpty() && questions.add(List.of(scope, pair, question));
        return fresh ? asked : asked(scope, pair);
    }

    /** Those that can fail in an example: a week can't be told in one, for instance. */
    private List<ColumnCondition> silenceable(List<ColumnCondition> asked) {
        return asked.stream().filter(column -> value(column, false).isPresent()).toList();
    }

    /** Something the measure can say with which the condition holds, or does not. */
    private Optional<Value> value(ColumnCondition column, boolean holds) {
        Measure measure = column.measure();
        List<Value> candidates = new ArrayList<>();
        candidates.add(Value.missing("ruletables.example-unknown"));
        Words.of(measure).forEach(word -> candidates.add(Value.word(word)));
        if (measure.unit() == Unit.YES_NO) {
            candidates.add(Value.of(true));
            candidates.add(Value.of(false));
        }
        if (measure.unit().isNumeric()) {
            BigDecimal step = BigDecimal.ONE.movePointLeft(measure.unit().decimals());
            column.condition().boundaries().stream()
                    .flatMap(at -> Stream.of(at, at.subtract(step), at.add(step)))
                    .filter(at -> at.signum() >= 0 || RandomConditions.mayBeNegative(measure))
                    .forEach(at -> candidates.add(Value.of(at, measure.unit())));
        }
        List<Value> fitting = candidates.stream()
                .filter(value -> column.condition().holds(value) == holds)
                .toList();
        return fitting.isEmpty() ? Optional.empty() : Optional.of(pick(fitting));
    }

    private List<String> placeholders(ColumnCondition column, ScopeKind scope, boolean pair) {
        List<String> names = new ArrayList<>();
        if (random.nextBoolean()) {
            names.add("{" + pick(pair ? List.of("from", "to") : List.of("scope", "week", "remainingWeeks")) + "}");
        }
        boolean told = scope != ScopeKind.CUSTOMER && random.nextBoolean();
        if (told) {
            names.add("{" + name(column) + "}");
        }
        return names;
    }

    private static String written(Value value, ColumnCondition column) {
        return CanonicalCell.of(value, column.measure());
    }

    private static String name(ColumnCondition column) {
        return new Column(column.side(), column.measure()).text();
    }

    private <T> T pick(Collection<T> from) {
        return from.stream().skip(random.nextInt(from.size())).findFirst().orElseThrow();
    }
}
