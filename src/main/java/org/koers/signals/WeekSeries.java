package org.koers.signals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.koers.calendar.IsoWeek;
import org.koers.measure.Scope;
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
    public WeekSeries {
        values = Collections.unmodifiableSortedMap(values);
        market = Collections.unmodifiableSortedMap(market);
        counts = Collections.unmodifiableSortedMap(counts);
    }

    /** One that no market and no counts belong to. */
    static WeekSeries counted(Kind kind, Scope scope, SortedMap<IsoWeek, Double> values) {
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
        return SeriesReading.of(Inputs.of(situation, null), kind, scope);
    }

    /** Every figure of the total and each segment of which any week is known. */
    public static List<WeekSeries> all(Situation situation) {
        Inputs inputs = Inputs.of(situation, null);
        List<WeekSeries> all = new ArrayList<>();
        for (Scope scope : inputs.scopes()) {
            for (Kind kind : Kind.values()) {
                WeekSeries series = SeriesReading.of(inputs, kind, scope);
                if (!series.values().isEmpty()) {
                    all.add(series);
                }
            }
        }
        return List.copyOf(all);
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
