package org.koers.signals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.koers.calendar.IsoWeek;
import org.koers.measure.Scope;
import org.koers.quotes.Quote;
import org.koers.results.Result;

/** Reads weekly figures from the facts: which weeks are known of each, and what is told of one. */
final class SeriesReading {
    private static final int FULL_WEEK = 5;
    private static final int THURSDAY = 3;

    private SeriesReading() {}

    static WeekSeries of(Inputs inputs, WeekSeries.Kind kind, Scope asked) {
        // A segment is known by its id; how it is spelled differs from file to file.
        Scope scope = inputs.segments().stream()
                .filter(segment -> segment.id().equals(asked.id()))
                .findFirst()
                .orElse(asked);
        return switch (kind) {
            case VISITS ->
                contacts(inputs, kind, scope, week -> inputs.contacts().visits(scope, week));
            case CONTACTS -> WeekSeries.counted(kind, scope, perFullWeek(inputs, scope));
            case QUOTES -> quotes(inputs, scope);
            case HIT_RATE -> hitRate(inputs, scope);
            case ORDERS -> orders(inputs, scope);
            case REVENUE -> revenue(inputs, scope);
        };
    }

    private static WeekSeries revenue(Inputs inputs, Scope scope) {
        SortedMap<IsoWeek, Double> values = new TreeMap<>();
        SortedMap<IsoWeek, Double> market = new TreeMap<>();
        if (inputs.plan().has(scope)) {
            double[] ratios = inputs.baseline(scope).ratios();
            Map<YearMonth, Double> months = months(inputs, scope);
            for (int number = 0; number < ratios.length; number++) {
                IsoWeek week = inputs.year().weeks().get(number);
                if (!Double.isNaN(ratios[number])) {
                    values.put(week, ratios[number]);
                    Double level = months.get(YearMonth.from(week.start().plusDays(THURSDAY)));
                    if (level != null) {
                        market.put(week, level);
                    }
                }
            }
        }
        return new WeekSeries(WeekSeries.Kind.REVENUE, scope, values, market, new TreeMap<>());
    }

    private static Map<YearMonth, Double> months(Inputs inputs, Scope scope) {
        BigDecimal assumed = inputs.plan().assumedGrowth(scope);
        double expected = assumed == null ? 0 : assumed.doubleValue();
        Map<YearMonth, Double> months = new HashMap<>();
        inputs.market()
                .of(scope)
                .months()
                .forEach(month -> months.put(month.month(), (1 + month.growth()) / (1 + expected)));
        return months;
    }

    private static SortedMap<IsoWeek, Double> perFullWeek(Inputs inputs, Scope scope) {
        SortedMap<IsoWeek, Double> values = new TreeMap<>();
        IsoWeek first = inputs.contacts().first();
        double[] perDay = inputs.contacts().perDay(scope);
        for (int place = 0; first != null && place < perDay.length; place++) {
            if (!Double.isNaN(perDay[place])) {
                values.put(first.plus(place), perDay[place] * FULL_WEEK);
            }
        }
        return values;
    }

    private static WeekSeries contacts(
            Inputs inputs, WeekSeries.Kind kind, Scope scope, ToDoubleFunction<IsoWeek> count) {
        SortedMap<IsoWeek, Double> values = new TreeMap<>();
        for (IsoWeek week : weeks(inputs, inputs.contacts().first())) {
            if (inputs.contacts().isKnown(week)) {
                put(values, inputs, week, count.applyAsDouble(week));
            }
        }
        return WeekSeries.counted(kind, scope, values);
    }

    /** By the date on which they were made; a week without any is one of none, once there are quotes at all. */
    private static WeekSeries quotes(Inputs inputs, Scope scope) {
        Map<IsoWeek, Integer> counts = new HashMap<>();
        for (Quote quote : inputs.quotes().of(scope)) {
            counts.merge(IsoWeek.of(quote.quoteDate()), 1, Integer::sum);
        }
        IsoWeek first = inputs.ledger().quotes().stream()
                .map(Quote::quoteDate)
                .min(LocalDate::compareTo)
                .map(IsoWeek::of)
                .orElse(null);
        SortedMap<IsoWeek, Double> values = new TreeMap<>();
        for (IsoWeek week : weeks(inputs, first)) {
            put(values, inputs, week, counts.getOrDefault(week, 0));
        }
        return WeekSeries.counted(WeekSeries.Kind.QUOTES, scope, values);
    }

    /** By the date on which it was decided; of weeks in which any quote was. */
    private static WeekSeries hitRate(Inputs inputs, Scope scope) {
        SortedMap<IsoWeek, Proportion> counts = new TreeMap<>();
        for (Quote quote : inputs.quotes().of(scope)) {
            LocalDate on = quote.decisionDate();
            IsoWeek week = on == null ? null : IsoWeek.of(on);
            if (week != null && quote.status().isDecided() && !week.isAfter(inputs.week())) {
                int won = quote.status() == Quote.Status.WON ? 1 : 0;
                counts.merge(week, new Proportion(won, 1), Proportion::plus);
            }
        }
        SortedMap<IsoWeek, Double> values = new TreeMap<>();
        counts.forEach((week, count) -> values.put(week, count.share()));
        return new WeekSeries(WeekSeries.Kind.HIT_RATE, scope, values, new TreeMap<>(), counts);
    }

    /** Of weeks in which any row states them. */
    private static WeekSeries orders(Inputs inputs, Scope scope) {
        Map<IsoWeek, Double> counts = new TreeMap<>();
        for (Result result : inputs.ledger().results()) {
            BigDecimal orders = result.orders();
            if (orders != null && isOf(inputs, result, scope)) {
                counts.merge(result.week(), orders.doubleValue(), Double::sum);
            }
        }
        SortedMap<IsoWeek, Double> values = new TreeMap<>();
        counts.forEach((week, count) -> put(values, inputs, week, count));
        return WeekSeries.counted(WeekSeries.Kind.ORDERS, scope, values);
    }

    private static boolean isOf(Inputs inputs, Result result, Scope scope) {
        if (scope.equals(Scope.TOTAL)) {
            return true;
        }
        String own = result.segment();
        String segment = own == null ? inputs.names().segmentOfCustomer(result.customerNo()) : Scope.key(own);
        return scope.id().equals(segment);
    }

    private static List<IsoWeek> weeks(Inputs inputs, @Nullable IsoWeek first) {
        List<IsoWeek> weeks = new ArrayList<>();
        for (IsoWeek week = first; week != null && !week.isAfter(inputs.week()); week = week.plus(1)) {
            weeks.add(week);
        }
        return weeks;
    }

    private static void put(Map<IsoWeek, Double> values, Inputs inputs, IsoWeek week, double count) {
        int days = inputs.days().in(week);
        if (days > 0) {
            values.put(week, count * FULL_WEEK / days);
        }
    }
}
