package org.koers.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a measure needs, as {@code RESULTS customers, 39 weeks} in the vocabulary, in words of one language. */
final class RuleNeeds {
    private static final Pattern SHEET = Pattern.compile("([A-Z]{4,})(?: (.+))?");
    private static final Pattern NUMBER = Pattern.compile("(\\d+) (.+)");
    private final RuleWords words;

    RuleNeeds(RuleWords words) {
        this.words = words;
    }

    /** @return empty when nothing is needed beyond what a week must have */
    String write(String needs) {
        return Arrays.stream(needs.split(", ", -1))
                .filter(part -> !part.isBlank())
                .map(this::part)
                .collect(Collectors.joining(", "));
    }

    private String part(String part) {
        Matcher sheet = SHEET.matcher(part);
        if (!sheet.matches()) {
            return detail(part);
        }
        String name = words.tell("sheet-" + sheet.group(1).toLowerCase(Locale.ROOT));
        return sheet.group(2) == null ? name : words.tell("sheet-part", name, detail(sheet.group(2)));
    }

    private String detail(String text) {
        Matcher number = NUMBER.matcher(text);
        return number.matches()
                ? words.tell("need-n-" + key(number.group(2)), number.group(1))
                : words.tell("need-" + key(text));
    }

    private static String key(String text) {
        return text.toLowerCase(Locale.ROOT).replace(' ', '-');
    }
}
