package org.koers.report;

/**
 * A rectangle in which values are drawn: x from {@code from} to {@code to} left to right, y from {@code low} to
 * {@code high} upwards. Pixels on one side, values on the other.
 */
record Plot(double left, double top, double width, double height, double from, double to, double low, double high) {
    double x(double value) {
        return left + width * (value - from) / (to - from);
    }

    double y(double value) {
        return top + height * (1 - (value - low) / (high - low));
    }

    Svg.Point at(double x, double y) {
        return new Svg.Point(x(x), y(y));
    }

    double right() {
        return left + width;
    }

    double bottom() {
        return top + height;
    }
}
