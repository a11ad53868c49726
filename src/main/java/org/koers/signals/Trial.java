package org.koers.signals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koers.calendar.IsoWeek;
import org.koers.decisions.Decision;
import org.koers.measure.Measure;
import org.koers.measure.Scope;
import org.koers.measure.ScopeKind;
import org.koers.measure.Vocabulary;

/**
 * A decision as an experiment: the measure it wanted to move, in the weeks before it and now. It moved when it lies
 * outside a 90 % prediction range of the weeks before. Weeks that resemble each other, as those of a window of four do,
 * count for fewer: n·(1−φ)/(1+φ).
 */
final class Trial {
    private static final int MOST_WEEKS = 26;
    private static final int MOST_YEAR = 52;
    private static final int FEWEST_WEEKS = 10;
    private static final int FEWEST_EFFECTIVE = 3;
    private static final double LARGEST_CORRELATION = 0.8;
    private static final double SURE = 0.95;
    private static final double ENOUGH = 0.5;

    /** What the figures say of it. */
    enum Result {
        /** At least half of what was expected, outside the usual range. */
        REACHED,
        /** The other way, outside the usual range. */
        WORSE,
        /** No difference to be seen, or nothing that is measured here. */
        UNCLEAR
    }

    private Trial() {}

    static Result of(Decision decision, Inputs inputs, Readings readings) {
        WeekSeries.Kind kind = WeekSeries.Kind.named(decision.measure());
        if (kind != null) {
            return weekly(decision, inputs, kind);
        }
        Measure measure = measure(decision.measure());
        double expected = StatedNumber.of(decision.to()) - StatedNumber.of(decision.from());
        if (measure == null || Double.isNaN(expected) || expected == 0) {
            return Result.UNCLEAR;
        }
        Scope scope = scope(decision, inputs, measure);
        double[] before = before(inputs, scope, measure.id(), IsoWeek.of(decision.date()));
        return judge(before, readings.number(scope, measure.id()), expected);
    }

    /** @param before oldest first; @param now NaN where it is not known */
    static Result judge(double[] before, double now, double expected) {
        if (before.length < FEWEST_WEEKS || Double.isNaN(now)) {
            return Result.UNCLEAR;
        }
        double found = Series.autocorrelation(before);
        double correlation =
                Double.isNaN(found) ? 0 : Math.min(LARGEST_CORRELATION, Math.max(0, found + 1.0 / before.length));
        double alike = (1 + correlation) / (1 - correlation);
        double effective = before.length / alike;
        if (effective < FEWEST_EFFECTIVE) {
            return Result.UNCLEAR;
        }
        double deviation =
                Series.deviation(before) * StrictMath.sqrt((before.length - 1) / Math.max(1, before.length - alike));
        double range = Student.quantile(SURE, (int) effective - 1) * deviation * StrictMath.sqrt(1 + 1 / effective);
        double moved = (now - Series.mean(before)) * Math.signum(expected);
        if (Math.abs(moved) <= range) {
            return Result.UNCLEAR;
        }
        if (moved < 0) {
            return Result.WORSE;
        }
        return moved >= ENOUGH * Math.abs(expected) ? Result.REACHED : Result.UNCLEAR;
    }

    /** A figure of the meeting: the weeks since the decision against those before it. */
    private static Result weekly(Decision decision, Inputs inputs, WeekSeries.Kind kind) {
        double from = StatedNumber.of(decision.from());
        double expected = StatedNumber.of(decision.to()) / from - 1;
        if (from == 0 || Double.isNaN(expected) || expected == 0) {
            return Result.UNCLEAR;
        }
        IsoWeek decided = IsoWeek.of(decision.date());
        LocalDate review = decision.reviewDate();
        IsoWeek last = review == null ? inputs.week() : IsoWeek.of(review);
        WeekSeries series = SeriesReading.of(inputs, kind, scope(decision, inputs));
        LevelChange change = series.change(decided, last.isAfter(inputs.week()) ? inputs.week() : last, MOST_YEAR);
        if (change == null) {
            return Result.UNCLEAR;
        }
        boolean up = expected > 0;
        if (up ? change.high() < 0 : change.low() > 0) {
            return Result.WORSE;
        }
        boolean sure = up ? change.low() > 0 : change.high() < 0;
        return sure && Math.abs(change.change()) >= ENOUGH * Math.abs(expected) ? Result.REACHED : Result.UNCLEAR;
    }

    /** By its id or by its name in either language. */
    private static @Nullable Measure measure(@Nullable String name) {
        String key = name == null ? "" : Scope.key(name);
        return Vocabulary.shipped().all().stream()
                .filter(measure -> measure.unit().isNumeric())
                .filter(measure -> List.of(
                                Scope.key(measure.id()),
                                Scope.key(measure.label().nl()),
                                Scope.key(measure.label().en()))
                        .contains(key))
                .findFirst()
                .orElse(null);
    }

    /** The segment that its advice is about, or that it names; else the total. */
    private static Scope scope(Decision decision, Inputs inputs, Measure measure) {
        return measure.scopes().contains(ScopeKind.SEGMENT) ? scope(decision, inputs) : Scope.TOTAL;
    }

    private static Scope scope(Decision decision, Inputs inputs) {
        String advised = Heading.scope(decision);
        return inputs.segments().stream()
                .filter(segment -> segment.id().equals(advised) || AgendaGauge.names(decision, segment))
                .findFirst()
                .orElse(Scope.TOTAL);
    }

    private static double[] before(Inputs inputs, Scope scope, String measure, IsoWeek decided) {
        List<Double> values = new ArrayList<>();
        for (IsoWeek week = decided.minus(MOST_WEEKS); week.isBefore(decided); week = week.plus(1)) {
            int ago = week.weeksUntil(inputs.week());
            double value = ago > 0 ? inputs.before(scope, measure, ago).orNaN() : Double.NaN;
            if (!Double.isNaN(value)) {
                values.add(value);
            }
        }
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
