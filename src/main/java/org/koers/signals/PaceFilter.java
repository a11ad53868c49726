package org.koers.signals;

/**
 * The pace against a usual year, as a Kalman filter follows it: a year starts near "like last year", drifts, and falls
 * back a little every week; every week measured pulls the estimate as far as its noise allows. With pace θ, usual
 * revenue b in mean weeks, noise σ² and spread of yearly growth τ:
 * <pre>
 * θ₁ ~ N(1, τ²) ;  θ_t = 1 + φ(θ_{t−1} − 1) + N(0, τ²(1 − φ²)) ;  y_t = b_t·θ_t + N(0, σ²·b_t^1.5)
 * </pre>
 *
 * @param usual the year as it would usually go
 * @param pace θ after the last week known
 * @param variance of that
 * @param spread τ
 * @param learnt share of the pace's deviation from 1 that rests on this year's weeks
 */
record PaceFilter(UsualYear usual, double pace, double variance, double spread, double learnt) {
    /** φ: what stays of a deviation from one week to the next; half is gone after 34 weeks. */
    static final double STAYS = 0.98;

    private static final double NOISE_POWER = 1.5;
    private static final double SMALLEST_WEEK = 0.2;

    /** @param actuals result per week to date; NaN for a week that is not known */
    static PaceFilter follow(UsualYear usual, double[] actuals, double spread) {
        double level = usual.level();
        double pace = 1;
        double variance = spread * spread;
        double drift = variance * (1 - STAYS * STAYS);
        double learnt = 0;
        for (int week = 0; week < actuals.length; week++) {
            if (week > 0) {
                pace = 1 + STAYS * (pace - 1);
                variance = STAYS * STAYS * variance + drift;
                learnt *= STAYS;
            }
            double share = usual.weeks()[week] / level;
            if (share > 0 && !Double.isNaN(actuals[week])) {
                double surprise = actuals[week] / level - share * pace;
                double gain = variance * share / (share * share * variance + noise(usual, share));
                pace += gain * surprise;
                variance *= 1 - gain * share;
                learnt += (1 - learnt) * gain * share;
            }
        }
        return new PaceFilter(usual, pace, variance, spread, learnt);
    }

    /** Log-likelihood of the weeks to date for each spread. */
    static double[] likelihoods(UsualYear usual, double[] actuals, double[] spreads) {
        double[] likelihoods = new double[spreads.length];
        double level = usual.level();
        for (int candidate = 0; candidate < spreads.length; candidate++) {
            double pace = 1;
            double variance = spreads[candidate] * spreads[candidate];
            double drift = variance * (1 - STAYS * STAYS);
            for (int week = 0; week < actuals.length; week++) {
                if (week > 0) {
                    pace = 1 + STAYS * (pace - 1);
                    variance = STAYS * STAYS * variance + drift;
                }
                double share = usual.weeks()[week] / level;
                if (share > 0 && !Double.isNaN(actuals[week])) {
                    double expected = share * share * variance + noise(usual, share);
                    double surprise = actuals[week] / level - share * pace;
                    likelihoods[candidate] -= 0.5 * (StrictMath.log(expected) + surprise * surprise / expected);
                    double gain = variance * share / expected;
                    pace += gain * surprise;
                    variance *= 1 - gain * share;
                }
            }
        }
        return likelihoods;
    }

    private static double noise(UsualYear usual, double share) {
        return usual.noise() * StrictMath.pow(Math.max(SMALLEST_WEEK, share), NOISE_POWER);
    }

    /** What the weeks still to come bring. */
    record Rest(double expected, double variance, double learnt) {}

    /** @param open whether a week of the year is still to come, or passed without being known */
    Rest rest(boolean[] open) {
        double expected = 0;
        double sum = 0;
        double leverage = 0;
        double noise = 0;
        double later = 0;
        double drifts = 0;
        double level = usual.level();
        int last = lastKnown(open);
        for (int week = open.length - 1; week >= 0; week--) {
            int ahead = Math.max(1, week - last);
            double share = open[week] ? usual.weeks()[week] : 0;
            double stays = StrictMath.pow(STAYS, ahead);
            expected += share * Math.max(0, 1 + (pace - 1) * stays);
            sum += share;
            leverage += share * stays;
            noise += open[week] && share > 0 ? level * level * noise(usual, share / level) : 0;
            later = share + STAYS * later;
            drifts += week > last ? later * later : 0;
        }
        double variance = leverage * leverage * this.variance + spread * spread * (1 - STAYS * STAYS) * drifts + noise;
        return new Rest(expected, variance, sum > 0 ? learnt * leverage / sum : 1);
    }

    private static int lastKnown(boolean[] open) {
        int last = open.length - 1;
        while (last >= 0 && open[last]) {
            last--;
        }
        return last;
    }
}
