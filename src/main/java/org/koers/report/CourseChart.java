package org.koers.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.koers.signals.Track;

/**
 * The course chart: above, everything added up against the target; below, the deviation from plan on the same weeks. A
 * sea chart: land is what can't be sailed to the target any more, the shallows are close to it.
 */
final class CourseChart {
    private static final double HEADROOM = 1.06;
    private static final int TOP = 24;
    private static final int LANE = 26;
    private static final int FOOT = 26;

    private final CourseScene scene;
    private final Course course;
    private final Layout layout;
    private final Plot upper;
    private final Plot lower;

    /**
     * A size of the chart.
     *
     * @param id begins the ids inside; unique on the page
     * @param panel whether the landing gauge stands beside it
     */
    record Layout(String id, int width, int upper, int lower, boolean panel) {
        static final Layout WIDE = new Layout("k", 1244, 280, 176, true);
        static final Layout NARROW = new Layout("n", 340, 250, 110, false);
        static final Layout PRINT = new Layout("p", 880, 142, 86, false);

        int left() {
            return panel ? 44 : 36;
        }

        int right() {
            return panel ? 258 : 8;
        }

        boolean small() {
            return width < 500;
        }
    }

    CourseChart(CourseScene scene, Layout layout) {
        this.scene = scene;
        this.course = scene.course();
        this.layout = layout;
        double width = layout.width() - layout.left() - layout.right();
        this.upper = new Plot(layout.left(), TOP, width, layout.upper(), 0, course.length(), 0, top() * HEADROOM);
        double low = lowest();
        double high = Math.max(highest(), -low * 0.19);
        this.lower = new Plot(
                layout.left(),
                TOP + layout.upper() + LANE,
                width,
                layout.lower(),
                0,
                course.length(),
                low * 1.07,
                high * 1.07);
    }

    String draw() {
        Phrases phrases = scene.unit().phrases();
        int height = TOP + layout.upper() + LANE + layout.lower() + FOOT;
        Svg svg = Svg.image(
                layout.id(),
                new Svg.Size(layout.width(), height),
                phrases.say("course-title", scene.asOf().week()),
                new CourseLabels(scene, layout, upper, lower).description());
        svg.defineHatch(layout.id() + "-h");
        svg.defineClip(layout.id() + "-c1", upper).defineClip(layout.id() + "-c2", lower);
        cumulative(svg);
        deviation(svg);
        flags(svg);
        months(svg);
        new CourseLabels(scene, layout, upper, lower).draw(svg);
        if (layout.panel()) {
            new LandingPanel(scene, upper, layout.width()).draw(svg);
        }
        return svg.close();
    }

    private void cumulative(Svg svg) {
        for (double tick : Ticks.between(0, upper.high(), layout.upper() < 200 ? 3 : 5)) {
            svg.line("c-grid", upper.at(0, tick), upper.at(course.length(), tick));
            axisLabel(svg, upper, tick);
        }
        land(svg, upper, layout.id() + "-c1", week -> 0);
        fan(svg, upper, week -> 0);
        if (course.hasMarket()) {
            svg.polyline("c-mkt", line(upper, course.market(), week -> 0));
        }
        svg.polyline("c-plan", line(upper, course.plan(), week -> 0));
        svg.polyline("c-act", line(upper, course.actual(), week -> 0));
        target(svg);
        double topOfNow = layout.panel() ? TOP : upper.y(upper.high() / HEADROOM * 0.97);
        svg.line("c-now", new Svg.Point(upper.x(course.now()), topOfNow), nowFoot());
        svg.circle("c-dot", upper.at(course.now(), course.actual()[course.now()]), 5);
    }

    private Svg.Point nowFoot() {
        return new Svg.Point(upper.x(course.now()), lower.bottom());
    }

    private void deviation(Svg svg) {
        IntToDoubleFunction plan = week -> course.plan()[week];
        for (double tick : Ticks.between(lower.low(), lower.high(), layout.lower() < 150 ? 3 : 5)) {
            svg.line("c-grid", lower.at(0, tick), lower.at(course.length(), tick));
            axisLabel(svg, lower, tick);
        }
        land(svg, lower, layout.id() + "-c2", plan);
        svg.line("c-zero", lower.at(0, 0), lower.at(course.length(), 0));
        svg.openClipped(layout.id() + "-c2");
        fan(svg, lower, plan);
        if (course.hasMarket()) {
            svg.polyline("c-mkt", line(lower, course.market(), plan));
        }
        svg.polyline("c-act", line(lower, course.actual(), plan));
        svg.closeGroup();
        svg.circle("c-dot", lower.at(course.now(), course.gap()), 5);
    }

    private void axisLabel(Svg svg, Plot plot, double tick) {
        svg.text(
                "e s",
                new Svg.Point(plot.left() - 8, plot.y(tick) + 4),
                scene.unit().tick(tick));
    }

