package org.koers.signals;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
 * @param months months of the plan year with a growth, in order
 * @param source where the figures come from; null when not stated
 * @param ambiguous whether there were several indicators without a role, so that none could be chosen
 */
record MarketShift(List<Month> months, @Nullable String source, boolean ambiguous) {
    private static final MarketShift NONE = new MarketShift(List.of(), null, false);

    /**
     * One month.
     *
     * @param level index or amount now; 0 where only growth is published
     * @param before the same, last year
     * @param growth fraction
     */
    record Month(YearMonth month, double level, double before, double growth, boolean provisional) {}

    static MarketShift of(List<MarketValue> values, Scope scope, PlanYear year) {
        List<MarketValue> own =
                values.stream().filter(value -> isOf(value, scope)).toList();
        List<MarketValue> size = own.stream()
                .filter(value -> value.role() == MarketValue.Role.SIZE)
                .toList();
        if (size.isEmpty()) {
            List<MarketValue> plain =
                    own.stream().filter(value -> value.role() == null).toList();
            long indicators =
                    plain.stream().map(MarketValue::indicator).distinct().count();
            if (indicators > 1) {
                return new MarketShift(List.of(), null, true);
            }
            size = plain;
        }
        if (size.isEmpty()) {
            return NONE;
        }
        String indicator = size.get(0).indicator();
        Map<YearMonth, MarketValue> newest = new TreeMap<>();
        size.stream()
                .filter(value -> value.indicator().equals(indicator))
                .sorted(Comparator.comparing(MarketValue::publishedOrAssumed))
                .forEach(value -> newest.put(value.period(), value));
        List<Month> months = new ArrayList<>();
        for (MarketValue value : newest.values()) {
            if (year.contains(IsoWeek.of(value.period().atDay(15)))) {
                Month month = month(value, newest.get(value.period().minusYears(1)));
                if (month != null) {
                    months.add(month);
                }
            }
        }
        return new MarketShift(List.copyOf(months), size.get(0).source(), false);
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

    private static boolean isOf(MarketValue value, Scope scope) {
        String segment = value.segment();
        return scope.equals(Scope.TOTAL)
                ? segment == null
                : segment != null && Scope.key(segment).equals(scope.id());
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

    List<Month> last(int count) {
        return months.subList(Math.max(0, months.size() - count), months.size());
    }

    /** Whether the month of the week's Thursday is published. */
    boolean covers(IsoWeek week) {
        YearMonth month = YearMonth.from(week.start().plusDays(3));
        return months.stream().anyMatch(published -> published.month().equals(month));
    }

    /** Last day of the newest published month; null without one. */
    @Nullable
    LocalDate newestEnd() {
        return months.isEmpty()
                ? null
                : Objects.requireNonNull(months.get(months.size() - 1)).month().atEndOfMonth();
    }
}
