package org.koers.signals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Local regression on equally spaced points, as the decomposition of Cleveland and others (1990) uses it: the fit is made
 * at every so many points and joined by straight lines.
 *
 * @param width points that take part in a fit; more than there are flatten the weights
 * @param degree 0: a weighted mean, 1: a line
 * @param jump points from one fit to the next
 */
record Loess(int width, int degree, int jump) {
    private static final double NEAR = 0.001;
    private static final double FAR = 0.999;

    /** Fits once in ten points of the width, as R does. */
    static Loess of(int width, int degree) {
        return new Loess(width, degree, (width + 9) / 10);
    }

    /** @param weights of the points, 1 for an ordinary one */
    double[] smooth(double[] points, double[] weights) {
        return fits(points.length).smooth(points, weights);
    }

    /** Where fits are made in a series of this length, with all of them that does not depend on its points. */
    Fits fits(int length) {
        return new Fits(this, length);
    }

    /** First point that takes part in the fit at this place. */
    private int first(int place, int length) {
        int half = (width + 1) / 2;
        return width >= length ? 0 : Math.max(0, Math.min(length - width, place - half + 1));
    }

    /** The fit one place before the first point; NaN where all weights are 0. */
    double before(double[] points, double[] weights) {
        return at(-1, 0, Math.min(width, points.length) - 1, points.length).of(points, weights);
    }

    /** The fit one place after the last point; NaN where all weights are 0. */
    double after(double[] points, double[] weights) {
        int first = Math.max(0, points.length - width);
        return at(points.length, first, points.length - 1, points.length).of(points, weights);
    }

    private Fit at(int place, int first, int last, int length) {
        double reach = Math.max(place - first, last - place);
        reach += width > length ? (width - length) / 2 : 0;
        double[] nearness = new double[last - first + 1];
        for (int i = first; i <= last; i++) {
            nearness[i - first] = tricube(Math.abs(i - place), reach);
        }
        return new Fit(place, first, nearness, degree > 0 && reach > 0, length);
    }

    /**
     * One fit.
     *
     * @param first first point that takes part
     * @param nearness how much each point that takes part counts by its distance
     * @param isLine whether it is a line and not a mean
     * @param length of the series
     */
    private record Fit(int place, int first, double[] nearness, boolean isLine, int length) {
        /** NaN where all weights are 0. */
        double of(double[] points, double[] weights) {
            double[] shares = shares(weights);
            return shares == null ? Double.NaN : sum(points, shares);
        }

        double @Nullable [] shares(double[] weights) {
            double[] shares = new double[nearness.length];
            double sum = 0;
            for (int i = 0; i < shares.length; i++) {
                shares[i] = nearness[i] * weights[first + i];
                sum += shares[i];
            }
            if (sum <= 0) {
                return null;
            }
            for (int i = 0; i < shares.length; i++) {
                shares[i] /= sum;
            }
            if (isLine) {
                tilt(shares, place - first, length);
            }
            return shares;
        }

        double sum(double[] points, double[] shares) {
            double fitted = 0;
            for (int i = 0; i < shares.length; i++) {
                fitted += shares[i] * points[first + i];
            }
            return fitted;
        }
    }

    /** The fits of series of one length, in order of place. */
    static final class Fits {
        private final List<Fit> fits = new ArrayList<>();
        private final List<double[]> even = new ArrayList<>();
        private final int length;

        private Fits(Loess loess, int length) {
            this.length = length;
            if (length < 2) {
                return;
            }
            int step = Math.min(loess.jump, length - 1);
            int at = 0;
            for (int place = 0; place < length; place += step) {
                add(loess, place, loess.first(place, length));
                at = place;
            }
            if (at < length - 1) {
                // The last point is fitted with the neighbours of the fit before it.
                add(loess, length - 1, loess.first(at, length));
            }
        }

        private void add(Loess loess, int place, int first) {
            fits.add(loess.at(place, first, Math.min(length, first + loess.width) - 1, length));
        }

        /** As {@link Loess#smooth}. */
        double[] smooth(double[] points, double[] weights) {
            return joined(points, fit -> fit.of(points, weights));
        }

        /** The same of points that are all ordinary. */
        double[] smooth(double[] points) {
            if (even.isEmpty()) {
                double[] ones = new double[length];
                Arrays.fill(ones, 1);
                fits.forEach(fit -> even.add(Objects.requireNonNull(fit.shares(ones))));
            }
            int[] next = {0};
            return joined(points, fit -> fit.sum(points, even.get(next[0]++)));
        }

        private double[] joined(double[] points, ToDoubleFunction<Fit> fitted) {
            if (length < 2) {
                return points.clone();
            }
            double[] smooth = new double[length];
            int at = 0;
            for (Fit fit : fits) {
                double value = fitted.applyAsDouble(fit);
                smooth[fit.place()] = Double.isNaN(value) ? points[fit.place()] : value;
                join(smooth, at, fit.place());
                at = fit.place();
            }
            return smooth;
        }
    }

    private static double tricube(double distance, double reach) {
        if (distance > FAR * reach) {
            return 0;
        }
        double ratio = distance / reach;
        double rest = 1 - ratio * ratio * ratio;
        return distance <= NEAR * reach ? 1 : rest * rest * rest;
    }

    /** From a weighted mean to a weighted line, unless the points lie too close together to tell. */
    private static void tilt(double[] shares, int place, int length) {
        double centre = 0;
        for (int i = 0; i < shares.length; i++) {
            centre += shares[i] * i;
        }
        double squares = 0;
        for (int i = 0; i < shares.length; i++) {
            squares += shares[i] * (i - centre) * (i - centre);
        }
        if (StrictMath.sqrt(squares) > NEAR * (length - 1)) {
            double slope = (place - centre) / squares;
            for (int i = 0; i < shares.length; i++) {
                shares[i] *= slope * (i - centre) + 1;
            }
        }
    }

    private static void join(double[] smooth, int from, int to) {
        double rise = (smooth[to] - smooth[from]) / (to - from);
        for (int i = from + 1; i < to; i++) {
            smooth[i] = smooth[from] + rise * (i - from);
        }
    }
}
