package org.koers.workbook;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A week as people write it: {@code 2026-W14}, {@code 202614}, {@code 14}, {@code week 14}, {@code wk 14 2026}.
 *
 * @param year null when the text names none
 */
record WeekText(@Nullable Integer year, int week) {
    private static final Pattern YEAR_FIRST =
            Pattern.compile("((?:19|20|21)\\d{2})[- /.]?(?:w|wk|week)?[- .]?(\\d{1,2})");
    private static final Pattern WEEK_FIRST =
            Pattern.compile("(?:w|wk|week)?[- .]?(\\d{1,2})[- /.]((?:19|20|21)\\d{2})");
    private static final Pattern WEEK = Pattern.compile("(?:w|wk|week)?[- .]?(\\d{1,2})(?:[.,]0+)?");

    static Optional<WeekText> of(String written) {
        if (written.length() <= 2 && written.chars().allMatch(letter -> letter >= '0' && letter <= '9')) {
            return Optional.of(new WeekText(null, Integer.parseInt(written)));
        }
        String text = Tidy.key(written);
        Matcher matcher = YEAR_FIRST.matcher(text);
        if (matcher.matches()) {
            return Optional.of(new WeekText(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))));
        }
        matcher = WEEK_FIRST.matcher(text);
        if (matcher.matches()) {
            return Optional.of(new WeekText(Integer.parseInt(matcher.group(2)), Integer.parseInt(matcher.group(1))));
        }
        matcher = WEEK.matcher(text);
        return matcher.matches()
                ? Optional.of(new WeekText(null, Integer.parseInt(matcher.group(1))))
                : Optional.empty();
    }
}
