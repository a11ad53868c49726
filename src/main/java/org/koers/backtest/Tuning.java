package org.koers.backtest;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.koers.advice.Adviser;
import org.koers.measure.ScopeKind;
import org.koers.measure.Unit;
import org.koers.review.Fold;
import org.koers.review.Judged;
import org.koers.review.MeasuredYear;
import org.koers.review.Variants;
import org.koers.rules.Bounds;
import org.koers.rules.ColumnCondition;
import org.koers.rules.Row;
import org.koers.rules.RuleSet;

/**
 * Tries one number of a row on the weeks behind one plan or several. What the row finds is counted at every threshold;
 * what is left of it as advice, and whether a missed year was warned of, takes a judgement of all weeks, so that is done
 * at no more than 200 thresholds at a time. Weeks are measured once, and a week in which no value lies between two
 * thresholds is judged once for both where their memory is the same.
 *
 * <p>It remembers what it tried: {@link #refine} adds to it. Not for several threads at once.
 */
public final class Tuning {
    /** Thresholds that are tried at a time, at most. */
    public static final int MOST_TRIED = 200;

    private final Adviser adviser;
    private final List<TuningHistory> plans;
    private final RuleSet rules;
    private final Threshold threshold;
    private final Row row;
    private final ColumnCondition tuned;
    private final BigDecimal current;
    private final boolean remembers;
    private final Map<MeasuredYear, Spots> spots = new IdentityHashMap<>();
    private final SortedMap<BigDecimal, Tried> tried = new TreeMap<>();
    private final List<BigDecimal> breakpoints;
    private final Matches matches;

    /**
     * @param rules with the row, switched on or off
     * @throws IllegalArgumentException when there is no number there
     */
    public Tuning(Adviser adviser, List<TuningHistory> plans, RuleSet rules, Threshold threshold) {
        this.adviser = adviser;
        this.plans = List.copyOf(plans);
        this.rules = rules;
        this.threshold = threshold;
        this.current = threshold.value(rules);
        this.row = threshold.row(rules);
        this.tuned = threshold.column(rules);
        this.remembers = row.conditions().stream().anyMatch(column -> Judged.isRemembered(column.measure()));
        SortedMap<BigDecimal, Integer> counts = new TreeMap<>();
        int without = 0;
        for (TuningHistory plan : this.plans) {
            for (MeasuredYear year : plan.years()) {
                Spots ofYear = look(year);
                spots.put(year, ofYear);
                ofYear.counts().forEach((value, count) -> counts.merge(value, count, Integer::sum));
                without += ofYear.without();
            }
        }
        Unit unit = tuned.measure().unit();
        this.matches = new Matches(
                counts, without, unit, number -> threshold.with(rules, number).condition());
        this.breakpoints = breakpoints(new TreeSet<>(counts.keySet()), unit);
    }

    /** Told how far it is; what it throws ends the trial. */
    public interface Progress {
        /**
         * @param done weeks judged so far, of all thresholds together
         * @param all weeks in all
         */
        void judged(int done, int all);
    }

    /** What the memory of the weeks before tells, it tells by the rules as they are. */
    private Spots look(MeasuredYear year) {
        Spots found = new Spots(row, tuned);
        new Fold(adviser, threshold.in(rules, current)).judge(year, judged -> found.add(judged.readings()));
        return found;
    }

    private List<BigDecimal> breakpoints(SortedSet<BigDecimal> values, Unit unit) {
        SortedSet<BigDecimal> all = new TreeSet<>(values);
        if (!values.isEmpty()) {
            all.add(values.first().subtract(Matches.step(unit)));
            all.add(values.last().add(Matches.step(unit)));
        }
        all.add(current);
        return all.stream()
                .filter(number -> number.compareTo(current) == 0 || isPossible(number, unit))
                .toList();
    }

