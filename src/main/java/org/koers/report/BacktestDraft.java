package org.koers.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.koers.backtest.LandingScore;
import org.koers.backtest.Score;
import org.koers.backtest.SeriesYear;
import org.koers.backtest.SimpleMethod;
import org.koers.backtest.TrackRecord;

/** Words a back-test: first of all whether to trust it. */
final class BacktestDraft {
    private static final int HALF_YEAR = 26;
    private static final double CLEARLY = 0.1;

    private final TrackRecord tested;
    private final String plan;
    private final BacktestWords words;
    private final LandingScore half;

    BacktestDraft(TrackRecord tested, String plan, BacktestWords words) {
        this.tested = tested;
        this.plan = plan;
        this.words = words;
        this.half = tested.landing(HALF_YEAR);
    }

    BacktestView write() {
        boolean empty = tested.years().isEmpty();
        return new BacktestView(
                words.phrases().language().code(),
                words.tell("page-title", plan),
                trust(),
                eyebrow(),
                empty ? List.of(words.tell("empty-title")) : List.of(rangeSentence(), errorSentence()),
                empty ? words.tell("no-complete-year") : lead(),
                empty ? List.of() : figures(),
                empty ? null : new BacktestResults(tested, words).write(),
                notes(),
                fixed());
    }

    private AdvisoryView.Status trust() {
        if (half.score().n() < Score.FEWEST) {
            return new AdvisoryView.Status("none", words.tell("trust-few"));
        }
        return half.score().isTooNarrow()
                ? new AdvisoryView.Status("watch", words.tell("trust-wider"))
                : new AdvisoryView.Status("good", words.tell("trust-fine"));
    }

    private List<String> eyebrow() {
        List<String> parts = new ArrayList<>(List.of(words.tell("eyebrow"), plan));
        if (!tested.years().isEmpty()) {
            int first = tested.years().get(0).year();
            int last = tested.years().get(tested.years().size() - 1).year();
            parts.add(first == last ? String.valueOf(first) : first + "–" + last);
        }
        return parts;
    }

    private String rangeSentence() {
        Score score = half.score();
        String key =
                score.n() < Score.FEWEST ? "range-few" : score.isTooNarrow() ? "range-too-narrow" : "range-trusted";
        return words.tell(key, score.covered(), score.n());
    }

    private String errorSentence() {
        SimpleMethod best = best();
        Double own = half.score().mape();
        Double other = best == null ? null : score(best).mape();
        if (best == null || own == null || other == null) {
            return "";
        }
        String key = own < other * (1 - CLEARLY)
                ? "error-better"
                : own > other * (1 + CLEARLY) ? "error-worse" : "error-equal";
        return words.tell(key, words.precise(own), words.method(best), words.precise(other));
    }

    private Score score(SimpleMethod method) {
        return Objects.requireNonNull(half.simple().get(method));
    }

    /** The simple method that was nearest halfway. */
    private @Nullable SimpleMethod best() {
        SimpleMethod best = null;
        double least = Double.POSITIVE_INFINITY;
        for (SimpleMethod method : SimpleMethod.values()) {
            Double error = score(method).mape();
            if (error != null && error < least) {
                least = error;
                best = method;
            }
        }
        return best;
    }

    private String lead() {
        Double week = tested.medianWarningWeek();
        String missed = tested.missedYears() == 0
                ? words.tell("lead-none-missed")
                : words.tell("lead-missed", tested.missedYears(), inTime());
        String when = week == null ? "" : " " + words.tell("lead-week", (int) StrictMath.rint(week));
        String reached = tested.hitYears() == 0
                ? words.tell("lead-none-reached")
                : words.tell("lead-reached", tested.hitYears(), alarms());
        return missed + when + " " + reached;
    }

    private long inTime() {
        return tested.years().stream()
                .filter(year -> year.isMissed() && year.isWarnedInTime())
                .count();
    }

    private long alarms() {
        return tested.years().stream().filter(SeriesYear::isFalseAlarm).count();
    }

    private List<AdvisoryView.Figure> figures() {
        long series = tested.years().stream()
                .map(year -> year.series().id())
                .distinct()
                .count();
        long years = tested.years().stream().map(SeriesYear::year).distinct().count();
        Score score = half.score();
        return List.of(
                new AdvisoryView.Figure(
                        words.tell("figure-tested"),
                        String.valueOf(tested.years().size()),
                        words.tell("figure-tested-sub", series, years)),
                new AdvisoryView.Figure(
                        words.tell("figure-error"),
                        words.precise(score.mape()),
                        words.tell(
                                "figure-error-sub",
                                words.precise(tested.landing(TrackRecord.WEEKS.get(0))
                                        .score()
                                        .mape()))),
                new AdvisoryView.Figure(
                        words.tell("figure-range"),
                        words.share(score.coverage80()),
                        words.tell("figure-range-sub", score.covered(), score.n())),
                new AdvisoryView.Figure(
                        words.tell("figure-warned"),
                        words.share(tested.warnedBeforeWeek27()),
                        words.tell("figure-warned-sub", inTime(), tested.missedYears())),
                new AdvisoryView.Figure(
                        words.tell("figure-alarms"),
                        words.share(tested.falseAlarmRate()),
                        words.tell("figure-alarms-sub", alarms(), tested.hitYears())));
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (tested.years().isEmpty()) {
            return notes;
        }
        tested.notes().forEach(note -> notes.add(words.phrases().say(note)));
        for (String key : List.of("how-tested", "how-methods", "how-range", "how-missed", "how-dependent")) {
            notes.add(words.tell(key));
        }
        return notes;
    }

    private Map<String, String> fixed() {
        Map<String, String> fixed = new LinkedHashMap<>();
        for (String key : List.of(
                "heading-landing",
                "explain-landing",
                "heading-warnings",
                "explain-warnings",
                "heading-alarms",
                "no-alarms",
                "heading-unseen",
                "no-unseen",
                "heading-cases",
                "explain-cases",
                "heading-chances",
                "explain-chances",
                "heading-how",
                "legend-landing",
                "legend-range",
                "legend-came",
                "legend-target")) {
            fixed.put(key, words.tell(key));
        }
        fixed.put("as-table", words.phrases().say("label-as-table"));
        return fixed;
    }
}
