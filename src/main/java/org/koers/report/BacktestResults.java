package org.koers.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.koers.backtest.Calibration;
import org.koers.backtest.LandingScore;
import org.koers.backtest.Score;
import org.koers.backtest.SeriesYear;
import org.koers.backtest.SimpleMethod;
import org.koers.backtest.TrackRecord;

/** Draws what a back-test found, each chart in two widths and with the same figures as a table. */
final class BacktestResults {
    private static final int WIDE = 600;
    private static final int NARROW = 345;
    private static final int ACROSS = 1240;
    private static final int HEIGHT = 300;
    private static final int FIRST_WEEK = 8;
    private static final int LAST_WEEK = 48;
    private static final int MOST_CASES = 4;
    private static final int MOST_NAMED = 10;
    private static final double PROMISED = 0.8;
    private static final double ROOM = 1.6;
    private static final String OWN_LINE = "c-act";

    private final TrackRecord tested;
    private final BacktestWords words;
    private final List<LandingScore> weeks = new ArrayList<>();

    BacktestResults(TrackRecord tested, BacktestWords words) {
        this.tested = tested;
        this.words = words;
        for (int week = FIRST_WEEK; week <= LAST_WEEK; week++) {
            weeks.add(tested.landing(week));
        }
    }

    BacktestView.Results write() {
        return new BacktestView.Results(error(), coverage(), warnings(), alarms(), unseen(), cases(), chances());
    }

    private static String line(SimpleMethod method) {
        return switch (method) {
            case LINEAR -> "c-lim";
            case LAST_YEAR_PACE -> "c-plan";
            case SEASONAL_NAIVE -> "c-mkt";
            case SHRUNK_PACE -> "c-mark-l";
        };
    }

    private BacktestView.Chart error() {
        List<WeekLines.Line> lines = lines(Score::mape, List.of(SimpleMethod.values()));
        double[] own = lines.get(lines.size() - 1).shares();
        double[] shrunk = lines.get(lines.size() - 2).shares();
        double top = ROOM * Math.max(greatest(own), greatest(shrunk));
        WeekLines chart = new WeekLines(FIRST_WEEK, lines, top > 0 ? top : 1, words);
        String caption = words.tell("error-caption");
        String says = words.tell(
                "error-says",
                words.precise(own[0]),
                words.precise(half(own)),
                words.precise(shrunk[0]),
                words.precise(half(shrunk)));
        return new BacktestView.Chart(
                caption,
                legend(List.of(SimpleMethod.values())),
                chart.draw("ew", new Svg.Size(WIDE, HEIGHT), new WeekLines.Sense(caption, says, Double.NaN)),
                chart.draw("en", new Svg.Size(NARROW, HEIGHT), new WeekLines.Sense(caption, says, Double.NaN)),
                table("error-table", Score::mape, List.of(SimpleMethod.values())));
    }

    private static double half(double[] weekly) {
        return weekly[26 - FIRST_WEEK];
    }

    private BacktestView.Chart coverage() {
        List<SimpleMethod> ranged = Stream.of(SimpleMethod.values())
                .filter(method -> method != SimpleMethod.LINEAR)
                .toList();
        List<WeekLines.Line> lines = lines(Score::coverage80, ranged);
        double[] own = lines.get(lines.size() - 1).shares();
        WeekLines chart = new WeekLines(FIRST_WEEK, lines, 1.0, words);
        String caption = words.tell("coverage-caption");
        WeekLines.Sense sense = new WeekLines.Sense(
                caption, words.tell("coverage-says", words.share(own[0]), words.share(half(own))), PROMISED);
        return new BacktestView.Chart(
                caption,
                legend(ranged),
                chart.draw("cw", new Svg.Size(WIDE, HEIGHT), sense),
                chart.draw("cn", new Svg.Size(NARROW, HEIGHT), sense),
                table("coverage-table", Score::coverage80, ranged));
    }

    /** The simple methods first, so that our own line lies on top. */
    private List<WeekLines.Line> lines(Function<Score, @Nullable Double> part, List<SimpleMethod> methods) {
        List<WeekLines.Line> lines = new ArrayList<>();
        for (SimpleMethod method : methods) {
            lines.add(new WeekLines.Line(line(method), weekly(part, method)));
        }
        lines.add(new WeekLines.Line(OWN_LINE, weekly(part, null)));
        return lines;
    }

    /** @param method null for our own */
    private double[] weekly(Function<Score, @Nullable Double> part, @Nullable SimpleMethod method) {
        return weeks.stream()
                .mapToDouble(week -> {
                    Double value = part.apply(score(week, method));
                    return value == null ? Double.NaN : value;
                })
                .toArray();
    }

    private static Score score(LandingScore week, @Nullable SimpleMethod method) {
        return method == null
                ? week.score()
                : Objects.requireNonNull(week.simple().get(method));
    }

    private static double greatest(double[] shares) {
        return Arrays.stream(shares).filter(Double::isFinite).max().orElse(0);
    }

    private List<BacktestView.Legend> legend(List<SimpleMethod> methods) {
        List<BacktestView.Legend> legend = new ArrayList<>();
        legend.add(new BacktestView.Legend(OWN_LINE, "Koers"));
        methods.forEach(method -> legend.add(new BacktestView.Legend(line(method), words.method(method))));
        return legend;
    }

