package org.koers.signals;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.koers.calendar.IsoWeek;
import org.koers.calendar.PlanYear;
import org.koers.market.MarketValue;
import org.koers.measure.Scope;

/**
 * The published months of one scope's market: growth of each on the same month last year, newest publication of a month
 * only.
 *
 * @param all months with a growth, in order, of any year
 * @param months those of the plan year
 * @param newestEnd last day of the newest published month; null without any figure
 * @param source where the figures come from; null when not stated
 * @param choice how the indicator was chosen
 * @param assumed whether a publication date was assumed
 */
record MarketShift(
        List<Month> all,
        List<Month> months,
        @Nullable LocalDate newestEnd,
        @Nullable String source,
        Choice choice,
        boolean assumed) {
    static final MarketShift NONE = new MarketShift(List.of(), List.of(), null, null, Choice.NONE, false);
    private static final int MIDDLE = 15;

    /** How the indicator was chosen (measures.md §1.2). */
    enum Choice {
        /** There is none. */
        NONE,
        /** Its role says market size. */
        BY_ROLE,
        /** It has no role, and is the only one. */
        ONLY_ONE,
        /** Several without a role, or several sizes: somebody has to say which. */
        AMBIGUOUS
    }

    /**
     * One month.
     *
     * @param level index or amount now; 1 + growth where only growth is published
     * @param before the same, last year
     * @param growth fraction
     */
    record Month(YearMonth month, double level, double before, double growth, boolean provisional) {}

    /** @param own the values of one scope */
    static MarketShift of(List<MarketValue> own, PlanYear year) {
        List<MarketValue> sizes = own.stream()
                .filter(value -> value.role() == MarketValue.Role.SIZE)
                .toList();
        List<MarketValue> plain =
                own.stream().filter(value -> value.role() == null).toList();
        List<MarketValue> chosen = sizes.isEmpty() ? plain : sizes;
        if (chosen.isEmpty()) {
            return NONE;
        }
        long indicators = chosen.stream()
                .map(value -> Scope.key(value.indicator()))
                .distinct()
                .count();
        if (indicators > 1) {
            return new MarketShift(List.of(), List.of(), null, null, Choice.AMBIGUOUS, false);
        }
        return of(chosen, year, sizes.isEmpty() ? Choice.ONLY_ONE : Choice.BY_ROLE);
    }

    private static MarketShift of(List<MarketValue> values, PlanYear year, Choice choice) {
        Map<YearMonth, MarketValue> newest = new TreeMap<>();
        values.stream()
                .sorted(Comparator.comparing(MarketValue::publishedOrAssumed))
                .forEach(value -> newest.put(value.period(), value));
        boolean levels = newest.values().stream().allMatch(value -> value.base() == MarketValue.Base.LEVEL);
        List<Month> all = new ArrayList<>();
        LocalDate end = null;
        for (MarketValue value : newest.values()) {
            end = value.period().atEndOfMonth();
            Month month = month(value, newest.get(value.period().minusYears(1)));
            if (month != null) {
                all.add(
                        levels
                                ? month
                                : new Month(month.month(), 1 + month.growth(), 1, month.growth(), month.provisional()));
            }
        }
        List<Month> months = all.stream()
                .filter(month -> year.contains(IsoWeek.of(month.month().atDay(MIDDLE))))
                .toList();
        return new MarketShift(
                List.copyOf(all),
                months,
                end,
                values.get(values.size() - 1).source(),
                choice,
                newest.values().stream().anyMatch(value -> value.published() == null));
    }

    private static @Nullable Month month(MarketValue value, @Nullable MarketValue lastYear) {
        double now = value.value().doubleValue();
        switch (value.base()) {
            case LAST_YEAR_IS_100:
                return new Month(value.period(), now, 100, now / 100 - 1, value.provisional());
            case YEAR_ON_YEAR:
                return new Month(value.period(), 1 + now, 1, now, value.provisional());
            default:
                double before = lastYear == null ? 0 : lastYear.value().doubleValue();
                return before <= 0
                        ? null
                        : new Month(value.period(), now, before, now / before - 1, value.provisional());
        }
    }

    /** Growth over these months together. */
    static double growth(List<Month> months) {
        double now = 0;
        double before = 0;
        for (Month month : months) {
            now += month.level();
            before += month.before();
        }
        return now / before - 1;
    }

    /** The last published months, of whatever year. */
    List<Month> last(int count) {
        return all.subList(Math.max(0, all.size() - count), all.size());
    }

    /** Whether the month of the week's Thursday is published. */
    boolean covers(IsoWeek week) {
        YearMonth month = YearMonth.from(week.start().plusDays(3));
        return months.stream().anyMatch(published -> published.month().equals(month));
    }
}