    private void land(Svg svg, Plot plot, String clip, IntToDoubleFunction base) {
        Double best = course.best();
        if (best == null) {
            return;
        }
        List<Svg.Point> coast = IntStream.rangeClosed(0, course.length())
                .mapToObj(week -> plot.at(week, course.cliff(best, week) - base.applyAsDouble(week)))
                .toList();
        List<Svg.Point> ground = new ArrayList<>(coast);
        ground.add(new Svg.Point(plot.right(), plot.bottom()));
        ground.add(new Svg.Point(plot.left(), plot.bottom()));
        boolean tight = plot == lower || !layout.panel();
        svg.openClipped(clip)
                .stroke("c-shoal o", tight ? 26 : 44, coast)
                .stroke("c-shoal", tight ? 13 : 22, coast)
                .polygon("c-land", ground)
                .pattern(layout.id() + "-h", ground)
                .polyline("c-coast", coast)
                .closeGroup();
    }

    private void fan(Svg svg, Plot plot, IntToDoubleFunction base) {
        Course.Fan fan = course.fan();
        if (fan == null || course.now() >= course.length()) {
            return;
        }
        List<Svg.Point> edges = new ArrayList<>(forecast(plot, course.forecasts(fan, 1), base));
        List<Svg.Point> under = new ArrayList<>(forecast(plot, course.forecasts(fan, -1), base));
        java.util.Collections.reverse(under);
        edges.addAll(under);
        svg.polygon("c-fan", edges);
        svg.polyline("c-med", forecast(plot, course.forecasts(fan, 0), base));
    }

    private List<Svg.Point> forecast(Plot plot, List<Double> values, IntToDoubleFunction base) {
        return IntStream.range(0, values.size())
                .mapToObj(i -> plot.at(course.now() + i, values.get(i) - base.applyAsDouble(course.now() + i)))
                .toList();
    }

    private static List<Svg.Point> line(Plot plot, double[] values, IntToDoubleFunction base) {
        return IntStream.range(0, values.length)
                .mapToObj(week -> plot.at(week, values[week] - base.applyAsDouble(week)))
                .toList();
    }

    /** One stair per version of the target. */
    private void target(Svg svg) {
        List<Svg.Point> stairs = new ArrayList<>();
        double before = Double.NaN;
        for (Track.Step step : scene.steps()) {
            double week = Math.max(0, scene.number(step.from()) - 1);
            if (!Double.isNaN(before)) {
                stairs.add(upper.at(week, before));
            }
            before = step.target().doubleValue();
            stairs.add(upper.at(week, before));
        }
        stairs.add(upper.at(course.length(), Double.isNaN(before) ? course.target() : before));
        if (stairs.size() == 1) {
            stairs.add(0, upper.at(0, course.target()));
        }
        svg.polyline("c-mark-l", stairs);
    }

    private void flags(Svg svg) {
        double lane = upper.bottom() + LANE / 2.0;
        scene.flags().forEach((week, letter) -> {
            svg.line(
                    "c-mark-l d",
                    new Svg.Point(upper.x(week), Math.min(upper.y(course.plan()[week]) + 8, lane - 8)),
                    new Svg.Point(upper.x(week), lane - 8));
            svg.flag(new Svg.Point(upper.x(week), lane), letter);
        });
    }

    private void months(Svg svg) {
        int month = 0;
        for (int number = 1; number <= course.length(); number++) {
            java.time.LocalDate thursday =
                    course.weeks().get(number - 1).start().plusDays(3);
            if (thursday.getMonthValue() != month) {
                month = thursday.getMonthValue();
                double x = lower.x(number - 1);
                svg.line("c-axis", new Svg.Point(x, lower.bottom()), new Svg.Point(x, lower.bottom() + 5));
                boolean free = layout.panel() || Math.abs(x + 12 - lower.x(course.now())) > 34;
                if (free && (layout.panel() || month % 3 == 1)) {
                    String name = scene.unit().phrases().shortMonth(java.time.YearMonth.from(thursday));
                    svg.text("s", new Svg.Point(x + 3, lower.bottom() + 18), name);
                }
            }
        }
    }

    private double top() {
        double top = Math.max(course.target(), course.plan()[course.length()]);
        for (Track.Step step : scene.steps()) {
            top = Math.max(top, step.target().doubleValue());
        }
        Course.Fan fan = course.fan();
        top = fan == null ? top : Math.max(top, fan.high());
        return Math.max(top, course.actual()[course.now()]);
    }

    private double lowest() {
        double low = -course.plan()[course.length()] * 0.02;
        for (int week = 1; week <= course.now(); week++) {
            low = Math.min(low, course.actual()[week] - course.plan()[week]);
        }
        Double best = course.best();
        low = best == null ? low : Math.min(low, course.cliff(best, 0));
        Course.Fan fan = course.fan();
        return fan == null ? low : Math.min(low, fan.low() - course.plan()[course.length()]);
    }

    private double highest() {
        double high = course.plan()[course.length()] * 0.005;
        for (int week = 1; week <= course.now(); week++) {
            high = Math.max(high, course.actual()[week] - course.plan()[week]);
        }
        for (int week = 1; week < course.market().length; week++) {
            high = Math.max(high, course.market()[week] - course.plan()[week]);
        }
        Course.Fan fan = course.fan();
        return fan == null ? high : Math.max(high, fan.high() - course.plan()[course.length()]);
    }
}