    private AdvisoryView.Table table(
            String caption, Function<Score, @Nullable Double> part, List<SimpleMethod> methods) {
        List<String> columns = new ArrayList<>(List.of(words.tell("column-week"), "Koers"));
        methods.forEach(method -> columns.add(words.method(method)));
        columns.add(words.tell("column-n"));
        List<List<String>> rows = new ArrayList<>();
        for (LandingScore week : tested.landing()) {
            List<String> row =
                    new ArrayList<>(List.of(String.valueOf(week.week()), words.precise(part.apply(week.score()))));
            methods.forEach(method -> row.add(words.precise(part.apply(score(week, method)))));
            row.add(String.valueOf(week.score().n()));
            rows.add(row);
        }
        return new AdvisoryView.Table(words.tell(caption), columns, rows);
    }

    private BacktestView.Chart warnings() {
        WarningStrip strip = new WarningStrip(tested.years(), words);
        String says = words.tell(
                "warnings-says",
                tested.missedYears(),
                words.share(tested.warnedBeforeWeek27()),
                tested.hitYears(),
                words.share(tested.falseAlarmRate()));
        List<List<String>> rows = new ArrayList<>();
        for (SeriesYear year : tested.years()) {
            rows.add(List.of(
                    words.name(year),
                    words.phrases().money(year.target()),
                    words.phrases().money(year.actual()),
                    words.signed(BacktestWords.gap(year)),
                    words.outcome(year),
                    words.week(year.firstWarningWeek())));
        }
        return new BacktestView.Chart(
                words.tell("warnings-caption"),
                List.of(),
                strip.draw("ww", ACROSS, says),
                strip.draw("wn", NARROW, says),
                new AdvisoryView.Table(
                        words.tell("warnings-caption"),
                        words.columns(
                                "column-series",
                                "column-target",
                                "column-actual",
                                "column-gap",
                                "column-outcome",
                                "column-warning"),
                        rows));
    }

    private List<String> alarms() {
        if (tested.hitYears() == 0) {
            return List.of(words.tell("lead-none-reached"));
        }
        return named(tested.years().stream()
                .filter(SeriesYear::isFalseAlarm)
                .map(year ->
                        words.tell("alarm", words.name(year), words.week(year.firstWarningWeek()), words.gapSays(year)))
                .toList());
    }

    private List<String> unseen() {
        return named(tested.years().stream()
                .filter(year -> year.isMissed() && !year.isWarnedInTime())
                .map(year -> year.firstWarningWeek() == null
                        ? words.tell("unseen-never", words.name(year), words.gapSays(year))
                        : words.tell(
                                "unseen-late",
                                words.name(year),
                                words.week(year.firstWarningWeek()),
                                words.gapSays(year)))
                .toList());
    }

    /** The first of a long list, and how many more the table holds. */
    private List<String> named(List<String> lines) {
        if (lines.size() <= MOST_NAMED) {
            return lines;
        }
        List<String> some = new ArrayList<>(lines.subList(0, MOST_NAMED - 1));
        some.add(words.tell("and-more", lines.size() - some.size()));
        return some;
    }

    private List<BacktestView.Case> cases() {
        List<SeriesYear> worst = tested.years().stream()
                .filter(year -> !year.looks().isEmpty() && year.actual().signum() > 0)
                .sorted(Comparator.comparingDouble(BacktestResults::meanError).reversed())
                .limit(MOST_CASES)
                .toList();
        List<BacktestView.Case> cases = new ArrayList<>();
        for (SeriesYear year : worst) {
            LandingPath path = new LandingPath(year, words);
            String says = words.tell(
                    "case-says",
                    words.precise(meanError(year)),
                    words.phrases().money(year.actual()),
                    words.phrases().money(year.target()),
                    words.outcome(year));
            int number = cases.size();
            cases.add(new BacktestView.Case(
                    path.unit().isEmpty() ? words.name(year) : words.name(year) + " · " + path.unit(),
                    says,
                    path.draw("p" + number + "w", new Svg.Size(WIDE, 250), says),
                    path.draw("p" + number + "n", new Svg.Size(NARROW, 230), says)));
        }
        return cases;
    }

    /** From week 8 on, as a fraction of what came. */
    private static double meanError(SeriesYear year) {
        double actual = year.actual().doubleValue();
        return year.looks().stream()
                .filter(look -> look.week() >= FIRST_WEEK)
                .mapToDouble(look -> Math.abs(look.expected().doubleValue() - actual) / actual)
                .average()
                .orElse(0);
    }

    private BacktestView.Chart chances() {
        Calibration calibration = tested.calibration();
        ChanceChart chart = new ChanceChart(calibration, words);
        String caption = words.tell("chances-caption");
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < calibration.deciles().size(); i++) {
            Calibration.Decile decile = calibration.deciles().get(i);
            rows.add(List.of(
                    words.tell("decile", 10 * i, 10 * i + 10),
                    words.share(decile.chance()),
                    words.share(decile.came()),
                    String.valueOf(decile.n())));
        }
        Double brier = calibration.brier();
        String says = words.tell(
                "chances-says",
                brier == null ? Phrases.UNKNOWN : words.phrases().index(brier));
        return new BacktestView.Chart(
                caption,
                List.of(),
                chart.draw("hw", new Svg.Size(WIDE, HEIGHT), says),
                chart.draw("hn", new Svg.Size(NARROW, HEIGHT), says),
                new AdvisoryView.Table(
                        caption + ". " + says,
                        words.columns("column-decile", "column-chance", "column-came", "column-n"),
                        rows));
    }
}
