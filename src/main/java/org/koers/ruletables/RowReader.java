package org.koers.ruletables;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.koers.measure.ScopeKind;
import org.koers.measure.Texts;
import org.koers.measure.Value;
import org.koers.rules.AdviceKind;
import org.koers.rules.ColumnCondition;
import org.koers.rules.Condition;
import org.koers.rules.Dimension;
import org.koers.rules.Row;
import org.koers.rules.RowStatus;
import org.koers.rules.Severity;
import org.koers.rules.Side;

/** Turns one written row into a typed one, or lists everything that keeps it from becoming one. */
final class RowReader {
    static final int LONGEST_TITLE = 90;
    static final int LONGEST_TEXT = 700;
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_REASON = 400;
    private static final int MOST_DAYS = 365;
    private static final int MOST_WEEKS = 52;
    private static final int MOST_CONDITIONS = 30;
    private static final Pattern ID = Pattern.compile("[A-Z][0-9]{2}(-[a-z0-9]{1,20}){0,2}");
    private static final Map<String, RowStatus> STATUS =
            Arrays.stream(RowStatus.values()).collect(Collectors.toUnmodifiableMap(RowStatus::id, status -> status));
    private static final Map<String, AdviceKind> KINDS = FieldReader.words(AdviceKind.values());
    private static final Map<String, Severity> SEVERITIES = FieldReader.words(Severity.values());
    private static final Map<String, ScopeKind> SCOPE_KINDS = FieldReader.words(ScopeKind.values());
    private static final String PAIR = "pair";
    private static final Map<String, String> SCOPES =
            Map.of("total", "total", "segment", "segment", "customer", "customer", "rep", "rep", PAIR, PAIR);
    private static final Map<String, String> OWNERS = Map.of("manager", "manager", "account", "account", "ops", "ops");

    private static final Map<String, Map<String, ?>> CHOICES =
            Map.of("enabled", STATUS, "scope", SCOPES, "kind", KINDS, "severity", SEVERITIES, "owner", OWNERS);

    private final WrittenRow written;
    private final Notation notation;
    private final Findings findings;
    private final FieldReader fields;

    RowReader(WrittenRow written, Notation notation, Findings findings) {
        this.written = written;
        this.notation = notation;
        this.findings = findings;
        this.fields = new FieldReader(written, findings);
    }

    /** Words of a field's closed list, in canonical spelling; empty for any other field. */
    static List<String> choices(String field) {
        return switch (field) {
            case "enabled" ->
                Arrays.stream(RowStatus.values()).map(RowStatus::id).toList();
            case "kind" -> Stream.of(AdviceKind.values()).map(Enum::name).toList();
            default ->
                CHOICES.getOrDefault(field, Map.of()).keySet().stream().sorted().toList();
        };
    }

    /** Empty when something is wrong; what, is in the findings. */
    Optional<Row> read(Dimension table) {
        int before = findings.count();
        form();
        Optional<RowStatus> status = fields.oneOf("enabled", STATUS);
        Optional<String> scope = fields.oneOf("scope", SCOPES);
        Optional<AdviceKind> kind = fields.oneOf("kind", KINDS);
        Optional<Severity> severity = fields.oneOf("severity", SEVERITIES);
        Optional<String> owner = fields.oneOf("owner", OWNERS);
        Optional<Integer> due = fields.count("due-days", MOST_DAYS);
        Optional<Integer> cooldown = fields.count("cooldown-weeks", MOST_WEEKS);
        Optional<Texts> name = texts("name", LONGEST_NAME);
        Optional<Texts> reason = texts("reason", LONGEST_REASON);
        Optional<Texts> title = texts("title", LONGEST_TITLE);
        Optional<Texts> text = texts("text", LONGEST_TEXT);
        List<ColumnCondition> conditions = scope.map(this::conditions).orElse(List.of());
        Map<String, String> fires = example(written.fires(), conditions, "fires");
        Map<String, String> silent = example(written.silent(), conditions, "silent");
        if (findings.count() > before) {
            return Optional.empty();
        }
        return Optional.of(new Row(
                written.id().text(),
                table,
                status.orElseThrow(),
                scopeKind(scope.orElseThrow()),
                scope.orElseThrow().equals(PAIR),
                conditions,
                kind.orElseThrow(),
                severity.orElseThrow(),
                owner.orElseThrow(),
                due.orElseThrow(),
                cooldown.orElseThrow(),
                name.orElseThrow(),
                reason.orElseThrow(),
                title.orElseThrow(),
                text.orElseThrow(),
                fires,
                silent));
    }

