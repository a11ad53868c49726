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
 * @param counts for a share, what was counted in each of those weeks; empty for any other figure
 */
public record WeekSeries(
        Kind kind,
        Scope scope,
        SortedMap<IsoWeek, Double> values,
        SortedMap<IsoWeek, Double> market,
        SortedMap<IsoWeek, Proportion> counts) {
    private static final int FULL_WEEK = 5;
    private static final int THURSDAY = 3;

    public WeekSeries {
        values = Collections.unmodifiableSortedMap(values);
        market = Collections.unmodifiableSortedMap(market);
        counts = Collections.unmodifiableSortedMap(counts);
    }

    private static WeekSeries counted(Kind kind, Scope scope, SortedMap<IsoWeek, Double> values) {
        return new WeekSeries(kind, scope, values, new TreeMap<>(), new TreeMap<>());
    }

    /** A figure that a decision can move, the nearest to what people do first. */
    public enum Kind {
        VISITS("visits"),
        CONTACTS("contacts"),
        QUOTES("quotes"),
        /** Quotes won of those decided. */
        HIT_RATE("hit-rate"),
        ORDERS("orders"),
        REVENUE("revenue");

        private final String id;

        Kind(String id) {
            this.id = id;
        }

        public String id() {
            return id;
        }

        /** Whether people read it in percent. */
        public boolean isShare() {
            return this == HIT_RATE || this == REVENUE;
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
            case CONTACTS -> counted(kind, scope, perFullWeek(inputs, scope));
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
        return new WeekSeries(Kind.REVENUE, scope, values, market, new TreeMap<>());
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
        return counted(kind, scope, values);
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
        return counted(Kind.QUOTES, scope, values);
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
        return new WeekSeries(Kind.HIT_RATE, scope, values, new TreeMap<>(), counts);
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
        return counted(Kind.ORDERS, scope, values);
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

    private <V> List<V> before(SortedMap<IsoWeek, V> weeks, IsoWeek week, int most) {
        List<V> found = List.copyOf(weeks.headMap(week).values());
        return found.subList(Math.max(0, found.size() - most), found.size());
    }

    private <V> List<V> after(SortedMap<IsoWeek, V> weeks, IsoWeek week, IsoWeek last) {
        // A decision of the last known week has no weeks after it.
        return last.isBefore(week)
                ? List.of()
                : List.copyOf(weeks.subMap(week.plus(1), last.plus(1)).values());
    }

    /** How many weeks are known after this one, to a last one. */
    public int weeksAfter(IsoWeek week, IsoWeek last) {
        return after(values, week, last).size();
    }

    /** Mean of the known weeks before this one, at most so many; 0 when there is none. */
    public double mean(IsoWeek week, int most) {
        return counts.isEmpty()
                ? before(values, week, most).stream()
                        .mapToDouble(Double::doubleValue)
                        .average()
                        .orElse(0)
                : before(counts, week, most).stream()
                        .reduce(Proportion::plus)
                        .map(Proportion::share)
                        .orElse(0.0);
    }

    /** How it varies by itself in the known weeks before this one, at most so many; null with too few to say. */
    public @Nullable Variation variation(IsoWeek week, int most) {
        if (counts.isEmpty()) {
            return NaturalVariation.of(numbers(before(values, week, most)));
        }
        List<Proportion> known = before(counts, week, most);
        return known.stream()
                .reduce(Proportion::plus)
                .map(all -> CountedVariation.of(all, known.size()))
                .orElse(null);
    }

    /**
     * How much it changed after a week: those to a last one against those to the week itself, at most so many.
     *
     * @return null with too few weeks on either side
     */
    public @Nullable LevelChange change(IsoWeek decided, IsoWeek last, int most) {
        IsoWeek next = decided.plus(1);
        if (counts.isEmpty()) {
            return LevelChange.between(numbers(before(values, next, most)), numbers(after(values, decided, last)));
        }
        List<Proportion> before = before(counts, next, most);
        List<Proportion> behind = after(counts, decided, last);
        return before.isEmpty() || behind.isEmpty()
                ? null
                : LevelChange.between(
                        before.stream().reduce(Proportion::plus).orElseThrow(),
                        before.size(),
                        behind.stream().reduce(Proportion::plus).orElseThrow(),
                        behind.size());
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
        return counted(kind, scope, real);
    }

    private static double[] numbers(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
