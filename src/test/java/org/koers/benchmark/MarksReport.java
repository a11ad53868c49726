package org.koers.benchmark;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.koers.backtest.Calibration;
import org.koers.backtest.Look;
import org.koers.backtest.Score;
import org.koers.backtest.SeriesYear;
import org.koers.backtest.SimpleMethod;
import org.koers.backtest.TrackRecord;

/** Prints the marks as Markdown tables. */
final class MarksReport {
    private static final int FIRST_LOOK = 8;
    private static final int LAST_LOOK = 39;
    private static final int HALF_YEAR = 26;
    private static final double DEFAULT_THRESHOLD = 0.10;
    private static final Map<SimpleMethod, String> LETTERS = Map.of(
            SimpleMethod.LINEAR, "a linear",
            SimpleMethod.LAST_YEAR_PACE, "b last-year pace",
            SimpleMethod.SEASONAL_NAIVE, "c1 seasonal naive",
            SimpleMethod.SHRUNK_PACE, "e shrunk pace");

    private final PrintStream out;

    MarksReport(PrintStream out) {
        this.out = out;
    }

    void print(Map<String, List<Replayed>> runs) {
        List<Replayed> first = runs.values().iterator().next();
        Map<String, List<SeriesYear>> bySource = new LinkedHashMap<>();
        first.forEach(run -> bySource.put(run.source(), run.years()));
        landing("Landing, all full years: median / mean APE in %", bySource, year -> true);
        landing(
                "Landing, two or more full years before",
                bySource,
                year -> year.weeks().yearsBefore() >= 2);
        line(
                "reference f (baselines.md, pooled): wk 8 2.7/6.5 · 13 2.2/5.2 · 26 1.0/2.6; goal all: ≤ 3.0/7.5 · 2.4/6.5 · 1.6/4.0");
        warnings(runs);
        chances("P(target), plans last year x 1.10 and x 1.00", runs, List.of("x110", "x100"));
        chances("P(target), all plans", runs, List.copyOf(runs.keySet()));
        rest(runs);
    }

    private void line(String format, Object... arguments) {
        out.println(String.format(Locale.ROOT, format, arguments));
    }

    private void landing(String title, Map<String, List<SeriesYear>> bySource, Predicate<SeriesYear> which) {
        Map<String, List<SeriesYear>> chosen = new LinkedHashMap<>();
        bySource.forEach((source, years) -> {
            List<SeriesYear> some = years.stream().filter(which).toList();
            if (!some.isEmpty()) {
                chosen.put(source, some);
            }
        });
        List<SeriesYear> all = chosen.values().stream().flatMap(List::stream).toList();
        if (all.isEmpty()) {
            return;
        }
        line("%n## %s (n %d); [coverage of the 80 %% range in %%; interval score in %%]%n", title, all.size());
        StringBuilder head = new StringBuilder("| | method |");
        StringBuilder rule = new StringBuilder("|---|---|");
        TrackRecord.WEEKS.forEach(week -> {
            head.append(" wk ").append(week).append(" |");
            rule.append("---|");
        });
        line("%s", head);
        line("%s", rule);
        methods("pooled", List.of(all));
        methods("mean of sources", List.copyOf(chosen.values()));
        chosen.forEach((source, years) -> methods(source, List.of(years)));
    }

    private void methods(String name, List<List<SeriesYear>> groups) {
        row(name, "**Koers**", groups, (years, week) -> years.landing(week).score());
        for (SimpleMethod method : SimpleMethod.values()) {
            row(
                    name,
                    Objects.requireNonNull(LETTERS.get(method)),
                    groups,
                    (years, week) ->
                            Objects.requireNonNull(years.landing(week).simple().get(method)));
        }
    }

    /** A score of some years at a week. */
    private interface At {
        Score score(TrackRecord years, int week);
    }

    private void row(String name, String method, List<List<SeriesYear>> groups, At at) {
        StringBuilder row = new StringBuilder("| " + name + " | " + method + " |");
        for (int week : TrackRecord.WEEKS) {
            List<Score> scores = groups.stream()
                    .map(years -> at.score(new TrackRecord(years, List.of()), week))
                    .toList();
            row.append(String.format(
                    Locale.ROOT,
                    " %.1f / %.1f [%.0f; %.1f] |",
                    mean(scores, Score::medianError),
                    mean(scores, Score::mape),
                    mean(scores, Score::coverage80),
                    mean(scores, Score::intervalScore)));
        }
        line("%s", row);
    }

