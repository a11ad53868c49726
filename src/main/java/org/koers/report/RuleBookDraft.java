package org.koers.report;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.koers.measure.Language;
import org.koers.measure.Measure;
import org.koers.rules.ColumnCondition;
import org.koers.rules.Dimension;
import org.koers.rules.Row;
import org.koers.rules.RuleSet;
import org.koers.rules.Severity;

/** Words every rule of a rule set, dimension by dimension in the order in which they are reviewed. */
final class RuleBookDraft {
    private static final List<String> FIXED = List.of(
            "index",
            "on",
            "off",
            "when",
            "asked",
            "fires",
            "silent",
            "no-condition",
            "why",
            "advice",
            "who",
            "source",
            "measures",
            "unit",
            "needs",
            "top",
            "example-note",
            "rule");

    private final RuleSet rules;
    private final RuleWords words;
    private final RuleNeeds needs;
    private final RuleSources sources;

    RuleBookDraft(RuleSet rules, Language language) {
        this.rules = rules;
        this.words = new RuleWords(new Phrases(language, "EUR"));
        this.needs = new RuleNeeds(words);
        this.sources = new RuleSources(language);
    }

    RuleBookView write() {
        return new RuleBookView(
                words.phrases().language().code(),
                words.tell("title"),
                List.of(words.tell("version", rules.version(), rules.checksum().substring(0, 8))),
                words.tell("intro", rules.rows().size(), rules.enabled().size()),
                Arrays.stream(Dimension.values())
                        .map(this::chapter)
                        .filter(chapter -> !chapter.rules().isEmpty())
                        .toList(),
                fixed());
    }

    private Map<String, String> fixed() {
        Map<String, String> fixed = new LinkedHashMap<>();
        FIXED.forEach(key -> fixed.put(key, words.tell(key)));
        return fixed;
    }

    private RuleBookView.Chapter chapter(Dimension table) {
        List<Row> rows =
                rules.rows().stream().filter(row -> row.table() == table).toList();
        long on = rows.stream().filter(Row::enabled).count();
        return new RuleBookView.Chapter(
                table.id(),
                words.tell("table-" + table.id()),
                words.tell("count", rows.size(), on),
                rows.stream().map(this::rule).toList());
    }

    private RuleBookView.Rule rule(Row row) {
        return new RuleBookView.Rule(
                row.id(),
                words.in(row.name()),
                row.enabled(),
                words.tell(
                        switch (row.status()) {
                            case ON -> "on";
                            case OFF -> "off";
                            case SHADOW -> "shadow";
                        }),
                severity(row.severity()),
                List.of(words.kind(row), words.scope(row)),
                words.in(row.reason()),
                words.open(row.title()),
                words.open(row.text()),
                words.tell("owner-days", words.owner(row), row.dueInDays(), row.cooldownWeeks()),
                sources.find(row.base()).orElse(""),
                row.conditions().stream()
                        .map(condition -> condition(row, condition))
                        .toList(),
                measures(row));
    }

    private AdvisoryView.Status severity(Severity severity) {
        String shape = switch (severity) {
            case CRITICAL, ACT -> "act";
            case WATCH -> "watch";
            case INFO -> "none";
        };
        return new AdvisoryView.Status(shape, words.phrases().say("severity-" + severity.id()));
    }

    private RuleBookView.Condition condition(Row row, ColumnCondition condition) {
        return new RuleBookView.Condition(
                words.measure(condition),
                words.asked(condition),
                words.example(condition, row.fires()),
                words.example(condition, row.silent()));
    }

    private List<RuleBookView.Measured> measures(Row row) {
        return row.conditions().stream()
                .map(ColumnCondition::measure)
                .distinct()
                .map(this::measured)
                .toList();
    }

    private RuleBookView.Measured measured(Measure measure) {
        return new RuleBookView.Measured(
                measure.id(),
                words.in(measure.label()),
                measure.formula(),
                words.unit(measure),
                needs.write(measure.needs()));
    }
}
