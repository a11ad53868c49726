package org.koers.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.koers.backtest.Look;
import org.koers.backtest.SeriesYear;

/** How the landing moved through one past year, with its range, towards what came; beside it the target. */
final class LandingPath {
    private static final int LEFT = 46;
    private static final int RIGHT = 12;
    private static final int TOP = 18;
    private static final int BOTTOM = 26;
    private static final int WEEK_STEP = 8;
    private static final double ROOM = 0.7;

    private final SeriesYear year;
    private final BacktestWords words;
    private final ChartUnit unit;

    LandingPath(SeriesYear year, BacktestWords words) {
        this.year = year;
        this.words = words;
        this.unit = ChartUnit.of(year.actual().max(year.target()), words.phrases());
    }

    String unit() {
        return unit.name();
    }

    String draw(String id, Svg.Size size, String description) {
        Plot plot = plot(size);
        Svg svg = Svg.image(id, size, words.tell("path-title", words.name(year)), description);
        for (double tick : Ticks.between(plot.low(), plot.high(), 4)) {
            svg.line("c-grid", plot.at(plot.from(), tick), plot.at(plot.to(), tick));
            svg.text("s e", new Svg.Point(LEFT - 7, plot.y(tick) + 4), unit.tick(tick));
        }
        for (int week = WEEK_STEP; week <= plot.to(); week += WEEK_STEP) {
            svg.text("s m", new Svg.Point(plot.x(week), plot.bottom() + 17), String.valueOf(week));
        }
        warning(svg, plot);
        svg.defineClip(id + "-c", plot).openClipped(id + "-c");
        svg.polygon("c-fan", range(plot)).closeGroup();
        Level target = new Level("c-mark-l d", year.target().doubleValue(), "mk", words.tell("target"));
        Level came = new Level("c-zero", year.actual().doubleValue(), "b", words.tell("came"));
        svg.line(target.kind(), plot.at(1, target.amount()), plot.at(plot.to(), target.amount()));
        svg.line(came.kind(), plot.at(1, came.amount()), plot.at(plot.to(), came.amount()));
        svg.polyline("c-act", path(plot));
        name(svg, plot, target);
        name(svg, plot, came);
        return svg.close();
    }

    /** As high as the landings ask; a range far beyond them leaves the drawing. */
    private Plot plot(Svg.Size size) {
        double low = Math.min(year.actual().doubleValue(), year.target().doubleValue());
        double high = Math.max(year.actual().doubleValue(), year.target().doubleValue());
        double lowest = low;
        double highest = high;
        for (Look look : year.looks()) {
            low = Math.min(low, look.expected().doubleValue());
            high = Math.max(high, look.expected().doubleValue());
            lowest = Math.min(lowest, look.low80().doubleValue());
            highest = Math.max(highest, look.high80().doubleValue());
        }
        double room = ROOM * (high - low);
        return new Plot(
                LEFT,
                TOP,
                size.width() - LEFT - RIGHT,
                size.height() - TOP - BOTTOM,
                1,
                year.weeks().length(),
                Math.max(lowest, low - room),
                Math.min(highest, high + room));
    }

    private void warning(Svg svg, Plot plot) {
        Integer week = year.firstWarningWeek();
        if (week != null) {
            boolean late = week > plot.to() / 2;
            svg.line("c-now", plot.at(week, plot.low()), plot.at(week, plot.high()));
            svg.text(
                    late ? "s e" : "s",
                    new Svg.Point(plot.x(week) + (late ? -5 : 5), plot.top() - 6),
                    words.tell("warned-in", week));
        }
    }

    private List<Svg.Point> path(Plot plot) {
        return year.looks().stream()
                .map(look -> plot.at(look.week(), look.expected().doubleValue()))
                .toList();
    }

    private List<Svg.Point> range(Plot plot) {
        List<Svg.Point> outline = new ArrayList<>();
        year.looks()
                .forEach(look -> outline.add(plot.at(look.week(), look.high80().doubleValue())));
        List<Svg.Point> below = new ArrayList<>();
        year.looks().forEach(look -> below.add(plot.at(look.week(), look.low80().doubleValue())));
        Collections.reverse(below);
        outline.addAll(below);
        return outline;
    }

    private record Level(String kind, double amount, String ink, String word) {}

    /** The words stand above the line for the higher of the two levels, below it for the lower. */
    private void name(Svg svg, Plot plot, Level level) {
        boolean higher = level.amount()
                >= Math.max(year.actual().doubleValue(), year.target().doubleValue());
        svg.text(
                "s c-halo " + level.ink(),
                new Svg.Point(plot.left() + 4, plot.y(level.amount()) + (higher ? -5 : 14)),
                level.word() + " " + unit.write(level.amount()));
    }
}