    private static double mean(List<Score> scores, Function<Score, @Nullable Double> part) {
        double sum = 0;
        for (Score score : scores) {
            Double value = part.apply(score);
            sum += value == null ? Double.NaN : value;
        }
        return 100 * sum / scores.size();
    }

    private void warnings(Map<String, List<Replayed>> runs) {
        line(
                "%n## Warned before week 27 of missed / false alarms of hit / median first warning week of missed (n missed, n hit)%n");
        line("| test | | rules | default of 2.1, P < 0.10 twice from week 8 |");
        line("|---|---|---|---|");
        warnings("x 1.10", runs.get("x110"), runs.get("x110"));
        warnings("x 1.00", runs.get("x100"), runs.get("x100"));
        warnings("5 %", runs.get("miss5"), runs.get("hit5"));
        warnings("3 %", runs.get("miss3"), runs.get("hit3"));
    }

    private void warnings(String test, @Nullable List<Replayed> misses, @Nullable List<Replayed> hits) {
        if (misses == null || hits == null) {
            return;
        }
        List<Warned> rules = new ArrayList<>();
        List<Warned> defaults = new ArrayList<>();
        for (int i = 0; i < misses.size(); i++) {
            List<SeriesYear> missed =
                    misses.get(i).years().stream().filter(SeriesYear::isMissed).toList();
            List<SeriesYear> hit =
                    hits.get(i).years().stream().filter(SeriesYear::isHit).toList();
            rules.add(Warned.of(missed, hit, SeriesYear::firstWarningWeek));
            defaults.add(Warned.of(missed, hit, MarksReport::defaultWarning));
        }
        line("| %s | pooled | %s | %s |", test, Warned.pooled(rules), Warned.pooled(defaults));
        line("| %s | mean of sources | %s | %s |", test, Warned.mean(rules), Warned.mean(defaults));
        for (int i = 0; i < misses.size(); i++) {
            line("| %s | %s | %s | %s |", test, misses.get(i).source(), rules.get(i), defaults.get(i));
        }
    }

    /** First week at which the default chance is below 0.10 for the second time running, both in or after week 8. */
    private static @Nullable Integer defaultWarning(SeriesYear year) {
        for (int week = FIRST_LOOK + 1; week < year.weeks().length(); week++) {
            if (DefaultChance.of(year, week - 1) < DEFAULT_THRESHOLD
                    && DefaultChance.of(year, week) < DEFAULT_THRESHOLD) {
                return week;
            }
        }
        return null;
    }

    /** @param weeks first warnings of the missed */
    private record Warned(int missed, int inTime, int hit, int alarms, List<Integer> weeks) {
        static Warned of(
                List<SeriesYear> missed, List<SeriesYear> hit, Function<SeriesYear, @Nullable Integer> warning) {
            List<Integer> weeks = missed.stream()
                    .map(warning)
                    .filter(Objects::nonNull)
                    .sorted()
                    .toList();
            return new Warned(
                    missed.size(),
                    (int) weeks.stream().filter(week -> week <= HALF_YEAR).count(),
                    hit.size(),
                    (int) hit.stream()
                            .filter(year -> warning.apply(year) != null)
                            .count(),
                    weeks);
        }

        static Warned pooled(List<Warned> parts) {
            List<Integer> weeks = new ArrayList<>();
            parts.forEach(part -> weeks.addAll(part.weeks()));
            return new Warned(
                    parts.stream().mapToInt(Warned::missed).sum(),
                    parts.stream().mapToInt(Warned::inTime).sum(),
                    parts.stream().mapToInt(Warned::hit).sum(),
                    parts.stream().mapToInt(Warned::alarms).sum(),
                    weeks);
        }

        static String mean(List<Warned> parts) {
            return String.format(
                    Locale.ROOT,
                    "%.0f / %.0f / %.0f",
                    average(parts, Warned::timely),
                    average(parts, Warned::falseRate),
                    average(parts, Warned::median));
        }

        private static double average(List<Warned> parts, ToDoubleFunction<Warned> figure) {
            return parts.stream()
                    .mapToDouble(figure)
                    .filter(value -> !Double.isNaN(value))
                    .average()
                    .orElse(Double.NaN);
        }