    private void form() {
        if (!ID.matcher(written.id().text()).matches()) {
            findings.problem(
                    written.id().place(),
                    "id-form",
                    Place.shortened(written.id().text()));
        }
        written.fields().forEach((name, cell) -> {
            if (!RowForm.has(name)) {
                findings.problem(cell.place(), "field-unknown", Place.shortened(name), RowForm.list());
            }
        });
        if (written.when().size() > MOST_CONDITIONS) {
            findings.problem(written.id().place().under("when"), "conditions-many", MOST_CONDITIONS);
        }
    }

    private Optional<Texts> texts(String field, int longest) {
        Optional<String> dutch = fields.sentence(field + "-nl", longest);
        Optional<String> english = fields.sentence(field + "-en", longest);
        return dutch.isPresent() && english.isPresent()
                ? Optional.of(new Texts(dutch.get(), english.get()))
                : Optional.empty();
    }

    private static ScopeKind scopeKind(String scope) {
        return SCOPE_KINDS.getOrDefault(scope, ScopeKind.SEGMENT);
    }

    private List<ColumnCondition> conditions(String scope) {
        List<ColumnCondition> conditions = new ArrayList<>();
        Map<String, Place> taken = new HashMap<>();
        written.when().entrySet().stream().limit(MOST_CONDITIONS).forEach(entry -> {
            Cell cell = entry.getValue();
            Column column = column(entry.getKey(), cell, scope);
            Place other = column == null ? null : taken.putIfAbsent(column.text(), cell.place());
            if (other != null) {
                findings.problem(cell.place(), "column-twice", Place.shortened(entry.getKey()), other.where());
            } else if (column != null) {
                Condition condition = new CellText(notation, findings).condition(cell, column.measure());
                if (condition != null) {
                    conditions.add(new ColumnCondition(
                            column.side(), column.measure(), condition, CanonicalCell.of(condition, column.measure())));
                }
            }
        });
        return conditions;
    }

    private @Nullable Column column(String name, Cell cell, String scope) {
        Optional<Column> found = Column.find(name);
        boolean pair = scope.equals(PAIR);
        if (found.isEmpty()) {
            findings.problem(cell.place(), MeasureNames.unknown(name, scopeKind(scope)));
            return null;
        }
        Column column = found.get();
        if (pair != (column.side() != Side.SELF)) {
            findings.problem(cell.place(), pair ? "side-absent" : "side-odd", Place.shortened(name));
            return null;
        }
        if (!column.isMeasuredAt(scopeKind(scope))) {
            findings.problem(
                    cell.place(),
                    "measure-scope",
                    column.measure().label(),
                    MeasureNames.scopes(column.measure()),
                    scope);
            return null;
        }
        return column;
    }

    private Map<String, String> example(Map<String, Cell> cells, List<ColumnCondition> conditions, String name) {
        Map<String, String> example = new LinkedHashMap<>();
        for (ColumnCondition condition : conditions) {
            String column = new Column(condition.side(), condition.measure()).text();
            if (cells.keySet().stream().noneMatch(key -> isColumn(key, column))) {
                findings.problem(written.id().place().under(name), "example-short", name, column);
            }
        }
        cells.forEach((key, cell) -> {
            Optional<ColumnCondition> condition = conditions.stream()
                    .filter(one -> isColumn(key, new Column(one.side(), one.measure()).text()))
                    .findFirst();
            if (condition.isEmpty()) {
                // Of a condition that can't be read that was said already.
                if (written.when().keySet().stream().noneMatch(asked -> isColumn(key, asked))) {
                    findings.problem(cell.place(), "example-column", Place.shortened(key));
                }
                return;
            }
            Value value =
                    new CellText(notation, findings).value(cell, condition.get().measure());
            if (value != null) {
                Column column =
                        new Column(condition.get().side(), condition.get().measure());
                example.put(column.text(), CanonicalCell.of(value, column.measure()));
            }
        });
        return example;
    }

    private static boolean isColumn(String written, String canonical) {
        return Column.find(written).map(Column::text).filter(canonical::equals).isPresent();
    }
}
