package org.koers.workbook;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.koers.intake.DayOrder;

/**
 * A day that was written as text: {@code 03-04-2025}, {@code 2025-04-03}, {@code 3 april 2025}, {@code 3-apr-25}.
 *
 * @param year of two digits: from 70 on of the last century, else of this one
 * @param first day or month
 * @param second month or day
 * @param order settled by the form itself; null: to be settled per column
 * @param separator between the numbers; a space where a name or the year's place settles the order
 */
record DateText(int year, int first, int second, @Nullable DayOrder order, char separator) {
    private static final String TIME =
            "(?:[T ]\\s*\\d{1,2}:\\d{2}(?::\\d{2}(?:[.,]\\d+)?)?(?: ?[AaPp]\\.?[Mm]\\.?)?(?:Z|[+-]\\d{2}:?\\d{2})?)?";
    private static final String YEAR = "(\\d{4}|'?\\d{2})";
    private static final Pattern ISO = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})" + TIME);
    private static final Pattern COMPACT = Pattern.compile("((?:19|20)\\d{2})(\\d{2})(\\d{2})");
    private static final Pattern NUMERIC = Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})[-/.]" + YEAR + TIME);
    private static final Pattern NAMED = Pattern.compile(
            "(?:\\p{L}{2,9}\\.?,? )?(\\d{1,2})(?:st|nd|rd|th|e)?\\.?[- ](\\p{L}{3,10})\\.?,?[- ]" + YEAR + TIME);
    private static final Pattern MONTH_FIRST = Pattern.compile(
            "(?:\\p{L}{3,9}\\.?,? )?(\\p{L}{3,10})\\.?[- ](\\d{1,2})(?:st|nd|rd|th)?,?[- ](\\d{4})" + TIME);
    private static final List<List<String>> MONTHS = List.of(
            List.of("januari", "january"),
            List.of("februari", "february"),
            List.of("maart", "mrt", "march"),
            List.of("april"),
            List.of("mei", "may"),
            List.of("juni", "june"),
            List.of("juli", "july"),
            List.of("augustus", "august"),
            List.of("september"),
            List.of("oktober", "october"),
            List.of("november"),
            List.of("december"));
    private static final int LONGEST = 45;
    private static final int FIRST_OF_LAST_CENTURY = 70;

    static Optional<DateText> of(String written) {
        String text = Tidy.text(written);
        if (text.length() > LONGEST || text.length() < 6) {
            return Optional.empty();
        }
        Matcher iso = ISO.matcher(text);
        if (iso.matches() || (iso = COMPACT.matcher(text)).matches()) {
            return Optional.of(new DateText(number(iso, 1), number(iso, 3), number(iso, 2), DayOrder.DAY_MONTH, ' '));
        }
        Matcher numeric = NUMERIC.matcher(text);
        if (numeric.matches()) {
            return Optional.of(numeric(numeric));
        }
        Matcher named = NAMED.matcher(text);
        if (named.matches()) {
            return named(year(named.group(3)), number(named, 1), named.group(2));
        }
        Matcher english = MONTH_FIRST.matcher(text);
        return english.matches()
                ? named(year(english.group(3)), number(english, 2), english.group(1))
                : Optional.empty();
    }

    /** 1…12; 0 when it is no month in either language, in full or shortened to three letters or more. */
    static int month(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        String bare = lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
        for (int month = 0; month < MONTHS.size() && bare.length() >= 3; month++) {
            if (MONTHS.get(month).stream().anyMatch(full -> full.startsWith(bare))) {
                return month + 1;
            }
        }
        return 0;
    }

    private static DateText numeric(Matcher numeric) {
        int first = number(numeric, 1);
        int second = number(numeric, 3);
        DayOrder order = first > 12 || first == second ? DayOrder.DAY_MONTH : second > 12 ? DayOrder.MONTH_DAY : null;
        return new DateText(
                year(numeric.group(4)), first, second, order, numeric.group(2).charAt(0));
    }

    private static Optional<DateText> named(int year, int day, String name) {
        int month = month(name);
        return month == 0 ? Optional.empty() : Optional.of(new DateText(year, day, month, DayOrder.DAY_MONTH, ' '));
    }

    private static int year(String digits) {
        int year = Integer.parseInt(digits.replace("'", ""));
        return year >= 100 ? year : year >= FIRST_OF_LAST_CENTURY ? 1900 + year : 2000 + year;
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    /** What this text shows of the order of its column; null when it shows nothing. */
    @Nullable
    DayOrder shows() {
        return separator == ' ' || first == second ? null : order;
    }

    /** Both readings are days, and they differ. */
    boolean isAmbiguous() {
        return order == null;
    }

    /** @param unsettled how the column writes days, where this text could be either */
    Optional<LocalDate> day(DayOrder unsettled) {
        DayOrder used = order == null ? unsettled : order;
        try {
            return Optional.of(
                    used == DayOrder.MONTH_DAY ? LocalDate.of(year, first, second) : LocalDate.of(year, second, first));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
