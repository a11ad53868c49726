package org.koers.samples;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.koers.advice.Advice;
import org.koers.calendar.IsoWeek;
import org.koers.measure.Scope;
import org.koers.plan.PlanLine;
import org.koers.provenance.Field;
import org.koers.provenance.Known;
import org.koers.provenance.Subject;
import org.koers.results.Result;
import org.koers.review.Fold;
import org.koers.review.Reviewed;
import org.koers.rules.AdviceKind;
import org.koers.situation.Ledger;
import org.koers.situation.PlanSettings;

/**
 * Years in which nothing is the matter (story 6), with the noise as it was drawn: how many weeks, and how many whole
 * years, ask for no decision. An advice that does is false, but for a warning about a segment that noise alone takes
 * below its target by the end of the year.
 *
 * <p>{@code java -Xmx2g -cp target/classes:target/test-classes:<libraries> org.koers.samples.NoiseYears [SEEDS]} takes
 * all sheets to week 20, and results, plan, selection and team to the end of the year.
 */
public final class NoiseYears {
    private static final int SEEDS = 200;
    private static final double WEEKLY_NOISE = 0.08;
    private static final double LEVEL_2024 = 1 / 1.02;
    private static final PlanSettings SETTINGS = PlanSettings.dutch("noise");
    private static final IsoWeek FIRST = new IsoWeek(Season.PLAN_YEAR, 1);
    private static final IsoWeek END = new IsoWeek(Season.PLAN_YEAR, Season.PLAN_WEEKS);

    private NoiseYears() {}

    /**
     * @param weeks reviewed in all years
     * @param falseWeeks of those, with an advice for decision
     * @param years simulated
     * @param falseYears of those, with such a week
     * @param rules rule and scope of the false advices, with the weeks they stood
     */
    record Outcome(int weeks, int falseWeeks, int years, int falseYears, Map<String, Integer> rules) {
        double soundWeeks() {
            return 1 - (double) falseWeeks / weeks;
        }

        double soundYears() {
            return 1 - (double) falseYears / years;
        }

        static Outcome of(List<List<List<String>>> years) {
            Map<String, Integer> rules = new TreeMap<>();
            years.forEach(weeks -> weeks.forEach(week -> week.forEach(rule -> rules.merge(rule, 1, Integer::sum))));
            return new Outcome(
                    years.stream().mapToInt(List::size).sum(),
                    (int) years.stream()
                            .flatMap(List::stream)
                            .filter(week -> !week.isEmpty())
                            .count(),
                    years.size(),
                    (int) years.stream()
                            .filter(weeks -> weeks.stream().anyMatch(week -> !week.isEmpty()))
                            .count(),
                    rules);
        }
    }

    public static void main(String[] arguments) {
        int seeds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : SEEDS;
        say("results, plan, selection and team, 53 weeks", wholeYears(seeds));
        say("all sheets, 20 weeks", toWeek20(seeds));
    }

    private static void say(String what, Outcome outcome) {
        System.out.printf(
                Locale.ROOT,
                "%s: %d years; without a false advice for decision %.1f %% of weeks, %.1f %% of years; false: %s%n",
                what,
                outcome.years(),
                100 * outcome.soundWeeks(),
                100 * outcome.soundYears(),
                outcome.rules());
    }

    static Outcome wholeYears(int seeds) {
        return outcome(seeds, END, NoiseYears::wholeYear);
    }

    static Outcome toWeek20(int seeds) {
        return outcome(seeds, Season.LAST, NoiseYears::allSheets);
    }

    private static Outcome outcome(int seeds, IsoWeek until, IntFunction<Ledger> drawn) {
        // Loaded on this thread: those of the pool look for classes elsewhere.
        Fold fold = Reviews.FOLD;
        fold.review(drawn.apply(1), SETTINGS, FIRST, FIRST, done -> {});
        return Outcome.of(IntStream.rangeClosed(1, seeds)
                .parallel()
                .mapToObj(seed -> year(fold, drawn.apply(seed), until))
                .toList());
    }

