package org.koers.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.koers.advice.Advice;
import org.koers.advice.Item;
import org.koers.measure.Measured;
import org.koers.measure.Unit;
import org.koers.measure.Wording;

/** Fills the placeholders in the two texts of a rule: {@code Herzie het jaardoel van {target}}. */
final class AdviceWords {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z0-9.]+)}");
    private static final String UNKNOWN = "–";
    private static final String WAY_IN = "review.way-in";

    private final Phrases phrases;
    private final Wording wording;

    AdviceWords(Phrases phrases) {
        this.phrases = phrases;
        this.wording = phrases.wording();
    }

    String title(Advice advice) {
        return fill(advice.row().title().in(wording.language()), advice.arguments());
    }

    /** The text of the row, and all that this case adds to it. */
    String text(Advice advice) {
        return (own(advice) + " " + String.join(" ", because(advice))).strip();
    }

    /** The text of the row alone. */
    String own(Advice advice) {
        return fill(advice.row().text().in(wording.language()), advice.arguments());
    }

    /** What this case adds to the text of the row, a sentence or two each. */
    List<String> because(Advice advice) {
        return advice.because().stream().map(wording::render).toList();
    }

    /** Why to hold course, without what would become an advice. */
    String explanation(Advice advice) {
        List<String> sentences = new ArrayList<>();
        sentences.add(own(advice));
        advice.because().stream()
                .filter(message -> !message.key().startsWith(WAY_IN))
                .forEach(message -> sentences.add(wording.render(message)));
        return String.join(" ", sentences);
    }

    /** What would become an advice, the nearest first. */
    List<String> waysIn(Advice advice) {
        return advice.because().stream()
                .filter(message -> message.key().startsWith(WAY_IN))
                .map(wording::render)
                .toList();
    }

    private String fill(String text, Map<String, Object> arguments) {
        Matcher matcher = PLACEHOLDER.matcher(text);
        StringBuilder filled = new StringBuilder();
        while (matcher.find()) {
            Object argument = arguments.get(matcher.group(1));
            matcher.appendReplacement(filled, Matcher.quoteReplacement(argument == null ? UNKNOWN : word(argument)));
        }
        return matcher.appendTail(filled).toString();
    }

    private String word(Object argument) {
        if (argument instanceof List<?> items) {
            return names(items);
        }
        if (argument instanceof Measured measured && isForecast(measured)) {
            return phrases.forecast(measured.value().number().orElse(null));
        }
        return wording.render("report.plain", argument);
    }

    private static boolean isForecast(Measured measured) {
        return measured.measure().unit() == Unit.MONEY
                && (measured.measure().id().startsWith("landing")
                        || measured.measure().id().startsWith("target"));
    }

    private String names(List<?> items) {
        return phrases.list(items.stream()
                .map(item -> item instanceof Item known ? known.name() : String.valueOf(item))
                .toList());
    }
}
