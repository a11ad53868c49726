package org.koers.report;

import java.util.Map;
import java.util.stream.Collectors;
import org.koers.measure.Language;
import org.koers.measure.Measure;
import org.koers.measure.Texts;
import org.koers.rules.ColumnCondition;
import org.koers.rules.Row;
import org.koers.rules.RuleSet;

/** Every rule for people, as Markdown: what, when, why, advice, examples, and the measures it looks at. */
public final class RuleBook {
    private final Phrases phrases;
    private final StringBuilder text = new StringBuilder();

    private RuleBook(Language language) {
        this.phrases = new Phrases(language, "EUR");
    }

    public static String write(RuleSet rules, Language language) {
        RuleBook book = new RuleBook(language);
        book.text.append("# ").append(book.say("title")).append("\n\n");
        book.text
                .append(book.say("intro", rules.rows().size(), rules.enabled().size()))
                .append("\n");
        rules.rows().forEach(book::row);
        return book.text.toString();
    }

    private void row(Row row) {
        text.append("\n## ").append(row.id()).append(" ").append(in(row.name())).append("\n\n");
        line(
                "state",
                say(row.enabled() ? "on" : "off") + " · " + row.table().id() + " · "
                        + row.scope().id() + " · " + row.severity().id() + " · " + row.kind());
        if (row.conditions().isEmpty()) {
            line("when", say("no-condition"));
        }
        row.conditions().forEach(condition -> line("when", when(condition)));
        line("why", in(row.reason()));
        line("advice", "**" + in(row.title()) + "** " + in(row.text()));
        line("who", say("owner-days", row.owner(), row.dueInDays(), row.cooldownWeeks()));
        if (!row.conditions().isEmpty()) {
            line("fires", example(row.fires()));
            line("silent", example(row.silent()));
        }
        row.conditions().stream().map(ColumnCondition::measure).distinct().forEach(this::measure);
    }

    private void measure(Measure measure) {
        String needs = measure.needs().isEmpty() ? "" : " (" + measure.needs() + ")";
        line(
                "measure",
                "`" + measure.id() + "` " + in(measure.label()) + ", "
                        + measure.unit().id() + ": " + measure.formula() + needs);
    }

    private String when(ColumnCondition condition) {
        Measure measure = condition.measure();
        return in(measure.label()) + " " + condition.condition().fold(new ConditionWords(measure.unit(), phrases));
    }

    private static String example(Map<String, String> values) {
        return values.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> "`" + entry.getKey() + "` " + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    private void line(String key, String value) {
        text.append("- ").append(say(key)).append(": ").append(value).append("\n");
    }

    private String in(Texts texts) {
        return phrases.language() == Language.NL ? texts.nl() : texts.en();
    }

    private String say(String key, Object... arguments) {
        return phrases.say("rules-" + key, arguments);
    }
}
