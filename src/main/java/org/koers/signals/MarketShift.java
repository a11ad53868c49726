package org.koers.signals;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
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
 * only, and of one published twice on a day the final figure.
 *
 * @param all months with a growth, in order, of any year
 * @param months those of the plan year
 * @param newestEnd last day of the newest published month; null without any figure
 * @param indicators names of the indicators that were chosen from, as first written
 * @param choice how the indicator was chosen
 * @param assumed whether a publication date was assumed
 */
record MarketShift(
        List<Month> all,
        List<Month> months,
        @Nullable LocalDate newestEnd,
        List<String> indicators,
        Choice choice,
        boolean assumed) {
    static final MarketShift NONE = new MarketShift(List.of(), List.of(), null, List.of(), Choice.NONE, false);
    private static final int MIDDLE = 15;

    /** How the indicator was chosen (measures.md §1.2). */
    enum Choice {
        /** There is none. */
        NONE,
        /** Its role says market size. */
        BY_ROLE,
        /** It has no role, and is the only one. */
        ONLY_ONE,
        /** There is no size, but a volume: what prices did stays in the own effect (measures.md §2.5). */
        VOLUME,
        /** Several without a role, or several of one role: somebody has to say which. */
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

    /** @param own the values of one scope; a size goes before a figure without a role, and that before a volume */
    static MarketShift of(List<MarketValue> own, PlanYear year) {
        List<MarketValue> sizes = withRole(own, MarketValue.Role.SIZE);
        if (!sizes.isEmpty()) {
            return chosen(sizes, year, Choice.BY_ROLE);
        }
        List<MarketValue> plain = withRole(own, null);
        return plain.isEmpty()
                ? chosen(withRole(own, MarketValue.Role.VOLUME), year, Choice.VOLUME)
                : chosen(plain, year, Choice.ONLY_ONE);
    }

    private static List<MarketValue> withRole(List<MarketValue> own, MarketValue.@Nullable Role role) {
        return own.stream().filter(value -> value.role() == role).toList();
    }

    private static MarketShift chosen(List<MarketValue> values, PlanYear year, Choice choice) {
        if (values.isEmpty()) {
            return NONE;
        }
        Map<String, String> names = new LinkedHashMap<>();
        values.forEach(value -> names.putIfAbsent(Scope.key(value.indicator()), value.indicator()));
        List<String> indicators = List.copyOf(names.values());
        return indicators.size() > 1
                ? new MarketShift(List.of(), List.of(), null, indicators, Choice.AMBIGUOUS, false)
                : of(values, year, choice, indicators);
    }

    private static MarketShift of(List<MarketValue> values, PlanYear year, Choice choice, List<String> indicators) {
        Map<YearMonth, MarketValue> newest = new TreeMap<>();
        values.stream()
                .sorted(Comparator.comparing(MarketValue::publishedOrAssumed)
                        .thenComparing(MarketValue::provisional, Comparator.reverseOrder()))
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
        List<Month> months =
                all.stream().filter(month -> belongs(month.month(), year)).toList();
        return new MarketShift(
                List.copyOf(all),
                months,
                end,
                indicators,
                choice,
                newest.values().stream().anyMatch(value -> value.published() == null));
    }

    /** A month counts to the plan year that holds its middle. */
    static boolean belongs(YearMonth month, PlanYear year) {
        return year.contains(IsoWeek.of(month.atDay(MIDDLE)));
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

    /** Whether figures were published, but none for the same months of last year. */
    boolean lacksLastYear() {
        return newestEnd != null && all.isEmpty();
    }
}
