package org.koers.report;

import java.util.ArrayList;
import java.util.List;

/** Shares against the weeks of the year, a line a method. What rises above the top leaves the drawing. */
final class WeekLines {
    private static final int LEFT = 42;
    private static final int RIGHT = 10;
    private static final int TOP = 12;
    private static final int BOTTOM = 40;
    private static final int WEEK_STEP = 8;

    private final int firstWeek;
    private final List<Line> lines;
    private final double top;
    private final BacktestWords words;

    /**
     * One line.
     *
     * @param kind class
     * @param shares one a week from the first week on; NaN where not known
     */
    record Line(String kind, double[] shares) {}

    WeekLines(int firstWeek, List<Line> lines, double top, BacktestWords words) {
        this.firstWeek = firstWeek;
        this.lines = lines;
        this.top = top;
        this.words = words;
    }

    /** What a drawing says. @param level a level that was promised; NaN for none */
    record Sense(String title, String description, double level) {}

    String draw(String id, Svg.Size size, Sense sense) {
        int lastWeek = firstWeek + lines.get(0).shares().length - 1;
        Plot plot = new Plot(
                LEFT, TOP, size.width() - LEFT - RIGHT, size.height() - TOP - BOTTOM, firstWeek, lastWeek, 0, top);
        Svg svg = Svg.image(id, size, sense.title(), sense.description());
        axes(svg, plot, lastWeek);
        if (!Double.isNaN(sense.level())) {
            svg.line("c-zero", plot.at(firstWeek, sense.level()), plot.at(lastWeek, sense.level()));
        }
        svg.defineClip(id + "-c", plot).openClipped(id + "-c");
        for (Line line : lines) {
            draw(svg, plot, line);
        }
        svg.closeGroup();
        if (!Double.isNaN(sense.level())) {
            svg.text("s e c-halo", new Svg.Point(plot.right(), plot.y(sense.level()) + 15), words.tell("promised"));
        }
        return svg.close();
    }

    private void axes(Svg svg, Plot plot, int lastWeek) {
        for (double tick : Ticks.between(0, top, 5)) {
            svg.line("c-grid", plot.at(firstWeek, tick), plot.at(lastWeek, tick));
            svg.text("s e", new Svg.Point(LEFT - 8, plot.y(tick) + 4), words.share(tick));
        }
        svg.line("c-axis", plot.at(firstWeek, 0), plot.at(lastWeek, 0));
        for (int week = firstWeek; week <= lastWeek; week += WEEK_STEP) {
            svg.text("s m", new Svg.Point(plot.x(week), plot.bottom() + 18), String.valueOf(week));
        }
        svg.text("s e", new Svg.Point(plot.right(), plot.bottom() + 36), words.tell("axis-week"));
    }

    private void draw(Svg svg, Plot plot, Line line) {
        List<Svg.Point> points = new ArrayList<>();
        for (int i = 0; i < line.shares().length; i++) {
            if (!Double.isNaN(line.shares()[i])) {
                points.add(plot.at(firstWeek + i, line.shares()[i]));
            }
        }
        svg.polyline(line.kind(), points);
    }
}
