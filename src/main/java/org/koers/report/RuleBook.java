package org.koers.report;

import org.koers.measure.Language;
import org.koers.rules.RuleSet;

/** Every rule for people, as Markdown: what, when, why, advice, source, examples, and the measures it looks at. */
public final class RuleBook {
    private final RuleBookView view;
    private final StringBuilder text = new StringBuilder();

    private RuleBook(RuleBookView view) {
        this.view = view;
    }

    public static String write(RuleSet rules, Language language) {
        RuleBook book = new RuleBook(new RuleBookDraft(rules, language).write());
        book.text.append("# ").append(book.view.title()).append("\n\n");
        book.text.append(book.view.lead()).append("\n");
        book.view.chapters().forEach(book::chapter);
        return book.text.toString();
    }

    private void chapter(RuleBookView.Chapter chapter) {
        text.append("\n## ").append(chapter.name()).append("\n\n");
        text.append(chapter.count()).append("\n");
        chapter.rules().forEach(this::rule);
    }

    private void rule(RuleBookView.Rule rule) {
        text.append("\n### ").append(rule.id()).append(" ").append(rule.name()).append("\n\n");
        String facts = String.join(" · ", rule.facts());
        line("rule", rule.state() + " · " + rule.severity().word() + " · " + facts);
        if (rule.conditions().isEmpty()) {
            line("when", word("no-condition"));
        }
        rule.conditions().forEach(this::condition);
        line("why", rule.why());
        line("advice", "**" + rule.advice() + "** – " + rule.text());
        line("who", rule.who());
        if (!rule.source().isEmpty()) {
            line("source", rule.source());
        }
        rule.measures().forEach(this::measure);
    }

    private void condition(RuleBookView.Condition condition) {
        String example = word("fires") + " " + condition.fires() + ", " + word("silent") + " " + condition.silent();
        line("when", condition.measure() + " " + condition.asked() + " (" + example + ")");
    }

    private void measure(RuleBookView.Measured measure) {
        String needs = measure.needs().isEmpty() ? "" : "; " + word("needs") + " " + measure.needs();
        line(
                "measures",
                measure.name() + " (`" + measure.id() + "`, " + measure.unit() + needs + "): " + measure.formula());
    }

    private void line(String key, String value) {
        text.append("- ").append(word(key)).append(": ").append(value).append("\n");
    }

    private String word(String key) {
        return java.util.Objects.requireNonNull(view.words().get(key));
    }
}
