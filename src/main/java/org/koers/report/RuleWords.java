package org.koers.report;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.koers.measure.Language;
import org.koers.measure.Measure;
import org.koers.measure.Texts;
import org.koers.measure.Unit;
import org.koers.measure.Vocabulary;
import org.koers.rules.ColumnCondition;
import org.koers.rules.Row;
import org.koers.rules.Side;

/** The fields of a rule as words in one language. */
record RuleWords(Phrases phrases) {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(?:(from|to)\\.)?([A-Za-z0-9]+)}");

    /** Whole, and below the million from which amounts are rounded. */
    private static final Pattern SMALL_AMOUNT = Pattern.compile("-?\\d{1,6}");

    String tell(String key, Object... arguments) {
        return phrases.say("rules-" + key, arguments);
    }

    String in(Texts texts) {
        return texts.in(phrases.language());
    }

    String scope(Row row) {
        return tell("scope-" + (row.pair() ? "pair" : row.scope().id()));
    }

    String kind(Row row) {
        return tell("kind-" + row.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    String owner(Row row) {
        return phrases.say("role-" + row.owner());
    }

    String measure(ColumnCondition condition) {
        return sided(condition.side().name(), in(condition.measure().label()));
    }

    String asked(ColumnCondition condition) {
        return condition.condition().fold(new ConditionWords(condition.measure().unit(), phrases));
    }

    /** The value of this column in an example; a dash when the example doesn't name it. */
    String example(ColumnCondition condition, Map<String, String> values) {
        String id = condition.measure().id();
        String column =
                condition.side() == Side.SELF ? id : condition.side().name().toLowerCase(Locale.ROOT) + "." + id;
        String cell = values.get(column);
        return cell == null ? Phrases.UNKNOWN : written(cell, condition.measure());
    }

    /** Digits as they were written, for rounding would make two examples alike. */
    private String written(String cell, Measure measure) {
        if (cell.equals("yes") || cell.equals("no")) {
            return phrases.wording().render("measure." + cell);
        }
        if (cell.equals("unknown")) {
            return phrases.say("condition-unknown");
        }
        if (cell.startsWith("\"")) {
            return phrases.wording().render("measure.word." + cell.replace("\"", ""));
        }
        if (measure.unit() == Unit.MONEY && SMALL_AMOUNT.matcher(cell).matches()) {
            return phrases.money(new BigDecimal(cell));
        }
        String digits = phrases.language() == Language.NL ? cell.replace('.', ',') : cell.replace(" %", "%");
        return digits.replace("-", "−")
                        .replace(" pp", "\u00a0" + phrases.wording().render("measure.points"))
                        .replace(" %", "\u00a0%")
                + ending(measure, digits);
    }

    private String ending(Measure measure, String digits) {
        String unit = measure.unit() == Unit.WEEKS ? "week" : measure.unit() == Unit.DAYS ? "day" : "";
        return unit.isEmpty()
                ? ""
                : "\u00a0" + phrases.wording().render("measure." + unit + (digits.equals("1") ? "" : "s"));
    }

    String unit(Measure measure) {
        return tell("unit-" + measure.unit().id());
    }

    /** A text of the advice, with what is filled in later named between square brackets. */
    String open(Texts texts) {
        Matcher matcher = PLACEHOLDER.matcher(in(texts));
        StringBuilder opened = new StringBuilder();
        while (matcher.find()) {
            String side = matcher.group(1) == null ? "SELF" : matcher.group(1).toUpperCase(Locale.ROOT);
            matcher.appendReplacement(
                    opened, Matcher.quoteReplacement("[" + sided(side, filled(matcher.group(2))) + "]"));
        }
        return matcher.appendTail(opened).toString();
    }

    private String filled(String name) {
        return Vocabulary.shipped()
                .find(name)
                .map(measure -> in(measure.label()))
                .orElseGet(() -> tell("filled-" + name));
    }

    private String sided(String side, String name) {
        return side.equals("SELF") ? name : tell("side-" + side.toLowerCase(Locale.ROOT), name);
    }
}
