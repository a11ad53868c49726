package org.koers.signals;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.koers.measure.Scope;

/**
 * What the years before say of a year of one scope.
 *
 * @param shape weights per week, mean 1
 * @param years complete years the shape rests on; 0 where it is the plan's
 * @param level mean revenue of a week in a year like the last
 * @param unrest variance of last year's weeks from one to the next, as a share of a mean week squared
 */
record YearPattern(double[] shape, int years, double level, double unrest) {
    /** Noise a week at which two fifths of a shape from one year come from the whole plan instead of the scope itself. */
    private static final double TRUSTED_NOISE = 0.4;

    /** Unrest of a scope that has no last year: a weekly variation of 20 %. */
    private static final double USUAL_UNREST = 0.04;

    /** Of a scope with a complete year before; null without one, or without revenue in it. */
    static @Nullable YearPattern ofYearsBefore(Profile profile, Scope scope) {
        if (!profile.hasLastYear(scope)) {
            return null;
        }
        double level = Series.mean(profile.lastYearFilled(scope));
        double[] shape = profile.shares(scope);
        return level > 0 && shape.length > 0
                ? new YearPattern(shape, profile.yearsBefore(scope), level, UsualYear.unrest(profile.lastYear(scope)))
                : null;
    }

    /** Of a scope whose weeks are planned, or that is new: the shape of the plan, at the level of last year if there was one. */
    static YearPattern ofPlan(double[] plan, @Nullable YearPattern before) {
        double mean = Series.mean(plan);
        double[] shape = Arrays.stream(plan).map(week -> week / mean).toArray();
        return before == null
                ? new YearPattern(shape, 0, mean, USUAL_UNREST)
                : new YearPattern(shape, 0, before.level(), before.unrest());
    }

    /**
     * The usual year of the scope. The more a scope's weeks stray, the less its own last year tells of its shape, and the
     * more is taken from the whole.
     *
     * @param whole pattern of the total; null for the total itself
     * @param growth what a year like the last grows by: 1 + assumed market growth
     * @param actuals result per week to date; NaN where not known
     */
    UsualYear usual(@Nullable YearPattern whole, double growth, double[] actuals) {
        double raised = level * growth;
        double noise = UsualYear.noise(shape, raised, actuals, unrest);
        double shared = whole == null || years == 0 ? 0 : noise / (noise + TRUSTED_NOISE * years);
        double[] weeks = new double[shape.length];
        for (int week = 0; week < weeks.length; week++) {
            double common = whole == null ? 0 : whole.shape()[week];
            weeks[week] = raised * ((1 - shared) * shape[week] + shared * common);
        }
        return new UsualYear(weeks, noise);
    }
}