    private static List<List<String>> year(Fold fold, Ledger ledger, IsoWeek until) {
        Set<String> missed = until.equals(END) ? missed(ledger) : Set.of();
        return fold.review(ledger, SETTINGS, FIRST, until, done -> {}).stream()
                .map(week -> falseAdvices(week, missed))
                .toList();
    }

    /** Segments that noise alone takes below their target: a warning of that is right. */
    private static Set<String> missed(Ledger ledger) {
        Map<String, BigDecimal> ahead = new TreeMap<>();
        for (Result row : ledger.results()) {
            if (row.week().year() == Season.PLAN_YEAR) {
                ahead.merge(Scope.key(Objects.requireNonNull(row.segment())), row.netRevenue(), BigDecimal::add);
            }
        }
        for (PlanLine line : ledger.plan()) {
            ahead.merge(
                    Scope.key(Objects.requireNonNull(line.segment())),
                    Objects.requireNonNull(line.revenue()).negate(),
                    BigDecimal::add);
        }
        ahead.values().removeIf(left -> left.signum() >= 0);
        return ahead.keySet();
    }

    private static List<String> falseAdvices(Reviewed week, Set<String> missed) {
        return week.advisory().advices().stream()
                .filter(Advice::forDecision)
                .filter(advice -> advice.kind() != AdviceKind.HOLD_COURSE)
                .filter(advice -> !(advice.rule().equals("T02")
                        && missed.contains(advice.scope().id())))
                .map(advice -> advice.rule() + " " + advice.scope().id())
                .toList();
    }

    private static Ledger allSheets(int seed) {
        return SampleLedger.of(Stories.ONLY_NOISE, SETTINGS, new SampleLedger.Draw("noise.xlsx", seed, true));
    }

    private static Ledger wholeYear(int seed) {
        Pages pages = new Pages("noise.xlsx");
        List<Pages.Draft<Result>> drafts = new ArrayList<>();
        for (Segment segment : Segment.values()) {
            RandomGenerator random = Noise.random(seed, segment);
            for (IsoWeek week = Season.FIRST; !week.isAfter(END); week = week.plus(1)) {
                drafts.add(row(segment, week, random.nextGaussian()));
            }
        }
        List<Result> results = pages.rows(Layout.RESULTS_SHEET, Layout.RESULTS, drafts);
        Ledger all = allSheets(seed);
        return new Ledger(
                pages.rows(Layout.PLAN_SHEET, Layout.PLAN, new Targets(Stories.ONLY_NOISE, SETTINGS).drafts(results)),
                results,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                all.selection(),
                all.team(),
                List.of(),
                List.of(),
                List.of(),
                onlySheetsWithRows(all),
                List.of());
    }

    private static Map<Subject, Set<Field>> onlySheetsWithRows(Ledger all) {
        Map<Subject, Set<Field>> columns = new EnumMap<>(all.columns());
        columns.keySet().removeAll(List.of(Subject.ACTIVITIES, Subject.QUOTES, Subject.MARKET, Subject.DECISIONS));
        return columns;
    }

    private static Pages.Draft<Result> row(Segment segment, IsoWeek week, double drawn) {
        double level = week.year() == Season.PLAN_YEAR
                ? Stories.ONLY_NOISE.level(segment, week)
                : week.year() == Season.PLAN_YEAR - 1 ? 1 : LEVEL_2024;
        double revenue = segment.base() * level * Season.shape(week) * (1 + WEEKLY_NOISE * drawn);
        Known known = Known.since(SETTINGS.cutOff(week));
        return origin -> new Result(
                week,
                null,
                null,
                segment.label(),
                segment.rep(),
                null,
                null,
                BigDecimal.valueOf(revenue).setScale(2, RoundingMode.HALF_EVEN),
                null,
                null,
                null,
                null,
                null,
                null,
                origin,
                known);
    }
}
