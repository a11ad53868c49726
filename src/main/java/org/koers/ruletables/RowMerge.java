package org.koers.ruletables;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.koers.measure.Texts;
import org.koers.rules.ColumnCondition;
import org.koers.rules.Row;
import org.koers.ruletables.RuleMerge.Difference;
import org.koers.ruletables.RuleMerge.Kind;
import org.koers.ruletables.RuleMerge.Verdict;

/** One row that both have, cell by cell. */
final class RowMerge {
    private static final String TABLE = "table";
    private static final String WHEN = "when.";
    private static final List<String> EXAMPLES = List.of("fires.", "silent.");

    private final Row mine;
    private final Row theirs;
    private final Map<String, String> own;
    private final Map<String, String> others;
    private final List<String> conditions;
    private final Map<String, Difference> differences = new LinkedHashMap<>();

    /** @param base null when both added it */
    RowMerge(@Nullable Row base, Row mine, Row theirs) {
        this.mine = mine;
        this.theirs = theirs;
        Map<String, String> before = base == null ? Map.of() : cells(base);
        this.own = cells(mine);
        this.others = cells(theirs);
        List<String> names = base == null ? List.of() : names(base);
        Set<String> all = new LinkedHashSet<>(names(mine));
        all.addAll(names(theirs));
        this.conditions = new MergeOrder(names, names(mine), names(theirs)).of(List.copyOf(all));
        Set<String> keys = new LinkedHashSet<>(own.keySet());
        keys.addAll(others.keySet());
        keys.addAll(before.keySet());
        for (String key : keys) {
            if (!goesWithItsCondition(key)) {
                compare(key, before.getOrDefault(key, ""), own.getOrDefault(key, ""), others.getOrDefault(key, ""));
            }
        }
    }

    /** Every cell in canonical words, by the column of a sheet that it would stand in. */
    static Map<String, String> cells(Row row) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put(TABLE, row.table().id());
        cells.putAll(CanonicalForm.fields(row));
        for (ColumnCondition condition : row.conditions()) {
            String name = name(condition);
            cells.put(WHEN + name, condition.cell());
            cells.put("fires." + name, row.fires().getOrDefault(name, "unknown"));
            cells.put("silent." + name, row.silent().getOrDefault(name, "unknown"));
        }
        return cells;
    }

    private static String name(ColumnCondition condition) {
        return new Column(condition.side(), condition.measure()).text();
    }

    private static List<String> names(Row row) {
        return row.conditions().stream().map(RowMerge::name).toList();
    }

    /** An example of what only one of them asks is no question of its own. */
    private boolean goesWithItsCondition(String key) {
        return EXAMPLES.stream().anyMatch(key::startsWith) && !(own.containsKey(key) && others.containsKey(key));
    }

    private void compare(String cell, String before, String here, String there) {
        if (!here.equals(before) || !there.equals(before)) {
            Verdict verdict = verdict(before, here, there);
            differences.put(cell, new Difference(Kind.CHANGED, verdict, mine.id(), cell, before, here, there));
        }
    }

    private static Verdict verdict(String before, String here, String there) {
        if (here.equals(there)) {
            return Verdict.SAME;
        }
        if (there.equals(before)) {
            return Verdict.TAKEN;
        }
        return here.equals(before) ? Verdict.KEPT : Verdict.CONFLICT;
    }

    List<Difference> differences() {
        return List.copyOf(differences.values());
    }

    /** @param chosen says of a conflict whether mine holds */
    Row row(Predicate<Difference> chosen) {
        return new Choice(chosen).row();
    }

    /** Takes each cell from the one or the other. */
    private final class Choice {
        private final Predicate<Difference> chosen;

        Choice(Predicate<Difference> chosen) {
            this.chosen = chosen;
        }

        /** Whose cell holds; either's where they say the same. */
        private Row of(String cell) {
            Difference difference = differences.get(cell);
            if (difference == null) {
                return mine;
            }
            return switch (difference.verdict()) {
                case TAKEN, SAME -> mine;
                case KEPT -> theirs;
                case CONFLICT -> chosen.test(difference) ? mine : theirs;
            };
        }

        Row row() {
            List<ColumnCondition> asked = new ArrayList<>();
            for (String name : conditions) {
                of(WHEN + name).conditions().stream()
                        .filter(condition -> name(condition).equals(name))
                        .forEach(asked::add);
            }
            return new Row(
                    mine.id(),
                    of(TABLE).table(),
                    of("enabled").status(),
                    of("scope").scope(),
                    of("scope").pair(),
                    asked,
                    of("kind").kind(),
                    of("severity").severity(),
                    of("owner").owner(),
                    of("due-days").dueInDays(),
                    of("cooldown-weeks").cooldownWeeks(),
                    new Texts(of("name-nl").name().nl(), of("name-en").name().en()),
                    new Texts(
                            of("reason-nl").reason().nl(),
                            of("reason-en").reason().en()),
                    new Texts(
                            of("title-nl").title().nl(), of("title-en").title().en()),
                    new Texts(of("text-nl").text().nl(), of("text-en").text().en()),
                    example("fires.", asked),
                    example("silent.", asked));
        }

        private Map<String, String> example(String block, List<ColumnCondition> asked) {
            Map<String, String> example = new LinkedHashMap<>();
            for (ColumnCondition condition : asked) {
                String name = name(condition);
                Row from = goesWithItsCondition(block + name) ? of(WHEN + name) : of(block + name);
                String value = (from == mine ? own : others).get(block + name);
                if (value != null) {
                    example.put(name, value);
                }
            }
            return example;
        }
    }
}
