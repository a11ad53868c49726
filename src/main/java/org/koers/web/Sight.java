package org.koers.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.koers.measure.Wording;
import org.koers.report.SeriesChart;
import org.koers.signals.Variation;
import org.koers.signals.WeekSeries;
import org.koers.steering.Effect;
import org.koers.steering.Promise;
import org.koers.steering.Prospect;
import org.koers.steering.WeekFigureSeries;

/**
 * Whether an effect can be seen later, as the page says it before it is promised.
 *
 * @param visible whether it is seen four times out of five at the horizon
 * @param told what the figure does by itself, and when the effect shows
 * @param proposal larger, longer or nearer; empty when it is visible
 * @param chart of the figure
 */
record Sight(
        boolean visible,
        String told,
        String proposal,
        @Nullable String chart) {
    private static final int CHART_WIDTH = 420;
    private static final int CHART_HEIGHT = 118;

    /** @return null while there is no figure chosen, or too few weeks of it are known */
    static @Nullable Sight of(ChoiceForm form, String id, WeekFigureSeries figures, Wording wording) {
        WeekSeries series = form.series(figures).orElse(null);
        if (series == null) {
            return null;
        }
        SeriesChart chart = new SeriesChart(series, null, wording);
        String drawn = chart.hasPoints() ? chart.draw("sight-" + id, CHART_WIDTH, CHART_HEIGHT) : null;
        Effect effect = form.measured(figures).orElse(null);
        if (effect == null || effect.change() == 0) {
            return new Sight(false, wording.render("steering.sight-fill"), "", drawn);
        }
        Prospect prospect = Prospect.of(
                new Promise(effect.kind(), effect.scope(), effect.change(), figures.asOf(), effect.horizon()), series);
        Variation variation = prospect.variation();
        return variation == null
                ? new Sight(false, wording.render("steering.sight-short"), "", drawn)
                : of(effect, prospect, variation, drawn, wording);
    }

    private static Sight of(
            Effect effect, Prospect prospect, Variation variation, @Nullable String drawn, Wording wording) {
        String range = wording.render(
                "steering.sight-range",
                SeriesChart.say(effect.kind(), SeriesChart.lower(variation), wording),
                SeriesChart.say(effect.kind(), SeriesChart.upper(effect.kind(), variation), wording));
        String change = EarlierChoice.signed(effect.change(), wording);
        String when = prospect.weeks().isPresent()
                ? wording.render(
                        "steering.sight-weeks", change, prospect.weeks().getAsInt())
                : wording.render("steering.sight-never", change);
        String chance = wording.render(
                "steering.sight-chance",
                wording.share(BigDecimal.valueOf(prospect.chance()).setScale(2, RoundingMode.HALF_EVEN)),
                effect.horizon());
        return new Sight(
                prospect.isVisible(), range + " " + when + " " + chance, proposal(effect, prospect, wording), drawn);
    }

    private static String proposal(Effect effect, Prospect prospect, Wording wording) {
        if (prospect.isVisible()) {
            return "";
        }
        double visible = effect.from() * (1 + prospect.visible());
        boolean near = effect.kind() == WeekSeries.Kind.VISITS || effect.kind() == WeekSeries.Kind.CONTACTS;
        boolean reachable = prospect.visible() < 1 && effect.change() > 0;
        String larger = reachable
                ? wording.render("steering.sight-larger", SeriesChart.say(effect.kind(), visible, wording)) + " "
                : "";
        String longer = prospect.weeks().isPresent()
                ? wording.render("steering.sight-longer", prospect.weeks().getAsInt()) + " "
                : "";
        return (larger + longer + (near ? "" : wording.render("steering.sight-nearer"))).strip();
    }
}
