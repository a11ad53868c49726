package org.koers.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.koers.calendar.IsoWeek;
import org.koers.measure.Scope;
import org.koers.measure.ScopeKind;
import org.koers.measure.Wording;
import org.koers.report.SeriesChart;
import org.koers.signals.WeekSeries;
import org.koers.steering.WeekFigureSeries;

/**
 * A figure that a decision may promise to move.
 *
 * @param id as {@link ChoiceForm} reads it
 * @param label in words, with its scope
 * @param from what it is now, in words
 * @param now the same as a number for a field; shares in percent, as revenue of its plan
 */
record FigureChoice(String id, String label, String from, String now) {
    /** Weeks that are proposed to wait. */
    static final int HORIZON = 8;

    private static final int BASELINE = 52;

    /** Those with enough weeks to compare with, the nearest to what people do first. */
    static List<FigureChoice> of(WeekFigureSeries figures, Wording wording) {
        List<FigureChoice> choices = new ArrayList<>();
        for (WeekSeries.Kind kind : WeekSeries.Kind.values()) {
            figures.all().stream()
                    .filter(series -> series.kind() == kind && isChoice(series, figures.asOf()))
                    .map(series -> of(series, figures.asOf(), wording))
                    .forEach(choices::add);
        }
        return choices;
    }

    /** Whether enough of it is known to promise anything of it. */
    static boolean isChoice(WeekSeries series, IsoWeek asOf) {
        return mean(series, asOf) > 0 && series.variation(asOf.plus(1), BASELINE) != null;
    }

    private static FigureChoice of(WeekSeries series, IsoWeek asOf, Wording wording) {
        double mean = mean(series, asOf);
        double shown = series.kind().isShare() ? mean * ChoiceForm.PERCENT : mean;
        return new FigureChoice(
                series.kind().name() + "." + series.scope().id(),
                label(series.kind(), series.scope(), wording),
                SeriesChart.say(series.kind(), mean, wording),
                BigDecimal.valueOf(shown)
                        .setScale(1, java.math.RoundingMode.HALF_EVEN)
                        .toPlainString());
    }

    static String label(WeekSeries.Kind kind, Scope scope, Wording wording) {
        String figure = wording.render("steering.figure-" + kind.id());
        return scope.kind() == ScopeKind.TOTAL
                ? wording.render("steering.of-plan", figure)
                : wording.render("steering.of-segment", figure, scope.name());
    }

    /** Mean of the weeks it is compared with; 0 when no week is known. */
    static double mean(WeekSeries series, IsoWeek asOf) {
        return series.mean(asOf.plus(1), BASELINE);
    }
}