    private boolean isPossible(BigDecimal number, Unit unit) {
        boolean counted = unit == Unit.COUNT || unit == Unit.RATE || unit == Unit.WEEKS || unit == Unit.DAYS;
        return (!counted || number.signum() >= 0)
                && !Bounds.hasEmptyInterval(threshold.with(rules, number).condition());
    }

    /** The whole curve, with at most 200 of its thresholds tried, evenly over the breakpoints. */
    public TuningCurve curve(Progress progress) {
        attempt(breakpoints, progress);
        return write();
    }

    /** The same with at most 200 thresholds more, from this one to that one. */
    public TuningCurve refine(BigDecimal from, BigDecimal to, Progress progress) {
        attempt(
                breakpoints.stream()
                        .filter(number -> number.compareTo(from) >= 0 && number.compareTo(to) <= 0)
                        .toList(),
                progress);
        return write();
    }

    private void attempt(List<BigDecimal> wanted, Progress progress) {
        SortedSet<BigDecimal> chosen = new TreeSet<>(evenly(
                wanted.stream().filter(number -> !tried.containsKey(number)).toList()));
        if (tried.isEmpty()) {
            chosen.add(current);
        }
        if (!chosen.isEmpty()) {
            new Round(List.copyOf(chosen)).run(progress);
        }
    }

    /** The first and the last among them; one place is left for the current number. */
    private static List<BigDecimal> evenly(List<BigDecimal> numbers) {
        int most = MOST_TRIED - 1;
        if (numbers.size() <= most) {
            return numbers;
        }
        List<BigDecimal> chosen = new ArrayList<>();
        for (int place = 0; place < most; place++) {
            chosen.add(numbers.get((int) ((long) place * (numbers.size() - 1) / (most - 1))));
        }
        return chosen;
    }

    private TuningCurve write() {
        boolean isSeries = row.scope() == ScopeKind.TOTAL || row.scope() == ScopeKind.SEGMENT;
        return new TuningCurve(
                threshold,
                tuned.measure(),
                current,
                new CurvePoints(tried, isSeries).of(breakpoints, remembers ? null : matches),
                !remembers,
                plans.stream()
                        .flatMap(plan -> plan.years().stream())
                        .mapToInt(year -> year.weeks().size())
                        .sum(),
                isSeries ? count(SeriesYear::isMissed) : null,
                isSeries ? count(SeriesYear::isHit) : null);
    }

    private @Nullable Integer count(Predicate<SeriesYear> wanted) {
        return (int) plans.stream()
                .flatMap(plan -> plan.series().stream())
                .filter(series -> series.series().kind() == row.scope())
                .filter(wanted)
                .count();
    }

    /** Some thresholds tried together. */
    private final class Round {
        private final List<BigDecimal> numbers;
        private final Tally[] tallies;

        Round(List<BigDecimal> numbers) {
            this.numbers = numbers;
            this.tallies = new Tally[numbers.size()];
            Arrays.setAll(tallies, place -> new Tally(row));
        }

        void run(Progress progress) {
            Variants variants = new Variants(
                    adviser,
                    numbers.stream().map(number -> threshold.in(rules, number)).toList());
            int all = plans.stream()
                            .flatMap(plan -> plan.years().stream())
                            .mapToInt(year -> year.weeks().size())
                            .sum()
                    * numbers.size();
            int[] done = {0};
            for (TuningHistory plan : plans) {
                for (MeasuredYear year : plan.years()) {
                    variants.judge(year, (variant, week) -> alike(year, variant, week), (group, judged) -> {
                        group.forEach(variant -> tallies[variant].note(judged, year));
                        done[0] += group.size();
                        progress.judged(done[0], all);
                    });
                }
                for (Tally tally : tallies) {
                    tally.endOf(plan);
                }
            }
            for (int place = 0; place < numbers.size(); place++) {
                tried.put(numbers.get(place), tallies[place].tried());
            }
        }

        private int alike(MeasuredYear year, int variant, int week) {
            Spots ofYear = spots.get(year);
            return remembers || ofYear == null ? variant : ofYear.place(week, numbers.get(variant));
        }
    }
}
