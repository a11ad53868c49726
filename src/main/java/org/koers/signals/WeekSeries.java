package org.koers.signals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
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
import org.koers.situation.Situation;

/**
 * A figure week by week, of which the effect of a decision can be told: each week on its own, no window that makes weeks
 * resemble each other. What depends on the number of selling days is told per full week of five.
 *
 * @param kind which figure
 * @param scope the total or a segment
 * @param values known weeks only; revenue as a share of its plan line, the rest as counts per full week
 * @param market for revenue, the market of a week as a share of what the plan assumed of it, where it was published
 */
public record WeekSeries(Kind kind, Scope scope, SortedMap<IsoWeek, Double> values, SortedMap<IsoWeek, Double> market) {
    private static final int FULL_WEEK = 5;
    private static final int THURSDAY = 3;

    public WeekSeries {
        values = Collections.unmodifiableSortedMap(values);
        market = Collections.unmodifiableSortedMap(market);
    }

    /** A figure that a decision can move, the nearest to what people do first. */
    public enum Kind {
        VISITS("visits"),
        CONTACTS("contacts"),
        QUOTES("quotes"),
        ORDERS("orders"),
        REVENUE("revenue");

        private final String id;

        Kind(String id) {
            this.id = id;
        }

        public String id() {
            return id;
        }

        /** @return null when there is no such figure */
        static @Nullable Kind named(@Nullable String id) {
            return Arrays.stream(values())
                    .filter(kind -> kind.id.equals(id))
                    .findFirst()
                    .orElse(null);
        }
    }

    /** @param scope the total or a segment; of any other nothing is known */
    public static WeekSeries of(Situation situation, Kind kind, Scope scope) {
        return of(Inputs.of(situation, null), kind, scope);
    }

    /** Every figure of the total and each segment of which any week is known. */
    public static List<WeekSeries> all(Situation situation) {
        Inputs inputs = Inputs.of(situation, null);
        List<WeekSeries> all = new ArrayList<>();
        for (Scope scope : inputs.scopes()) {
            for (Kind kind : Kind.values()) {
                WeekSeries series = of(inputs, kind, scope);
                if (!series.values().isEmpty()) {
                    all.add(series);
                }
            }
        }
        return List.copyOf(all);
    }

    static WeekSeries of(Inputs inputs, Kind kind, Scope asked) {
        // A segment is known by its id; how it is spelled differs from file to file.
        Scope scope = inputs.segments().stream()
                .filter(segment -> segment.id().equals(asked.id()))
                .findFirst()
                .orElse(asked);
        return switch (kind) {
            case VISITS ->
                contacts(inputs, kind, scope, week -> inputs.contacts().visits(scope, week));
            case CONTACTS -> new WeekSeries(kind, scope, perFullWeek(inputs, scope), new TreeMap<>());
            case QUOTES -> quotes(inputs, scope);
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
        return new WeekSeries(Kind.REVENUE, scope, values, market);
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

    private static WeekSeries contacts(Inputs inputs, Kind kind, Scope scope, ToDoubleFunction<IsoWeek> count) {
        SortedMap<IsoWeek, Double> values = new TreeMap<>();
        for (IsoWeek week : weeks(inputs, inputs.contacts().first())) {
            if (inputs.contacts().isKnown(week)) {
                put(values, inputs, week, count.applyAsDouble(week));
            }
        }
        return new WeekSeries(kind, scope, values, new TreeMap<>());
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
        return new WeekSeries(Kind.QUOTES, scope, values, new TreeMap<>());
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
        return new WeekSeries(Kind.ORDERS, scope, values, new TreeMap<>());
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

    /** Known weeks before this one, at most so many, oldest first. */
    public double[] before(IsoWeek week, int most) {
        List<Double> found = List.copyOf(values.headMap(week).values());
        return numbers(found.subList(Math.max(0, found.size() - most), found.size()));
    }

    /** Known weeks after this one, to a last one, oldest first; none when the last lies before it. */
    public double[] after(IsoWeek week, IsoWeek last) {
        return last.isBefore(week)
                ? new double[0]
                : numbers(List.copyOf(values.subMap(week.plus(1), last.plus(1)).values()));
    }

    /**
     * The same at the real market: a week in which the market was ten percent below what the plan assumed counts for
     * more. Of weeks whose market was published only.
     */
    public WeekSeries atRealMarket() {
        SortedMap<IsoWeek, Double> real = new TreeMap<>();
        market.forEach((week, level) -> {
            Double value = values.get(week);
            if (value != null) {
                real.put(week, value / level);
            }
        });
        return new WeekSeries(kind, scope, real, new TreeMap<>());
    }

    private static double[] numbers(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
