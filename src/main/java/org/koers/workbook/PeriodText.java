package org.koers.workbook;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.koers.intake.DayOrder;

/** A month as people write it: {@code 2026-03}, {@code 03-2026}, {@code 202603}, {@code maart 2026}, or a day in it. */
final class PeriodText {
    private static final Pattern YEAR_FIRST = Pattern.compile("((?:19|20)\\d{2})[-/. ]?[Mm]?(\\d{1,2})");
    private static final Pattern MONTH_FIRST = Pattern.compile("(\\d{1,2})[-/. ]((?:19|20)\\d{2})");
    private static final Pattern NAMED = Pattern.compile("(\\p{L}{3,10})\\.?[- ]((?:19|20)\\d{2})");

    private PeriodText() {}

    static Optional<YearMonth> of(String written) {
        String text = Tidy.text(written);
        Matcher matcher = YEAR_FIRST.matcher(text);
        if (matcher.matches()) {
            return month(matcher.group(1), Integer.parseInt(matcher.group(2)));
        }
        matcher = MONTH_FIRST.matcher(text);
        if (matcher.matches()) {
            return month(matcher.group(2), Integer.parseInt(matcher.group(1)));
        }
        matcher = NAMED.matcher(text);
        if (matcher.matches()) {
            return month(matcher.group(2), DateText.month(matcher.group(1)));
        }
        Optional<LocalDate> day = DateText.of(text).flatMap(date -> date.day(DayOrder.DAY_MONTH));
        return day.map(YearMonth::from);
    }

    private static Optional<YearMonth> month(String year, int month) {
        return month >= 1 && month <= 12 ? Optional.of(YearMonth.of(Integer.parseInt(year), month)) : Optional.empty();
    }
}