        double timely() {
            return missed == 0 ? Double.NaN : 100.0 * inTime / missed;
        }

        double falseRate() {
            return hit == 0 ? Double.NaN : 100.0 * alarms / hit;
        }

        double median() {
            List<Integer> sorted = weeks.stream().sorted().toList();
            int middle = sorted.size() / 2;
            return sorted.isEmpty()
                    ? Double.NaN
                    : sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2.0;
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT, "%.0f / %.0f / %.0f (%d, %d)", timely(), falseRate(), median(), missed, hit);
        }
    }

    private void chances(String title, Map<String, List<Replayed>> runs, List<String> plans) {
        Map<String, Pair> bySource = new LinkedHashMap<>();
        Pair pooled = new Pair(new ArrayList<>(), new ArrayList<>());
        for (String plan : plans) {
            for (Replayed run : runs.getOrDefault(plan, List.of())) {
                Pair ofSource = bySource.computeIfAbsent(
                        run.source(), ignored -> new Pair(new ArrayList<>(), new ArrayList<>()));
                run.years().forEach(year -> {
                    add(year, pooled);
                    add(year, ofSource);
                });
            }
        }
        Calibration own = Calibration.of(pooled.own());
        Calibration other = Calibration.of(pooled.other());
        line("%n## %s, weeks %d to %d: observed share per decile%n", title, FIRST_LOOK, LAST_LOOK);
        line("| | Koers: n, mean P, observed | default: n, mean P, observed |");
        line("|---|---|---|");
        for (int decile = 0; decile < own.deciles().size(); decile++) {
            line(
                    "| %d–%d %% | %s | %s |",
                    10 * decile,
                    10 * decile + 10,
                    row(own.deciles().get(decile)),
                    row(other.deciles().get(decile)));
        }
        brier("**Brier**", pooled);
        bySource.forEach((source, pair) -> brier("Brier " + source, pair));
        line(
                "| Brier mean of sources | %.4f | %.4f |",
                bySource.values().stream()
                        .mapToDouble(pair -> brier(pair.own()))
                        .average()
                        .orElse(Double.NaN),
                bySource.values().stream()
                        .mapToDouble(pair -> brier(pair.other()))
                        .average()
                        .orElse(Double.NaN));
    }

    /** What was given a chance by the shipped forecast, and the same by the default. */
    private record Pair(List<Calibration.Given> own, List<Calibration.Given> other) {}

    private static void add(SeriesYear year, Pair pair) {
        for (int week = FIRST_LOOK; week <= LAST_LOOK; week++) {
            double plain = DefaultChance.of(year, week);
            Look look = year.look(week).orElse(null);
            if (look != null && !Double.isNaN(plain)) {
                boolean reached = year.actual().compareTo(look.target()) >= 0;
                pair.own().add(new Calibration.Given(look.probability().doubleValue(), reached));
                pair.other().add(new Calibration.Given(plain, reached));
            }
        }
    }

    private void brier(String name, Pair pair) {
        line("| %s | %.4f | %.4f |", name, brier(pair.own()), brier(pair.other()));
    }

    private static double brier(List<Calibration.Given> given) {
        Double brier = Calibration.of(given).brier();
        return brier == null ? Double.NaN : brier;
    }

    private static String row(Calibration.Decile decile) {
        Double chance = decile.chance();
        Double came = decile.came();
        return chance == null || came == null
                ? "0"
                : String.format(Locale.ROOT, "%d, %.0f %%, %.0f %%", decile.n(), 100 * chance, 100 * came);
    }

    private void rest(Map<String, List<Replayed>> runs) {
        line("%n## Storms (D01) in series-years; late customers (F05) who come back by themselves within 26 weeks%n");
        line("| plan | source | storms | late: back of followed |");
        line("|---|---|---|---|");
        runs.forEach((plan, list) -> list.forEach(run -> line(
                "| %s | %s | %d of %d | %s |",
                plan,
                run.source(),
                run.storms(),
                run.years().size(),
                run.late().followed() == 0
                        ? "–"
                        : String.format(
                                Locale.ROOT,
                                "%d of %d (%.0f %%)",
                                run.late().back(),
                                run.late().followed(),
                                100.0 * run.late().back() / run.late().followed()))));
    }
}
