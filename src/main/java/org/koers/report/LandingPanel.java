package org.koers.report;

import java.util.ArrayList;
import java.util.List;

/** Beside the course chart, on the same height: where the year will land, how sure that is, and the chance per week. */
final class LandingPanel {
    /** A range of 80 % spans this many standard deviations to either side (normal distribution). */
    private static final double SDS = 1.2816;

    private static final double HIGHEST_CHANCE = 0.7;

    private final CourseScene scene;
    private final Course course;
    private final Plot upper;
    private final int width;
    private final double left;
    private final Phrases phrases;
    private final ChartUnit unit;

    LandingPanel(CourseScene scene, Plot upper, int width) {
        this.scene = scene;
        this.course = scene.course();
        this.upper = upper;
        this.width = width;
        this.left = upper.right() + 26;
        this.unit = scene.unit();
        this.phrases = unit.phrases();
    }

    void draw(Svg svg) {
        Course.Fan fan = course.fan();
        double target = upper.y(course.target());
        svg.line("c-mark-l", new Svg.Point(upper.right(), target), new Svg.Point(left + 62, target));
        if (fan == null) {
            svg.text("b mk", new Svg.Point(left + 72, target + 4), phrases.say("target", unit.rough(course.target())));
            svg.text("s", new Svg.Point(left + 10, target + 32), phrases.say("landing-too-early"));
        } else {
            density(svg, fan);
            labels(svg, fan);
        }
        svg.diamond("c-mark", new Svg.Point(upper.right(), target), 7);
        chances(svg);
    }

    private void density(Svg svg, Course.Fan fan) {
        double sd = Math.max((fan.high() - fan.low()) / (2 * SDS), upper.high() * 0.002);
        List<Svg.Point> all = new ArrayList<>();
        List<Svg.Point> core = new ArrayList<>();
        for (int i = 0; i <= 60; i++) {
            double value = fan.expected() + sd * (i / 10.0 - 3);
            double distance = (value - fan.expected()) / sd;
            Svg.Point point = new Svg.Point(left + 46 * StrictMath.exp(-distance * distance / 2), upper.y(value));
            all.add(point);
            if (value >= fan.low() && value <= fan.high()) {
                core.add(point);
            }
        }
        svg.polygon("c-fan", closed(all));
        if (core.size() > 1) {
            svg.polygon("c-fan core", closed(core));
        }
        svg.line(
                "c-axis",
                new Svg.Point(left, all.get(0).y()),
                new Svg.Point(left, all.get(60).y()));
        svg.line("c-act", new Svg.Point(left, upper.y(fan.low())), new Svg.Point(left, upper.y(fan.high())));
        svg.circle(fan.indicative() ? "c-dot hollow" : "c-dot", new Svg.Point(left, upper.y(fan.expected())), 6);
    }

    private List<Svg.Point> closed(List<Svg.Point> curve) {
        List<Svg.Point> points = new ArrayList<>();
        points.add(new Svg.Point(left, curve.get(0).y()));
        points.addAll(curve);
        points.add(new Svg.Point(left, curve.get(curve.size() - 1).y()));
        return points;
    }

    /** The target and the expected landing keep out of each other's way; the higher amount stands higher. */
    private void labels(Svg svg, Course.Fan fan) {
        double x = left + 72;
        double target = upper.y(course.target());
        double expected = upper.y(fan.expected()) + 7;
        boolean above = fan.expected() > course.target();
        double targetY = above ? Math.max(target + 4, expected + 38) : target - 4;
        double expectedY = above ? expected : Math.max(expected, target + 38);
        svg.text("b mk", new Svg.Point(x, targetY), phrases.say("target", unit.rough(course.target())));
        double chance = scene.chances()[course.now() - 1];
        if (!Double.isNaN(chance)) {
            String words = phrases.chance(java.math.BigDecimal.valueOf(chance));
            svg.text("s mk", new Svg.Point(x, targetY + 16), phrases.say("chance-is", words));
        }
        String amount = unit.rough(fan.expected());
        svg.text("big sea", new Svg.Point(x, expectedY), amount);
        svg.text(
                "s",
                new Svg.Point(x + 8 + 11.5 * amount.length(), expectedY),
                phrases.say(fan.indicative() ? "indicative" : "expected-word"));
        svg.text(
                "s",
                new Svg.Point(x, expectedY + 18),
                phrases.say("sure-80", unit.rough(fan.low()), unit.rough(fan.high())));
    }

    private void chances(Svg svg) {
        List<Svg.Point> line = new ArrayList<>();
        Plot plot = new Plot(
                left,
                upper.top() + upper.height() * 0.52,
                width - left - 40,
                upper.height() * 0.38,
                1,
                Math.max(2, course.now()),
                0,
                ceiling());
        for (int week = 1; week <= course.now(); week++) {
            double chance = scene.chances()[week - 1];
            if (!Double.isNaN(chance)) {
                line.add(plot.at(week, chance));
            }
        }
        if (line.isEmpty()) {
            return;
        }
        svg.text("s b", new Svg.Point(plot.left(), plot.top() - 12), phrases.say("chance-per-week"));
        for (double tick : new double[] {0.5, 0.3, 0.05}) {
            svg.line("c-grid", plot.at(1, tick), plot.at(plot.to(), tick));
            svg.text(
                    "s",
                    new Svg.Point(plot.right() + 6, plot.y(tick) + 4),
                    phrases.share(java.math.BigDecimal.valueOf(tick)));
        }
        svg.polyline("c-line", line);
        svg.circle(indicative() ? "c-dot hollow" : "c-dot", line.get(line.size() - 1), 4);
        svg.text("s", new Svg.Point(plot.left(), plot.bottom() + 17), week(1));
        svg.text("s e", new Svg.Point(plot.right(), plot.bottom() + 17), week(course.now()));
    }

    private double ceiling() {
        double highest = HIGHEST_CHANCE;
        for (double chance : scene.chances()) {
            highest = Double.isNaN(chance) ? highest : Math.max(highest, chance * 1.05);
        }
        return highest;
    }

    private boolean indicative() {
        Course.Fan fan = course.fan();
        return fan != null && fan.indicative();
    }

    private String week(int number) {
        return phrases.say("wk", course.weeks().get(number - 1).week());
    }
}
