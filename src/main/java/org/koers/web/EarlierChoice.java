package org.koers.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.koers.calendar.IsoWeek;
import org.koers.measure.Wording;
import org.koers.report.SeriesChart;
import org.koers.signals.LevelChange;
import org.koers.signals.WeekSeries;
import org.koers.steering.Choice;
import org.koers.steering.Effect;
import org.koers.steering.Outcome;
import org.koers.steering.Promise;
import org.koers.steering.WeekFigureSeries;

/**
 * A decision of an earlier meeting: was it done, and did it work?
 *
 * @param state {@code open}, {@code late}, {@code done}, {@code not-done} or {@code dropped}
 * @param expected what was expected, in words
 * @param chart of the figure; null when nothing is measured
 * @param verdict {@code worked}, {@code no-effect}, {@code worse}, {@code too-early}, {@code not-measurable}; null when
 *     the effect was in words
 * @param told what can be said of the outcome, in words
 * @param chance of having seen the promised effect, in words; empty where that says nothing
 * @param why it was not done, or dropped; null when nobody said
 * @param judged what the team said of it; null when it did not yet
 * @param last id of its last step; null for none
 */
record EarlierChoice(
        Choice choice,
        String state,
        @Nullable LocalDate due,
        String expected,
        @Nullable String chart,
        @Nullable String verdict,
        String told,
        String chance,
        @Nullable String why,
        @Nullable String judged,
        @Nullable Long last) {
    private static final int CHART_WIDTH = 310;
    private static final int CHART_HEIGHT = 104;
    private static final int TWO_DECIMALS = 2;

    static EarlierChoice of(Choice choice, LocalDate today, WeekFigureSeries figures, Wording wording) {
        Promise promise = choice.promise().orElse(null);
        Outcome outcome = promise == null || !isMeasured(choice) ? null : figures.outcome(promise);
        return new EarlierChoice(
                choice,
                state(choice, today),
                choice.dueNow(),
                expected(choice, wording),
                promise == null ? null : chart(choice, promise, figures, wording),
                outcome == null ? null : id(outcome.verdict()),
                outcome == null || promise == null ? "" : told(outcome, promise, wording),
                outcome == null ? "" : chance(outcome, wording),
                choice.closing().map(Choice.Step::note).orElse(null),
                choice.judged().map(Choice.Step::note).orElse(null),
                choice.steps().isEmpty()
                        ? null
                        : (Long) choice.steps().get(choice.steps().size() - 1).id());
    }

    /** Whether it belongs on the agenda: open, or with an outcome that nobody spoke of since it was there. */
    static boolean isOnAgenda(Choice choice, IsoWeek asOf) {
        boolean measurable = isOutcome(choice, asOf) && choice.judged().isEmpty();
        boolean underWay = choice.isDone()
                && choice.judged().isEmpty()
                && choice.review().filter(week -> week.isAfter(asOf)).isPresent();
        return choice.isOpen() || measurable || underWay;
    }

    /** Whether the weeks in which its effect should be seen are over. */
    static boolean isOutcome(Choice choice, IsoWeek asOf) {
        return isMeasured(choice)
                && choice.review().filter(week -> !week.isAfter(asOf)).isPresent();
    }

    /** What was not done had no effect to measure. */
    private static boolean isMeasured(Choice choice) {
        return choice.answer().isAction() && (choice.isOpen() || choice.isDone());
    }

    private static String state(Choice choice, LocalDate today) {
        if (choice.isOpen()) {
            LocalDate due = choice.dueNow();
            return due != null && due.isBefore(today) ? "late" : "open";
        }
        return choice.closing()
                .map(step -> step.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .orElse("open");
    }

    /** With the week in which it can be seen. */
    static String expected(Choice choice, Wording wording) {
        return expected("steering.expected", choice, wording);
    }

    /** Without the week in which it can be seen. */
    static String effect(Choice choice, Wording wording) {
        return expected("steering.effect", choice, wording);
    }

    private static String expected(String key, Choice choice, Wording wording) {
        Effect effect = choice.effect();
        String words = choice.expected();
        if (effect == null) {
            return words == null ? "" : words;
        }
        String figure = FigureChoice.label(effect.kind(), effect.scope(), wording);
        return wording.render(
                key,
                figure,
                SeriesChart.say(effect.kind(), effect.from(), wording),
                SeriesChart.say(effect.kind(), effect.to(), wording),
                IsoWeek.of(choice.decided()).plus(effect.horizon()).week());
    }

    private static @Nullable String chart(Choice choice, Promise promise, WeekFigureSeries figures, Wording wording) {
        WeekSeries series = figures.find(promise.kind(), promise.scope()).orElse(null);
        if (series == null) {
            return null;
        }
        SeriesChart chart = new SeriesChart(series, promise.from(), wording);
        return chart.hasPoints() ? chart.draw("choice-" + choice.id(), CHART_WIDTH, CHART_HEIGHT) : null;
    }

    private static String id(Outcome.Verdict verdict) {
        return switch (verdict) {
            case WORKED -> "worked";
            case NO_EFFECT_SEEN -> "no-effect";
            case WORSE -> "worse";
            case TOO_EARLY -> "too-early";
            case NOT_MEASURABLE -> "not-measurable";
        };
    }

    private static String told(Outcome outcome, Promise promise, Wording wording) {
        List<Object> arguments = new ArrayList<>();
        arguments.add(outcome.weeks());
        LevelChange change = outcome.change();
        if (change == null) {
            arguments.add(promise.horizon());
            arguments.add(promise.until().week());
        } else {
            arguments.add(signed(change.change(), wording));
            arguments.add(signed(change.low(), wording));
            arguments.add(signed(change.high(), wording));
        }
        String told = wording.render("steering.outcome-" + id(outcome.verdict()), arguments.toArray());
        return outcome.atRealMarket() ? told + " " + wording.render("steering.outcome-market") : told;
    }

    private static String chance(Outcome outcome, Wording wording) {
        return outcome.verdict() == Outcome.Verdict.NO_EFFECT_SEEN || outcome.verdict() == Outcome.Verdict.TOO_EARLY
                ? wording.render("steering.outcome-chance", share(outcome.chance(), wording))
                : "";
    }

    private static String share(double share, Wording wording) {
        return wording.share(BigDecimal.valueOf(share).setScale(TWO_DECIMALS, RoundingMode.HALF_EVEN));
    }

    /** With a plus sign when positive. */
    static String signed(double share, Wording wording) {
        return (share > 0 ? "+" : "") + share(share, wording);
    }
}
