package org.koers.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.koers.decisions.Decision;
import org.koers.measure.Wording;
import org.koers.signals.WeekSeries;
import org.koers.steering.LandingRange;
import org.koers.steering.Lever;
import org.koers.steering.Levers;
import org.koers.steering.WeekFigureSeries;

/**
 * A kept scenario as a decision to fill in: what it turned is what should change. Of one lever that is measured week by
 * week the figure is filled in, of anything else the landing in words.
 */
final class ScenarioChoice {
    private ScenarioChoice() {}

    static ChoiceForm of(TriedScenarios.Draft draft, WeekFigureSeries figures, Wording wording) {
        WhatIfWords words = new WhatIfWords(wording);
        LandingRange landing = draft.landing();
        WeekSeries figure = figure(draft, figures);
        return new ChoiceForm(
                null,
                null,
                null,
                draft.name(),
                wording.render("whatif.decide.text", draft.name(), words.levers(draft.levers())),
                type(draft.levers()).name(),
                null,
                null,
                figure == null
                        ? ""
                        : figure.kind().name() + "." + figure.scope().id(),
                figure == null ? null : (Double) goal(draft.levers(), figure, figures),
                FigureChoice.HORIZON,
                wording.render(
                        "whatif.decide.effect",
                        words.money(landing.expected()),
                        words.range(landing),
                        words.chance(landing.chance())),
                null,
                null,
                null);
    }

    private static @Nullable WeekSeries figure(TriedScenarios.Draft draft, WeekFigureSeries figures) {
        Levers levers = draft.levers();
        boolean one = levers.changes().size() == 1;
        WeekSeries.Kind kind = one && levers.of(Lever.VISITS) != 0
                ? WeekSeries.Kind.VISITS
                : one && levers.of(Lever.HIT_RATE) != 0 ? WeekSeries.Kind.HIT_RATE : null;
        return figures.all().stream()
                .filter(series -> series.kind() == kind)
                .filter(series -> series.scope().id().equals(draft.scope()))
                .filter(series -> FigureChoice.isChoice(series, figures.asOf()))
                .findFirst()
                .orElse(null);
    }

    /** As the field has it. */
    private static double goal(Levers levers, WeekSeries figure, WeekFigureSeries figures) {
        double now = FigureChoice.mean(figure, figures.asOf());
        double goal = figure.kind() == WeekSeries.Kind.HIT_RATE
                ? (now + levers.of(Lever.HIT_RATE)) * ChoiceForm.PERCENT
                : now * (1 + levers.of(Lever.VISITS));
        return BigDecimal.valueOf(goal).setScale(1, RoundingMode.HALF_EVEN).doubleValue();
    }

    private static Decision.Type type(Levers levers) {
        if (levers.of(Lever.ORDER_VALUE) != 0) {
            return Decision.Type.PRICE;
        }
        return levers.of(Lever.HIT_RATE) != 0 || levers.of(Lever.MARKET) != 0
                ? Decision.Type.FOCUS
                : Decision.Type.EFFORT;
    }
}
