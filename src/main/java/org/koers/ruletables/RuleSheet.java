package org.koers.ruletables;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.koers.measure.Language;
import org.koers.measure.Measure;
import org.koers.measure.Unit;
import org.koers.rules.ColumnCondition;
import org.koers.rules.Dimension;
import org.koers.rules.Row;

/**
 * One rule table as a sheet of cells: a line per rule, a column per field, and per measure one for its condition and two
 * for the examples; number and name first. What stands in a cell is what a person may write there.
 *
 * @param table which it is
 * @param notation of conditions and examples: decimal comma and Dutch words, or decimal point and English ones
 * @param lines in the order of the rules, each with a cell for every head; empty where the rule has none
 */
public record RuleSheet(Dimension table, Language notation, List<Head> heads, List<List<String>> lines) {
    private static final String ID = "id";

    public RuleSheet {
        heads = List.copyOf(heads);
        lines = lines.stream().map(List::copyOf).toList();
    }

    /**
     * What a column is for.
     *
     * @param key {@code id}, a field such as {@code due-days}, or {@code when.}, {@code fires.} or {@code silent.} and a
     *     measure, in a table about two segments with {@code from.} or {@code to.} before it: {@code when.from.pTarget}
     * @param choices words of a closed list, as written in this notation; empty when anything may be written
     */
    public record Head(String key, List<String> choices) {
        public Head {
            choices = List.copyOf(choices);
        }

        /** The block or field: {@code when} of {@code when.pTarget}. */
        public String block() {
            int dot = key.indexOf('.');
            return dot < 0 ? key : key.substring(0, dot);
        }

        /** The measure with its side; empty for a field. */
        public String measure() {
            int dot = key.indexOf('.');
            return dot < 0 ? "" : key.substring(dot + 1);
        }

        static Head of(String key, Notation notation) {
            Optional<Column> column = Column.find(new Head(key, List.of()).measure());
            return new Head(
                    key, column.isPresent() ? words(key, column.get().measure(), notation) : word(key, notation));
        }

        private static List<String> word(String field, Notation notation) {
            return RowReader.choices(field).stream().map(notation::word).toList();
        }

        private static List<String> words(String key, Measure measure, Notation notation) {
            List<String> words = new ArrayList<>();
            Words.of(measure).forEach(word -> words.add("\"" + notation.word(word) + "\""));
            if (measure.unit() == Unit.YES_NO) {
                words.add(notation.word("yes"));
                words.add(notation.word("no"));
            }
            if (!key.startsWith("when.") && !words.isEmpty()) {
                words.add(notation.word("unknown"));
            }
            return words;
        }
    }

    /** @param rows of any tables; those of this one are taken */
    public static RuleSheet of(Dimension table, List<Row> rows, Language notation) {
        return new Writer(table, rows, Notation.of(notation)).sheet();
    }

    /** A canonical cell as it is written in a notation. @param key of its column */
    public static String shown(String key, String canonical, Language notation) {
        return new DraftCells(Notation.of(notation)).shown(key, canonical);
    }

    /** Lays one table out. */
    private static final class Writer {
        private final Dimension table;
        private final List<Row> rows;
        private final Notation notation;
        private final CanonicalCell form;
        private final List<String> measures = new ArrayList<>();

        Writer(Dimension table, List<Row> rows, Notation notation) {
            this.table = table;
            this.rows = rows.stream().filter(row -> row.table() == table).toList();
            this.notation = notation;
            this.form = new CanonicalCell(notation);
            this.rows.forEach(this::place);
        }

        /**
         * Makes room for the conditions of a row so that they stand in its own order. A measure comes twice where rows
         * have two of them the other way round.
         */
        private void place(Row row) {
            int from = 0;
            List<String> names = row.conditions().stream().map(Writer::name).toList();
            for (int index = 0; index < names.size(); index++) {
                int at = measures.subList(from, measures.size()).indexOf(names.get(index));
                if (at < 0) {
                    at = next(names.subList(index + 1, names.size()), from) - from;
                    measures.add(from + at, names.get(index));
                }
                from += at + 1;
            }
        }

        /** Before what the row asks next, or at the end. */
        private int next(List<String> names, int from) {
            for (int place = from; place < measures.size(); place++) {
                if (names.contains(measures.get(place))) {
                    return place;
                }
            }
            return measures.size();
        }

        private static String name(ColumnCondition condition) {
            return new Column(condition.side(), condition.measure()).text();
        }

        RuleSheet sheet() {
            List<Head> heads = new ArrayList<>();
            heads.add(new Head(ID, List.of()));
            String name = "name-" + notation.language().code();
            heads.add(head(name));
            RowForm.HEAD.forEach(field -> heads.add(head(field)));
            measures.forEach(measure -> heads.add(head("when." + measure)));
            RowForm.REST.stream().filter(field -> !field.equals(name)).forEach(field -> heads.add(head(field)));
            List<String> different = measures.stream().distinct().toList();
            different.forEach(measure -> heads.add(head("fires." + measure)));
            different.forEach(measure -> heads.add(head("silent." + measure)));
            List<List<String>> lines =
                    rows.stream().map(row -> line(row, heads)).toList();
            return new RuleSheet(table, notation.language(), heads, lines);
        }

        private Head head(String key) {
            return Head.of(key, notation);
        }

        private List<String> line(Row row, List<Head> heads) {
            Map<String, ColumnCondition> conditions = new LinkedHashMap<>();
            row.conditions().forEach(condition -> conditions.put(name(condition), condition));
            Map<String, String> fields = CanonicalForm.fields(row);
            Example fires = Example.of(row, row.fires());
            Example silent = Example.of(row, row.silent());
            List<String> waiting = new ArrayList<>(conditions.keySet());
            List<String> line = new ArrayList<>();
            for (Head head : heads) {
                ColumnCondition condition = conditions.get(head.measure());
                line.add(
                        switch (head.block()) {
                            case ID -> row.id();
                            case "when" -> {
                                boolean next =
                                        !waiting.isEmpty() && waiting.get(0).equals(head.measure());
                                if (next) {
                                    waiting.remove(0);
                                }
                                yield next && condition != null
                                        ? form.written(condition.condition(), condition.measure())
                                        : "";
                            }
                            case "fires" -> example(fires, condition);
                            case "silent" -> example(silent, condition);
                            default -> written(head, Objects.requireNonNull(fields.get(head.key())));
                        });
            }
            return line;
        }

        private String written(Head field, String canonical) {
            return field.choices().isEmpty() ? canonical : notation.word(canonical);
        }

        private String example(Example example, @org.jspecify.annotations.Nullable ColumnCondition condition) {
            return condition == null
                    ? ""
                    : form.written(Objects.requireNonNull(example.values().get(condition)), condition.measure());
        }
    }
}
