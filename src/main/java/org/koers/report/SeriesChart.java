package org.koers.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.koers.calendar.IsoWeek;
import org.koers.measure.Wording;
import org.koers.signals.Variation;
import org.koers.signals.WeekSeries;

/** A weekly figure with the band in which it lies by itself, and the week in which something was decided. */
public final class SeriesChart {
    private static final int LEFT = 6;
    private static final int RIGHT = 54;
    private static final int TOP = 8;
    private static final int BOTTOM = 22;
    private static final int MOST_WEEKS = 30;
    private static final int BASELINE = 52;
    private static final double LIMITS = 3;
    private static final double PAD = 0.08;

    private final WeekSeries series;
    private final Wording wording;
    private final List<IsoWeek> weeks = new ArrayList<>();
    private final List<Double> values = new ArrayList<>();
    private final @Nullable IsoWeek decided;
    private final @Nullable Variation variation;

    /** @param decided null when nothing was decided yet: the band then is of all weeks */
    public SeriesChart(WeekSeries series, @Nullable IsoWeek decided, Wording wording) {
        this.series = series;
        this.wording = wording;
        this.decided = decided;
        List<Map.Entry<IsoWeek, Double>> known = List.copyOf(series.values().entrySet());
        known.subList(Math.max(0, known.size() - MOST_WEEKS), known.size()).forEach(entry -> {
            weeks.add(entry.getKey());
            values.add(entry.getValue());
        });
        IsoWeek end = decided != null || known.isEmpty()
                ? decided
                : known.get(known.size() - 1).getKey();
        this.variation = end == null ? null : series.variation(end.plus(1), BASELINE);
    }

    /** Whether there is enough to draw. */
    public boolean hasPoints() {
        return values.size() > 1;
    }

    /** @param id unique on the page */
    public String draw(String id, int width, int height) {
        double low = low();
        double high = Math.max(high(), low + 0.01);
        double pad = (high - low) * PAD;
        Plot plot = new Plot(
                LEFT,
                TOP,
                width - LEFT - RIGHT,
                height - TOP - BOTTOM,
                -0.4,
                Math.max(1, values.size() - 0.6),
                low - pad,
                high + pad);
        Svg svg = Svg.image(id, new Svg.Size(width, height), title(), describe());
        band(svg, plot);
        decision(svg, plot);
        List<Svg.Point> line = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            line.add(plot.at(i, values.get(i)));
        }
        svg.polyline("c-line", line);
        line.forEach(point -> svg.circle("c-dot quiet", point, 3));
        svg.text("s", new Svg.Point(LEFT, height - 5), week(weeks.get(0)));
        svg.text("s e", new Svg.Point(plot.right(), height - 5), week(weeks.get(weeks.size() - 1)));
        return svg.close();
    }

    private void band(Svg svg, Plot plot) {
        Variation found = variation;
        if (found == null) {
            return;
        }
        double upper = upper(series.kind(), found);
        double lower = Math.max(plot.low(), lower(found));
        svg.rect("c-band", new Svg.Point(LEFT, plot.y(upper)), plot.width(), plot.y(lower) - plot.y(upper));
        level(svg, plot, "c-mean", found.mean());
        level(svg, plot, "c-lim", upper);
        level(svg, plot, "c-lim", lower);
    }

    private void level(Svg svg, Plot plot, String classes, double value) {
        svg.line(classes, new Svg.Point(LEFT, plot.y(value)), new Svg.Point(plot.right(), plot.y(value)));
        svg.text(
                classes.equals("c-mean") ? "s b" : "s",
                new Svg.Point(plot.right() + 6, plot.y(value) + 4),
                say(series.kind(), value, wording));
    }

    private void decision(Svg svg, Plot plot) {
        int place = decided == null ? -1 : weeks.indexOf(decided);
        if (place >= 0) {
            svg.line("c-now", new Svg.Point(plot.x(place), plot.top()), new Svg.Point(plot.x(place), plot.bottom()));
        }
    }

    private double low() {
        double low = values.stream().mapToDouble(Double::doubleValue).min().orElse(0);
        Variation found = variation;
        return found == null ? low : Math.min(low, lower(found));
    }

    private double high() {
        double high = values.stream().mapToDouble(Double::doubleValue).max().orElse(1);
        Variation found = variation;
        return found == null ? high : Math.max(high, upper(series.kind(), found));
    }

    private String week(IsoWeek week) {
        return new Phrases(wording.language(), "EUR").say("wk", week.week());
    }

    private String title() {
        return wording.render("steering.figure-" + series.kind().id());
    }

    private String describe() {
        int last = values.size() - 1;
        Variation found = variation;
        return found == null
                ? wording.render(
                        "steering.chart-plain", weeks.get(last).week(), say(series.kind(), values.get(last), wording))
                : wording.render(
                        "steering.chart",
                        weeks.get(last).week(),
                        say(series.kind(), values.get(last), wording),
                        say(series.kind(), lower(found), wording),
                        say(series.kind(), upper(series.kind(), found), wording));
    }

    /** Where a week lies at the lowest, by itself. */
    public static double lower(Variation variation) {
        return Math.max(0, variation.mean() - LIMITS * variation.deviation());
    }

    /** Where a week lies at the highest, by itself; of a hit rate no more than all. */
    public static double upper(WeekSeries.Kind kind, Variation variation) {
        double upper = variation.mean() + LIMITS * variation.deviation();
        return kind == WeekSeries.Kind.HIT_RATE ? Math.min(1, upper) : upper;
    }

    /** A value of the figure as people read it: shares in percent, revenue as one of its plan, counts with a decimal. */
    public static String say(WeekSeries.Kind kind, double value, Wording wording) {
        return kind.isShare()
                ? wording.share(java.math.BigDecimal.valueOf(value).setScale(2, java.math.RoundingMode.HALF_EVEN))
                : wording.decimal(java.math.BigDecimal.valueOf(value), 1);
    }
}
