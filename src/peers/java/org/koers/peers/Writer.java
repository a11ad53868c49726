package org.koers.peers;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.koers.measure.Language;
import org.koers.measure.ScopeKind;
import org.koers.measure.Texts;
import org.koers.measure.Vocabulary;
import org.koers.peers.PeerRows.Asked;
import org.koers.rules.AdviceKind;
import org.koers.rules.ColumnCondition;
import org.koers.rules.Condition;
import org.koers.rules.Dimension;
import org.koers.rules.Row;
import org.koers.rules.RowStatus;
import org.koers.rules.RuleSet;
import org.koers.rules.Severity;
import org.koers.rules.Side;
import org.koers.ruletables.DecisionModel;
import org.koers.ruletables.RuleDirectory;
import org.koers.ruletables.ShippedRules;
import tools.jackson.databind.json.JsonMapper;

/** Writes the same rows as each engine wants them. */
final class Writer {
    private Writer() {}

    static Peer.Written written(List<Asked> rows) {
        RuleSet rules = ruleSet(rows);
        return new Peer.Written(
                plain(rows),
                RuleDirectory.written(rules),
                new DecisionModel(rules).written(Language.EN),
                spreadsheet(rows),
                goRules(rows));
    }

    /** A line per row: id, then lowest and highest of each column, or nothing. */
    private static String plain(List<Asked> rows) {
        return rows.stream()
                .map(row -> row.id()
                        + PeerRows.columns().stream()
                                .map(row.spans()::get)
                                .map(span -> span == null ? ";;" : ";" + span[0] + ";" + span[1])
                                .collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
    }

    private static RuleSet ruleSet(List<Asked> asked) {
        List<Row> rows = new ArrayList<>();
        for (int number = 0; number < asked.size(); number++) {
            rows.add(row(asked.get(number), Dimension.values()[number % Dimension.values().length]));
        }
        rows.add(ShippedRules.load().find("S08").orElseThrow());
        return new RuleSet("own", "", rows);
    }

    private static Row row(Asked asked, Dimension table) {
        Texts words = new Texts("Regel " + asked.id(), "Rule " + asked.id());
        List<ColumnCondition> conditions = new ArrayList<>();
        Map<String, String> fires = new HashMap<>();
        Map<String, String> silent = new HashMap<>();
        asked.spans().forEach((measure, span) -> {
            conditions.add(new ColumnCondition(
                    Side.SELF,
                    Vocabulary.shipped().get(measure),
                    new Condition.Interval(BigDecimal.valueOf(span[0]), true, BigDecimal.valueOf(span[1]), true),
                    "[" + span[0] + ".." + span[1] + "]"));
            fires.put(measure, String.valueOf(span[0]));
            silent.put(measure, String.valueOf(span[1] + 1));
        });
        return new Row(
                asked.id(),
                table,
                RowStatus.ON,
                ScopeKind.TOTAL,
                false,
                conditions,
                AdviceKind.SELECT_CUSTOMERS,
                Severity.WATCH,
                "manager",
                7,
                4,
                words,
                words,
                words,
                words,
                fires,
                silent);
    }

    /** A decision table of Drools as csv; three dots are how it writes cells that are merged. */
    private static String spreadsheet(List<Asked> rows) {
        List<String> columns = PeerRows.columns();
        StringBuilder csv = new StringBuilder();
        csv.append("RuleSet,org.koers.peers.rows\nImport,org.koers.peers.Situation\n");
        csv.append("Variables,java.util.Set found\n\nRuleTable rows\nNAME");
        columns.forEach(column -> csv.append(",CONDITION"));
        csv.append(",ACTION\n");
        csv.append(",Situation...".repeat(columns.size())).append("\n");
        columns.forEach(column -> csv.append(",\"number(\"\"")
                .append(column)
                .append("\"\") >= $1, number(\"\"")
                .append(column)
                .append("\"\") <= $2\""));
        csv.append(",\"found.add(\"\"$param\"\");\"\nname");
        columns.forEach(column -> csv.append(',').append(column));
        csv.append(",id\n");
        for (Asked row : rows) {
            csv.append(row.id());
            for (String column : columns) {
                int[] span = row.spans().get(column);
                csv.append(span == null ? "," : ",\"" + span[0] + "," + span[1] + "\"");
            }
            csv.append(',').append(row.id()).append('\n');
        }
        return csv.toString();
    }

    private static byte[] goRules(List<Asked> rows) {
        List<String> columns = PeerRows.columns();
        List<Map<String, Object>> rules = new ArrayList<>();
        for (Asked row : rows) {
            Map<String, Object> rule = new LinkedHashMap<>();
            rule.put("_id", row.id());
            columns.forEach(column -> {
                int[] span = row.spans().get(column);
                rule.put(column, span == null ? "" : "[" + span[0] + ".." + span[1] + "]");
            });
            rule.put("rule", "\"" + row.id() + "\"");
            rules.add(rule);
        }
        List<Map<String, Object>> inputs = columns.stream()
                .map(column ->
                        Map.<String, Object>of("id", column, "name", column, "type", "expression", "field", column))
                .toList();
        Map<String, Object> table = Map.of(
                "hitPolicy",
                "collect",
                "inputs",
                inputs,
                "outputs",
                List.of(Map.of("id", "rule", "name", "rule", "type", "expression", "field", "rule")),
                "rules",
                rules);
        List<Map<String, Object>> nodes = List.of(
                Map.of("id", "in", "name", "in", "type", "inputNode"),
                Map.of("id", "table", "name", "table", "type", "decisionTableNode", "content", table),
                Map.of("id", "out", "name", "out", "type", "outputNode"));
        List<Map<String, Object>> edges = List.of(
                Map.of("id", "a", "type", "edge", "sourceId", "in", "targetId", "table"),
                Map.of("id", "b", "type", "edge", "sourceId", "table", "targetId", "out"));
        return JsonMapper.shared().writeValueAsBytes(Map.of("nodes", nodes, "edges", edges));
    }
}
