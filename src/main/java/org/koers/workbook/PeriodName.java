package org.koers.workbook;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.koers.intake.DayOrder;

/**
 * A week, month or day as it stands in a header.
 *
 * @param kind what it is; {@code NUMBER} may be a week or a month, which its neighbours tell
 * @param year null when it names none
 * @param number of the week or month; 0 for a day
 * @param day null but for a day
 */
record PeriodName(
        Kind kind,
        @Nullable Integer year,
        int number,
        @Nullable LocalDate day) {
    private static final Pattern WEEK_MARK =
            Pattern.compile("(?i).*(?:^|[^\\p{L}])(?:w|wk|week|weeknr|kw)\\.? ?-?\\d{1,2}.*");
    private static final Pattern MONTH_MARK = Pattern.compile(
            "(?i)(?:((?:19|20)\\d{2})[- /.]?)?(?:m|mnd|maand|month|periode|period|p)\\.? ?-?0?(\\d{1,2})"
                    + "(?:[- /.]?((?:19|20)\\d{2}))?");
    private static final Pattern NAMED_MONTH =
            Pattern.compile("(?:((?:19|20)\\d{2})[- /.])?(\\p{L}{3,10})\\.?(?:[- /.]*'?((?:19|20)?\\d{2}))?");
    private static final Pattern NUMBERS =
            Pattern.compile("((?:19|20)\\d{2})[-/. ]?(\\d{1,2})|(\\d{1,2})[-/.]((?:19|20)\\d{2})");
    private static final Pattern BARE = Pattern.compile("\\d{1,2}");
    private static final Pattern CALENDAR_WEEK = Pattern.compile("(?i)^kw ?");
    private static final int MOST_WEEKS = 53;
    private static final int MOST_MONTHS = 12;

    /** What a header may name. */
    enum Kind {
        WEEK,
        MONTH,
        DAY,
        NUMBER
    }

    /** Empty when the text names no period, or one that no year has. */
    static Optional<PeriodName> of(String header) {
        String text = HeaderText.of(header).bare();
        if (text.isEmpty() || text.length() > 24) {
            return Optional.empty();
        }
        Optional<PeriodName> day = DateText.of(text)
                .flatMap(date -> date.day(DayOrder.DAY_MONTH))
                .map(date -> new PeriodName(Kind.DAY, date.getYear(), 0, date));
        return day.or(() -> week(text)).or(() -> month(text)).or(() -> numbers(text));
    }

    private static Optional<PeriodName> week(String text) {
        if (!WEEK_MARK.matcher(text).matches()) {
            return Optional.empty();
        }
        return WeekText.of(CALENDAR_WEEK.matcher(text).replaceFirst("wk "))
                .map(week -> new PeriodName(Kind.WEEK, week.year(), week.week(), null))
                .filter(week -> week.number() >= 1 && week.number() <= MOST_WEEKS);
    }

    private static Optional<PeriodName> month(String text) {
        Matcher marked = MONTH_MARK.matcher(text);
        if (marked.matches()) {
            return month(year(marked.group(1), marked.group(3)), Integer.parseInt(marked.group(2)));
        }
        Matcher named = NAMED_MONTH.matcher(text);
        return named.matches() && isMonth(named.group(2))
                ? month(year(named.group(1), named.group(3)), DateText.month(named.group(2)))
                : Optional.empty();
    }

    /** {@code mei} and {@code maart} are months, {@code marge} and {@code meitje} are not. */
    private static boolean isMonth(String word) {
        return word.matches(
                "jan(uar[iy])?|feb(r|ruari|ruary)?|m(aart|rt|arch|ar|aa)|apr(il)?|me?i|may|jun[ie]?|jul[iy]?"
                        + "|aug(ust|ustus)?|sept?(ember)?|o[kc]t(ober)?|nov(ember)?|dec(ember)?");
    }

    private static Optional<PeriodName> month(@Nullable Integer year, int month) {
        return month >= 1 && month <= MOST_MONTHS
                ? Optional.of(new PeriodName(Kind.MONTH, year, month, null))
                : Optional.empty();
    }

    private static Optional<PeriodName> numbers(String text) {
        Matcher numbers = NUMBERS.matcher(text);
        Integer year = null;
        int number = 0;
        if (numbers.matches()) {
            year = year(numbers.group(1), numbers.group(4));
            number = Integer.parseInt(numbers.group(2) != null ? numbers.group(2) : numbers.group(3));
        } else if (BARE.matcher(text).matches()) {
            number = Integer.parseInt(text);
        }
        return number >= 1 && number <= MOST_WEEKS
                ? Optional.of(new PeriodName(Kind.NUMBER, year, number, null))
                : Optional.empty();
    }

    private static @Nullable Integer year(@Nullable String before, @Nullable String after) {
        String year = before != null ? before : after;
        return year == null ? null : year.length() == 2 ? 2000 + Integer.parseInt(year) : Integer.valueOf(year);
    }
}
