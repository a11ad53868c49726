package org.koers.ruletables;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.koers.measure.ScopeKind;
import org.koers.measure.Texts;
import org.koers.rules.AdviceKind;
import org.koers.rules.Row;

/** Looks at the sentences of a row: placeholders that can be filled, the same ones in both languages, not too many. */
final class TextCheck {
    static final int MOST_SENTENCES = 4;
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z0-9.]+)}");
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?](?=\\s|$)");
    private static final Set<AdviceKind> NAMING_CUSTOMERS =
            Set.of(AdviceKind.REVISE_TARGET, AdviceKind.DECIDE_NOW, AdviceKind.IMPROVE_CONVERSION);

    private final Row row;
    private final RowPlaces places;
    private final Findings findings;
    private final Set<String> words;

    TextCheck(Row row, RowPlaces places, Findings findings) {
        this.row = row;
        this.places = places;
        this.findings = findings;
        this.words = words(row);
    }

    void look() {
        plain("name", row.name());
        plain("reason", row.reason());
        filled("title", row.title());
        filled("text", row.text());
        sentences("text-nl", row.text().nl());
        sentences("text-en", row.text().en());
    }

    /** What a placeholder may be besides a measure. */
    private static Set<String> words(Row row) {
        Set<String> words = new TreeSet<>(Set.of("scope", "week", "remainingWeeks", "marketSource", "marketAndOwn"));
        if (row.pair()) {
            words.addAll(Set.of("from", "to"));
        }
        if (row.kind() != AdviceKind.HOLD_COURSE) {
            words.add("since");
        }
        if (row.scope() == ScopeKind.CUSTOMER || NAMING_CUSTOMERS.contains(row.kind())) {
            words.addAll(Set.of("customers", "count"));
        }
        if (row.scope() != ScopeKind.REP) {
            words.add("target");
        }
        if (row.kind() == AdviceKind.REVISE_TARGET) {
            words.addAll(Set.of("proposalLow", "proposalHigh"));
        }
        return words;
    }

    private void plain(String field, Texts texts) {
        for (String text : java.util.List.of(texts.nl(), texts.en())) {
            if (text.indexOf('{') >= 0 || text.indexOf('}') >= 0) {
                findings.check(row.table(), places.of(field), "braces", field);
            }
        }
    }

    private void filled(String field, Texts texts) {
        Set<String> dutch = placeholders(field + "-nl", texts.nl());
        Set<String> english = placeholders(field + "-en", texts.en());
        for (String name : union(dutch, english)) {
            if (!dutch.contains(name) || !english.contains(name)) {
                findings.check(row.table(), places.of(field), "placeholder-one-language", shown(name), field);
            }
        }
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        Set<String> union = new TreeSet<>(one);
        union.addAll(other);
        return union;
    }

    private Set<String> placeholders(String field, String text) {
        Set<String> names = new TreeSet<>();
        Matcher matcher = PLACEHOLDER.matcher(text);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        names.forEach(name -> known(field, name));
        String rest = matcher.replaceAll("");
        if (rest.indexOf('{') >= 0 || rest.indexOf('}') >= 0) {
            findings.check(row.table(), places.of(field), "braces", field);
        }
        return names;
    }

    private void known(String field, String name) {
        if (words.contains(name)) {
            return;
        }
        String bare = name.substring(name.indexOf('.') + 1);
        String owner = name.indexOf('.') < 0 ? "" : name.substring(0, name.indexOf('.'));
        boolean ownerKnown = owner.isEmpty()
                || owner.equals("total")
                || (row.pair() && (owner.equals("from") || owner.equals("to")));
        Column column = Column.find(bare).orElse(null);
        if (!ownerKnown || column == null || !column.measure().id().equals(bare)) {
            findings.check(row.table(), places.of(field), "placeholder-unknown", shown(name), String.join(", ", words));
            return;
        }
        ScopeKind scope = owner.equals("total") ? ScopeKind.TOTAL : told();
        if (!column.isMeasuredAt(scope)) {
            findings.check(
                    row.table(),
                    places.of(field),
                    "placeholder-scope",
                    shown(name),
                    MeasureNames.scopes(column.measure()),
                    scope.id());
        }
    }

    /** Customers are told of together, per segment. */
    private ScopeKind told() {
        return row.scope() == ScopeKind.CUSTOMER ? ScopeKind.SEGMENT : row.scope();
    }

    private static String shown(String name) {
        return "{" + Place.shortened(name) + "}";
    }

    private void sentences(String field, String text) {
        int count = (int) SENTENCE_END.matcher(text).results().count();
        if (count > MOST_SENTENCES) {
            findings.check(row.table(), places.of(field), "sentences", field, count, MOST_SENTENCES);
        }
    }
}
