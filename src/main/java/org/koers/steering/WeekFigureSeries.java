package org.koers.steering;

import java.util.List;
import java.util.Optional;
import org.koers.calendar.IsoWeek;
import org.koers.measure.Scope;
import org.koers.signals.WeekSeries;

/**
 * Every weekly figure of the plan and its segments, as known as of a week.
 *
 * @param asOf last week known
 * @param all only those of which any week is known
 */
public record WeekFigureSeries(IsoWeek asOf, List<WeekSeries> all) {
    public WeekFigureSeries {
        all = List.copyOf(all);
    }

    public Optional<WeekSeries> find(WeekSeries.Kind kind, Scope scope) {
        return all.stream()
                .filter(series -> series.kind() == kind && series.scope().id().equals(scope.id()))
                .findFirst();
    }

    /** What came of a decision; not measurable where the figure is not kept. */
    public Outcome outcome(Promise promise) {
        return find(promise.kind(), promise.scope())
                .map(series -> Outcome.of(promise, series, asOf))
                .orElse(new Outcome(Outcome.Verdict.NOT_MEASURABLE, null, false, 0, 0));
    }
}
