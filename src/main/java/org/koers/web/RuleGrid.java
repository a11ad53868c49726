package org.koers.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.koers.measure.Language;
import org.koers.measure.Measure;
import org.koers.measure.Wording;
import org.koers.ruletables.DraftTable;
import org.koers.ruletables.HeadWords;
import org.koers.ruletables.RuleDraft;
import org.koers.ruletables.RuleSheet;

/**
 * One table of the draft as the browser gets it, in the notation of who edits.
 *
 * @param revision of the draft
 * @param base the version that it changes
 * @param table its id
 */
record RuleGrid(long revision, long base, String table, List<Column> columns, List<Line> lines) {
    /**
     * A column.
     *
     * @param group what it stands under: id, when, advice, texts, fires or silent
     * @param form how it is edited: choice, words, number, text or cell
     * @param choices of a closed list; empty when anything may be written
     */
    record Column(String key, String label, String group, String form, String help, List<Choice> choices) {}

    /** @param value as it is written in the cell */
    record Choice(String value, String label) {}

    /**
     * A line.
     *
     * @param n its number
     * @param c what stands in its cells, by key
     * @param w what stood in cells that were changed, by key; absent for a line that is new
     * @param added whether it is new
     */
    record Line(long n, Map<String, String> c, Map<String, String> w, boolean added) {}

    static RuleGrid of(RuleDesk.Draft draft, DraftTable table, Wording wording) {
        Language language = wording.language();
        HeadWords words = new HeadWords(wording);
        List<Column> columns = ordered(table.keys(), language).stream()
                .map(key -> column(key, words))
                .toList();
        Map<Long, DraftTable.Line> before = new LinkedHashMap<>();
        draft.before().table(table.table()).lines().forEach(line -> before.put(line.number(), line));
        List<Line> lines = new ArrayList<>();
        for (DraftTable.Line line : table.lines()) {
            DraftTable.Line known = before.get(line.number());
            Map<String, String> cells = new LinkedHashMap<>();
            line.cells().forEach((key, text) -> cells.put(key, RuleDraft.shown(line, key, language)));
            Map<String, String> was = new LinkedHashMap<>();
            if (known != null && !known.equals(line)) {
                for (String key : table.keys()) {
                    String old = RuleDraft.shown(known, key, language);
                    if (!old.equals(cells.getOrDefault(key, ""))) {
                        was.put(key, old);
                    }
                }
            }
            lines.add(new Line(line.number(), cells, was, known == null));
        }
        return new RuleGrid(draft.revision(), draft.base(), table.table().id(), columns, lines);
    }

    /** Number and name first, the name in the language of who reads. */
    private static List<String> ordered(List<String> keys, Language language) {
        String own = "name-" + language.code();
        String other = language == Language.NL ? "name-en" : "name-nl";
        return keys.stream()
                .map(key -> key.equals(own) ? other : key.equals(other) ? own : key)
                .toList();
    }

    private static Column column(String key, HeadWords words) {
        RuleSheet.Head head = new RuleSheet.Head(key.replaceFirst("~.*$", ""), List.of());
        List<String> values = RuleDraft.choices(key, words.wording().language());
        boolean measured = !head.measure().isEmpty();
        List<Choice> choices = values.stream()
                .map(value -> new Choice(value, measured ? value : label(head.key(), value, words.wording())))
                .toList();
        return new Column(key, words.label(head), group(head), form(head, values), words.help(head), choices);
    }

    private static String label(String field, String value, Wording wording) {
        return switch (field) {
            case "kind" ->
                wording.render(
                        "report.rules-kind-" + value.toLowerCase(Locale.ROOT).replace('_', '-'));
            case "severity" -> wording.render("report.severity-" + value);
            case "owner" -> wording.render("report.role-" + value);
            case "scope" -> wording.render("rules.scope." + value);
            default -> value;
        };
    }

    private static String group(RuleSheet.Head head) {
        if (!head.measure().isEmpty()) {
            return head.block();
        }
        return switch (head.key()) {
            case "id", "enabled", "scope" -> "id";
            case "kind", "severity", "owner", "due-days", "cooldown-weeks" -> "advice";
            default -> "texts";
        };
    }

    private static String form(RuleSheet.Head head, List<String> values) {
        Optional<Measure> measure = HeadWords.measure(head);
        if (measure.isPresent()) {
            return values.isEmpty() ? "cell" : "words";
        }
        if (!values.isEmpty()) {
            return "choice";
        }
        return switch (head.key()) {
            case "due-days", "cooldown-weeks" -> "number";
            case "id" -> "cell";
            default -> "text";
        };
    }
}
