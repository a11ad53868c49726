package org.koers.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.koers.advice.Advice;
import org.koers.advice.Item;
import org.koers.measure.Measured;
import org.koers.measure.Message;
import org.koers.measure.Unit;
import org.koers.measure.Wording;

/** Fills the placeholders in the two texts of a rule: {@code Herzie het jaardoel van {target}}. */
final class AdviceWords {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z0-9.]+)}");
    private static final String UNKNOWN = "–";

    private final Phrases phrases;
    private final Wording wording;

    AdviceWords(Phrases phrases) {
        this.phrases = phrases;
        this.wording = phrases.wording();
    }

    String title(Advice advice) {
        return fill(advice.row().title().in(wording.language()), advice.arguments());
    }

    /** The text of the row, and what this case adds to it. */
    String text(Advice advice) {
        List<String> sentences = new ArrayList<>();
        sentences.add(fill(advice.row().text().in(wording.language()), advice.arguments()));
        for (Message because : advice.because()) {
            sentences.add(wording.render(because));
        }
        return String.join(" ", sentences).strip();
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
