package org.koers.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.koers.backtest.Threshold;
import org.koers.backtest.TuningCurve;
import org.koers.measure.Unit;
import org.koers.measure.Wording;
import org.koers.rules.RuleSet;
import org.koers.ruletables.ConditionCell;

/**
 * What one number does, as a page shows it.
 *
 * @param now place of the current number among the points
 * @param matches a line of the chart, as coordinates
 * @param advices likewise
 * @param missed years that missed their target; null when the rule is about customers or reps
 * @param hit years that reached it; null likewise
 */
record TuningView(
        List<Point> points,
        int now,
        String matches,
        String advices,
        int most,
        int weeks,
        boolean matchesExact,
        @Nullable Integer missed,
        @Nullable Integer hit) {
    static final int WIDTH = 900;
    static final int HEIGHT = 220;
    private static final int LEFT = 8;

    /**
     * One number that can be chosen.
     *
     * @param value plain, for the address
     * @param shown in words
     * @param cell what the cell would say
     * @param exact whether all is exact there
     */
    record Point(
            String value,
            String shown,
            String cell,
            int matches,
            String advices,
            String warned,
            String alarms,
            boolean exact,
            double x,
            double yMatches,
            double yAdvices) {}

    static TuningView of(TuningCurve curve, RuleSet rules, Wording wording) {
        Threshold threshold = curve.threshold();
        Unit unit = curve.measure().unit();
        int most = curve.points().stream()
                .mapToInt(TuningCurve.Point::matches)
                .max()
                .orElse(1);
        int last = Math.max(1, curve.points().size() - 1);
        List<Point> points = new ArrayList<>();
        int now = 0;
        for (TuningCurve.Point point : curve.points()) {
            if (point.threshold().compareTo(curve.current()) == 0) {
                now = points.size();
            }
            points.add(new Point(
                    point.threshold().toPlainString(),
                    shown(point.threshold(), unit, wording),
                    ConditionCell.of(
                            threshold.with(rules, point.threshold()).condition(), curve.measure(), wording.language()),
                    point.matches(),
                    about(point.advices(), point.exact()),
                    about(point.missedWarned(), point.exact()),
                    about(point.falseAlarms(), point.exact()),
                    point.exact(),
                    LEFT + (double) (WIDTH - 2 * LEFT) * points.size() / last,
                    y(point.matches(), most),
                    y(point.advices(), most)));
        }
        return new TuningView(
                points,
                now,
                line(points, true),
                line(points, false),
                most,
                curve.weeks(),
                curve.matchesExact(),
                curve.missedYears(),
                curve.hitYears());
    }

    private static String shown(BigDecimal number, Unit unit, Wording wording) {
        return wording.write(number, unit);
    }

    private static double y(double count, int most) {
        return HEIGHT - 14 - (HEIGHT - 28) * count / Math.max(1, most);
    }

    private static String about(@Nullable Double count, boolean exact) {
        if (count == null) {
            return "–";
        }
        return (exact ? "" : "± ") + Math.round(count);
    }

    private static String line(List<Point> points, boolean matches) {
        StringBuilder line = new StringBuilder();
        for (Point point : points) {
            line.append(
                    String.format(Locale.ROOT, "%.1f,%.1f ", point.x(), matches ? point.yMatches() : point.yAdvices()));
        }
        return line.toString().strip();
    }

    /** A few of the points for a table: the current one, and others evenly. */
    public List<Point> some() {
        int most = 40;
        if (points.size() <= most) {
            return points;
        }
        List<Point> some = new ArrayList<>();
        for (int place = 0; place < points.size(); place++) {
            boolean chosen = place == now || place % Math.max(1, points.size() / most) == 0;
            if (chosen) {
                some.add(points.get(place));
            }
        }
        return some;
    }
}
