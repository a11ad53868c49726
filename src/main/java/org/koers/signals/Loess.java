package org.koers.signals;

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
        int length = points.length;
        if (length < 2) {
            return points.clone();
        }
        double[] smooth = new double[length];
        int step = Math.min(jump, length - 1);
        int at = 0;
        smooth[0] = fit(points, weights, 0);
        while (at + step < length) {
            smooth[at + step] = fit(points, weights, at + step);
            join(smooth, at, at + step);
            at += step;
        }
        if (at < length - 1) {
            // The last point is fitted with the neighbours of the fit before it.
            smooth[length - 1] = near(points, weights, length - 1, first(at, length));
            join(smooth, at, length - 1);
        }
        return smooth;
    }

    /** First point that takes part in the fit at this place. */
    private int first(int place, int length) {
        int half = (width + 1) / 2;
        return width >= length ? 0 : Math.max(0, Math.min(length - width, place - half + 1));
    }

    private double fit(double[] points, double[] weights, int place) {
        return near(points, weights, place, first(place, points.length));
    }

    private double near(double[] points, double[] weights, int place, int first) {
        int last = Math.min(points.length, first + width) - 1;
        double fitted = at(points, weights, place, first, last);
        return Double.isNaN(fitted) ? points[place] : fitted;
    }

    /** The fit one place before the first point; NaN where all weights are 0. */
    double before(double[] points, double[] weights) {
        return at(points, weights, -1, 0, Math.min(width, points.length) - 1);
    }

    /** The fit one place after the last point; NaN where all weights are 0. */
    double after(double[] points, double[] weights) {
        return at(points, weights, points.length, Math.max(0, points.length - width), points.length - 1);
    }

    private double at(double[] points, double[] weights, int place, int first, int last) {
        double reach = Math.max(place - first, last - place);
        reach += width > points.length ? (width - points.length) / 2 : 0;
        double[] shares = new double[last - first + 1];
        double sum = 0;
        for (int i = first; i <= last; i++) {
            shares[i - first] = tricube(Math.abs(i - place), reach) * weights[i];
            sum += shares[i - first];
        }
        if (sum <= 0) {
            return Double.NaN;
        }
        for (int i = 0; i < shares.length; i++) {
            shares[i] /= sum;
        }
        if (degree > 0 && reach > 0) {
            tilt(shares, place - first, points.length);
        }
        double fitted = 0;
        for (int i = 0; i < shares.length; i++) {
            fitted += shares[i] * points[first + i];
        }
        return fitted;
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
