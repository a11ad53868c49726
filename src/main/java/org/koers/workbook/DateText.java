package org.koers.workbook;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day that was written as text: {@code 03-04-2025}, {@code 2025-04-03}, {@code 3 april 2025}.
 *
 * @param year two digits are of this century
 * @param first day or month
 * @param second month or day
 * @param order settled by the form itself, or to be settled per column
 */
record DateText(int year, int first, int second, Order order) {
    private static final String TIME = "(?:[T ]\\s*\\d{1,2}:\\d{2}(?::\\d{2}(?:[.,]\\d+)?)?(?: ?[AaPp][Mm])?Z?)?";
    private static final Pattern ISO = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})" + TIME);
    private static final Pattern COMPACT = Pattern.compile("((?:19|20)\\d{2})(\\d{2})(\\d{2})");
    private static final Pattern NUMERIC = Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4}|\\d{2})" + TIME);
    private static final Pattern NAMED =
            Pattern.compile("(?:\\p{L}{2,9}\\.?,? )?(\\d{1,2})[- ](\\p{L}{3,10})\\.?[- ](\\d{4})" + TIME);
    private static final Pattern MONTH_FIRST = Pattern.compile("(\\p{L}{3,10})\\.? (\\d{1,2}),? (\\d{4})" + TIME);
    private static final List<List<String>> MONTHS = List.of(
            List.of("jan"),
            List.of("feb"),
            List.of("mrt", "maa", "mar"),
            List.of("apr"),
            List.of("mei", "may"),
            List.of("jun"),
            List.of("jul"),
            List.of("aug"),
            List.of("sep"),
            List.of("okt", "oct"),
            List.of("nov"),
            List.of("dec"));
    private static final int LONGEST = 40;

    /** Which of the two comes first. */
    enum Order {
        DAY_MONTH,
        MONTH_DAY,
        UNSETTLED
    }

    static Optional<DateText> of(String written) {
        String text = Tidy.text(written);
        if (text.length() > LONGEST || text.length() < 6) {
            return Optional.empty();
        }
        Matcher iso = ISO.matcher(text);
        if (iso.matches() || (iso = COMPACT.matcher(text)).matches()) {
            return Optional.of(new DateText(number(iso, 1), number(iso, 3), number(iso, 2), Order.DAY_MONTH));
        }
        Matcher numeric = NUMERIC.matcher(text);
        if (numeric.matches()) {
            return Optional.of(numeric(numeric));
        }
        Matcher named = NAMED.matcher(text);
        if (named.matches()) {
            return named(number(named, 3), number(named, 1), named.group(2));
        }
        Matcher english = MONTH_FIRST.matcher(text);
        return english.matches() ? named(number(english, 3), number(english, 2), english.group(1)) : Optional.empty();
    }

    /** 1…12; 0 when it is no month in either language. */
    static int month(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (int month = 0; month < MONTHS.size(); month++) {
            if (MONTHS.get(month).stream().anyMatch(lower::startsWith)) {
                return month + 1;
            }
        }
        return 0;
    }

    private static DateText numeric(Matcher numeric) {
        int year = number(numeric, 3);
        int first = number(numeric, 1);
        int second = number(numeric, 2);
        Order order = first > 12 ? Order.DAY_MONTH : second > 12 ? Order.MONTH_DAY : Order.UNSETTLED;
        return new DateText(year < 100 ? 2000 + year : year, first, second, first == second ? Order.DAY_MONTH : order);
    }

    private static Optional<DateText> named(int year, int day, String name) {
        int month = month(name);
        return month == 0 ? Optional.empty() : Optional.of(new DateText(year, day, month, Order.DAY_MONTH));
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    /** Both readings are days, and they differ. */
    boolean isAmbiguous() {
        return order == Order.UNSETTLED;
    }

    /** @param unsettled how the column writes days, where this text could be either */
    Optional<LocalDate> day(Order unsettled) {
        Order used = order == Order.UNSETTLED ? unsettled : order;
        try {
            return Optional.of(
                    used == Order.MONTH_DAY ? LocalDate.of(year, first, second) : LocalDate.of(year, second, first));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
