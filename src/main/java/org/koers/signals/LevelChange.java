package org.koers.signals;

import org.jspecify.annotations.Nullable;

/**
 * How much higher or lower a weekly figure lies than before, with a 90 % interval that knows of {@link NaturalVariation}.
 *
 * @param change relative: mean behind / mean before − 1
 * @param low lower end of the interval
 * @param high upper end of it
 * @param before mean of the weeks before
 * @param behind mean of the weeks after
 * @param weeks known weeks after
 */
public record LevelChange(double change, double low, double high, double before, double behind, int weeks) {
    /** Known weeks after the change below which nothing is said. */
    public static final int FEWEST_WEEKS = 3;

    /**
     * Compares weeks with those before them.
     *
     * @param before known weeks, oldest first
     * @param behind known weeks after those, oldest first
     * @return null with too few weeks on either side, or a mean before that is not above 0
     */
    public static @Nullable LevelChange between(double[] before, double[] behind) {
        NaturalVariation variation = NaturalVariation.of(before);
        if (variation == null || behind.length < FEWEST_WEEKS) {
            return null;
        }
        double after = Series.mean(behind);
        double ratio = after / variation.mean();
        double correlation = NaturalVariation.correlation(before, behind);
        double squares = NaturalVariation.squares(before) + NaturalVariation.squares(behind);
        double free = before.length
                - NaturalVariation.alike(before.length, correlation)
                + behind.length
                - NaturalVariation.alike(behind.length, correlation);
        double coefficient = StrictMath.sqrt(squares / free) / variation.mean();
        double error = NaturalVariation.error(ratio, coefficient, correlation, before.length, behind.length);
        int freedom = NaturalVariation.freedom(before.length + behind.length - 2, correlation);
        double reach = Student.quantile(NaturalVariation.SURE, freedom) * error;
        double change = ratio - 1;
        return new LevelChange(change, change - reach, change + reach, variation.mean(), after, behind.length);
    }

    /**
     * Compares two shares that were counted, by {@link CountedVariation}.
     *
     * @param weeks in which those behind were counted
     * @return null with too few on either side, or where none or all were part before
     */
    static @Nullable LevelChange between(Proportion before, int weeksBefore, Proportion behind, int weeks) {
        if (CountedVariation.of(before, weeksBefore) == null || weeks < FEWEST_WEEKS) {
            return null;
        }
        double ratio = behind.share() / before.share();
        return new LevelChange(
                ratio - 1,
                CountedVariation.lowRatio(before, behind) - 1,
                CountedVariation.highRatio(before, behind) - 1,
                before.share(),
                behind.share(),
                weeks);
    }
}
