package org.koers.ruletables;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.koers.measure.Language;
import org.koers.measure.Measure;
import org.koers.measure.ScopeKind;
import org.koers.measure.Unit;
import org.koers.measure.Vocabulary;
import org.koers.measure.Wording;
import org.koers.rules.Row;
import org.koers.rules.RuleSet;

/**
 * A rule set as one DMN 1.5 model, to read and run in other programs. For each table and kind of scope it has a decision
 * table that collects the ids of the rows that hold. Its inputs are the total, a segment, a customer, a sales rep and
 * the two segments of a pair, each with its measures: numbers as rules compare them (shares as fractions), words, yes or
 * no, and weeks as text; {@code null} when not known.
 */
public final class DecisionModel {
    private static final String NAMESPACE = "https://www.omg.org/spec/DMN/20230324/MODEL/";
    private static final String FEEL = "https://www.omg.org/spec/DMN/20230324/FEEL/";
    private static final String RULES = "rules";

    private final RuleSet rules;
    private final List<DecisionTable> tables;

    public DecisionModel(RuleSet rules) {
        this.rules = rules;
        this.tables = DecisionTable.of(rules.rows().stream()
                .filter(row -> row.enabled() && !row.conditions().isEmpty())
                .toList());
    }

    /** Not in the model. */
    public List<Row> notTakingPart() {
        return rules.rows().stream().filter(row -> !row.enabled()).toList();
    }

    /** Not in the model: only the steering logic says when they hold, and a table would say always. */
    public List<Row> withoutCondition() {
        return rules.rows().stream()
                .filter(row -> row.enabled() && row.conditions().isEmpty())
                .toList();
    }

    /** The model as XML in UTF-8, the same bytes each time. @param language of what people read in it */
    public byte[] written(Language language) {
        return new Writing(new IndentedXml(), language, new Wording(language, "XXX")).model();
    }

    private static String type(Measure measure) {
        if (measure.unit().isNumeric()) {
            return "number";
        }
        return measure.unit() == Unit.YES_NO ? "boolean" : "string";
    }

    private static String typeName(ScopeKind kind) {
        return kind.name().charAt(0) + kind.id().substring(1);
    }

    /** Writes it once. */
    private final class Writing {
        private final IndentedXml xml;
        private final Language language;
        private final Wording wording;

        Writing(IndentedXml xml, Language language, Wording wording) {
            this.xml = xml;
            this.language = language;
            this.wording = wording;
        }

        byte[] model() {
            xml.element(
                    "definitions",
                    this::definitions,
                    "xmlns",
                    NAMESPACE,
                    "id",
                    "koers",
                    "name",
                    "koers",
                    "namespace",
                    "urn:koers:rules:" + rules.checksum(),
                    "expressionLanguage",
                    FEEL,
                    "typeLanguage",
                    FEEL);
            return xml.bytes();
        }

        private void definitions() {
            xml.text("description", wording.render("ruletables.dmn-model", rules.version(), rules.checksum()) + left());
            types();
            Map<String, ScopeKind> data = new TreeMap<>();
            tables.forEach(table -> table.inputs().forEach(input -> data.put(input.data(), input.kind())));
            data.forEach((name, kind) -> xml.element(
                    "inputData",
                    () -> xml.empty("variable", "name", name, "typeRef", typeName(kind)),
                    "id",
                    name,
                    "name",
                    name));
            tables.forEach(this::decision);
        }

        private String left() {
            return left("dmn-off", notTakingPart()) + left("dmn-bare", withoutCondition());
        }

        private String left(String key, List<Row> rows) {
            return rows.isEmpty()
                    ? ""
                    : " "
                            + wording.render(
                                    "ruletables." + key,
                                    rows.stream().map(Row::id).collect(Collectors.joining(", ")));
        }

        /** One for each kind of scope, with the measures that any table reads there. */
        private void types() {
            for (ScopeKind kind : ScopeKind.values()) {
                TreeSet<String> read = new TreeSet<>();
                tables.forEach(table -> table.inputs().stream()
                        .filter(input -> input.kind() == kind)
                        .forEach(input -> read.add(input.column().measure().id())));
                if (!read.isEmpty()) {
                    xml.element("itemDefinition", () -> read.forEach(this::component), "name", typeName(kind));
                }
            }
            xml.element("itemDefinition", () -> xml.text("typeRef", "string"), "name", RULES, "isCollection", "true");
        }

        private void component(String id) {
            Measure measure = Vocabulary.shipped().get(id);
            xml.element(
                    "itemComponent",
                    () -> xml.text("typeRef", type(measure)),
                    "name",
                    id,
                    "label",
                    measure.label().in(language));
        }

        private void decision(DecisionTable table) {
            xml.element(
                    "decision",
                    () -> {
                        xml.empty("variable", "name", table.name(), "typeRef", RULES);
                        TreeSet<String> data = new TreeSet<>();
                        table.inputs().forEach(input -> data.add(input.data()));
                        data.forEach(name -> xml.element(
                                "informationRequirement", () -> xml.empty("requiredInput", "href", "#" + name)));
                        xml.element("decisionTable", () -> decisionTable(table), "hitPolicy", "COLLECT");
                    },
                    "id",
                    table.id(),
                    "name",
                    table.name());
        }

        private void decisionTable(DecisionTable table) {
            List<DecisionTable.Input> inputs = table.inputs();
            inputs.forEach(this::input);
            xml.empty("output", "typeRef", "string");
            List.of("kind", "name", "title", "text").forEach(name -> xml.empty("annotation", "name", name));
            table.rows().forEach(row -> xml.element("rule", () -> rule(table, inputs, row), "id", row.id()));
        }

        private void input(DecisionTable.Input input) {
            Measure measure = input.column().measure();
            xml.element(
                    "input",
                    () -> xml.element(
                            "inputExpression", () -> xml.text("text", input.expression()), "typeRef", type(measure)),
                    "label",
                    measure.label().in(language));
        }

        private void rule(DecisionTable table, List<DecisionTable.Input> inputs, Row row) {
            Map<DecisionTable.Input, String> tests = table.tests(row);
            inputs.forEach(input -> line("inputEntry", tests.getOrDefault(input, "-")));
            line("outputEntry", FeelTest.quoted(row.id()));
            line("annotationEntry", row.kind().name());
            List.of(row.name(), row.title(), row.text()).forEach(texts -> line("annotationEntry", texts.in(language)));
        }

        private void line(String element, String text) {
            xml.element(element, () -> xml.text("text", text));
        }
    }
}
