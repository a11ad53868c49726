package org.koers.signals;

import java.util.Arrays;

/** Plain statistics of a series, summed in a fixed order. */
final class Series {
    private Series() {}

    static double mean(double[] series) {
        return sum(series) / series.length;
    }

    /** Without the points that are not known. */
    static double[] known(double[] series) {
        return Arrays.stream(series).filter(point -> !Double.isNaN(point)).toArray();
    }

    static double sum(double[] series) {
        double sum = 0;
        for (double point : series) {
            sum += point;
        }
        return sum;
    }

    /** Sample standard deviation; NaN for fewer than two points. */
    static double deviation(double[] series) {
        double mean = mean(series);
        double squares = 0;
        for (double point : series) {
            squares += (point - mean) * (point - mean);
        }
        return StrictMath.sqrt(squares / (series.length - 1));
    }

    /** Lag-1 autocorrelation around the mean; NaN for a constant or empty series. */
    static double autocorrelation(double[] series) {
        if (series.length < 2) {
            return Double.NaN;
        }
        double mean = mean(series);
        double squares = 0;
        double products = 0;
        for (int i = 0; i < series.length; i++) {
            squares += (series[i] - mean) * (series[i] - mean);
            if (i > 0) {
                products += (series[i] - mean) * (series[i - 1] - mean);
            }
        }
        return squares == 0 ? Double.NaN : products / squares;
    }

    /** Median; NaN for an empty series. */
    static double median(double[] series) {
        if (series.length == 0) {
            return Double.NaN;
        }
        double[] sorted = series.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
