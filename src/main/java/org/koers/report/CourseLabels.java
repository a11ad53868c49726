package org.koers.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.koers.signals.Track;

/** The words on the course chart: beside the lines they name, never in a box of their own. */
final class CourseLabels {
    private final CourseScene scene;
    private final Course course;
    private final CourseChart.Layout layout;
    private final Plot upper;
    private final Plot lower;
    private final Phrases phrases;
    private final ChartUnit unit;

    CourseLabels(CourseScene scene, CourseChart.Layout layout, Plot upper, Plot lower) {
        this.scene = scene;
        this.course = scene.course();
        this.layout = layout;
        this.upper = upper;
        this.lower = lower;
        this.unit = scene.unit();
        this.phrases = unit.phrases();
    }

    /** The chart in sentences. */
    String description() {
        List<String> sentences = new ArrayList<>();
        sentences.add(phrases.say("course-says", unit.name(), unit.write(result()), unit.write(planned())));
        Course.Fan fan = course.fan();
        if (fan != null) {
            sentences.add(phrases.say(
                    "course-lands",
                    unit.rough(fan.expected()),
                    unit.rough(fan.low()),
                    unit.rough(fan.high()),
                    unit.rough(course.target())));
        }
        if (course.aground() > 0) {
            sentences.add(phrases.say("course-aground", week(course.aground())));
        }
        sentences.add(phrases.say("course-table-below"));
        return String.join(" ", sentences);
    }

    void draw(Svg svg) {
        svg.text("s", at(layout.left(), 14), phrases.say("course-upper", unit.name()));
        svg.text("s", at(lower.left() + 2, lower.top() + 9), phrases.say("course-lower", unit.name()));
        target(svg);
        now(svg);
        if (layout.panel()) {
            wide(svg);
        } else {
            narrow(svg);
        }
    }

    private void target(Svg svg) {
        List<Track.Step> steps = scene.steps();
        if (!layout.panel() || steps.size() < 2) {
            Object last = steps.isEmpty()
                    ? 0
                    : scene.number(steps.get(steps.size() - 1).from());
            String words = steps.size() < 2
                    ? phrases.say("target", unit.rough(course.target()))
                    : phrases.say(
                            "target-was",
                            unit.rough(steps.get(0).target().doubleValue()),
                            week((int) last),
                            unit.rough(course.target()));
            svg.text(
                    "s mk c-halo",
                    at(upper.left() + 4, upper.y(firstTarget()) + (layout.panel() || layout.small() ? -6 : 16)),
                    words);
            return;
        }
        for (int i = 0; i < steps.size(); i++) {
            Track.Step step = steps.get(i);
            int week = Math.max(1, scene.number(step.from()));
            String amount = unit.rough(step.target().doubleValue());
            String words = i == 0
                    ? phrases.say("target-first", amount)
                    : phrases.say("target-since", i + 1, amount, week(week));
            svg.text(
                    "s mk c-halo",
                    at(upper.x(week - 1) + 4, upper.y(step.target().doubleValue()) - 6),
                    words);
        }
    }

    private double firstTarget() {
        return scene.steps().isEmpty()
                ? course.target()
                : scene.steps().get(0).target().doubleValue();
    }

    private void now(Svg svg) {
        double x = upper.x(course.now());
        if (layout.panel()) {
            boolean room = course.now() < course.length() * 0.9;
            svg.text(
                    room ? "s c-halo" : "s e c-halo",
                    at(x + (room ? 6 : -6), upper.top() + 14 + shift()),
                    phrases.say("now", week(course.now())));
        } else {
            svg.text("s b m c-halo", at(clamp(x), lower.bottom() + 18), phrases.say("wk", week(course.now())));
        }
    }

    /** Out of the way of the target line where they would meet. */
    private double shift() {
        return Math.abs(upper.y(course.target()) - upper.top() - 10) < 16 ? 22 : 0;
    }

    private double clamp(double x) {
        return Math.max(upper.left() + 14, Math.min(upper.right() - 14, x));
    }

    private void wide(Svg svg) {
        boolean behind = course.gap() <= 0;
        double x = upper.x(course.now());
        String below = behind ? "b sea" : "b";
        String above = behind ? "b" : "b sea";
        String result = phrases.say("result-is", unit.write(result()));
        String plan = phrases.say("plan-is", unit.write(planned()));
        boolean room = course.now() < course.length() * 0.84;
        double lowY = upper.y(Math.min(result(), planned())) + 19;
        svg.text(
                below + (room ? "" : " e") + " c-halo" + land(),
                at(x + (room ? 11 : -14), Math.min(lowY, upper.bottom() - 6)),
                behind ? result : plan);
        svg.text(
                above + " e c-halo",
                at(Math.max(x - 12, upper.left() + 90), upper.y(Math.max(result(), planned())) - 20),
                behind ? plan : result);
        cliffs(svg);
        deviations(svg);
    }

    private void cliffs(Svg svg) {
        Double best = course.best();
        if (best == null) {
            return;
        }
        double x = upper.right() - 14;
        svg.text("ld e b", at(x, upper.bottom() - 46), phrases.say("cliffs"));
        svg.text("ld e it", at(x, upper.bottom() - 29), phrases.say("cliffs-1"));
        svg.text("ld e it", at(x, upper.bottom() - 13), phrases.say("cliffs-2", phrases.index(best)));
        int aground = course.aground();
        if (aground > 0) {
            double at = lower.x(aground);
            boolean left = at > lower.left() + 190;
            double y = lower.bottom() - 34;
            double from = lower.y(course.actual()[aground] - course.plan()[aground]) + 5;
            svg.line("c-coast", at(at, Math.min(from, y - 14)), at(at, y - 12));
            String end = left ? " e" : "";
            svg.text("ld b c-halo land" + end, at(at + (left ? -6 : 6), y), phrases.say("aground", week(aground)));
            svg.text("ld s c-halo land" + end, at(at + (left ? -6 : 6), y + 15), phrases.say("aground-why"));
        }
    }

    private void deviations(Svg svg) {
        double x = lower.x(course.now());
        double y = lower.y(course.gap());
        boolean low = y > lower.bottom() - 26 || course.gap() > 0;
        boolean room = course.now() < course.length() * 0.9;
        svg.text(
                "b sea c-halo" + land() + (room ? "" : " e"),
                at(x + (room ? 7 : -9), low ? y - 10 : y + 20),
                unit.signed(course.gap()));
        if (course.hasMarket()) {
            int last = course.market().length - 1;
            double dev = course.market()[last] - course.plan()[last];
            double markerY = lower.y(dev);
            if (Math.abs(markerY - y) > 14 && course.now() < course.length() * 0.8) {
                svg.text("s", at(x + 9, markerY - 3), phrases.say("of-which-market", unit.signed(dev)));
            }
        }
        svg.text("", at(lower.right() + 10, lower.y(0) + 4), phrases.say("plan"));
        Course.Fan fan = course.fan();
        if (fan != null) {
            double dev = fan.expected() - course.plan()[course.length()];
            double place = lower.y(dev) + 5;
            double zero = lower.y(0) + 4;
            double apart = Math.abs(place - zero) < 17 ? zero + (dev < 0 ? 17 : -17) : place;
            svg.text("b sea", at(lower.right() + 10, apart), phrases.say("expected-is", unit.roughSigned(dev)));
        }
    }

    private void narrow(Svg svg) {
        boolean behind = course.gap() <= 0;
        double x = upper.x(course.now());
        boolean room = course.now() < course.length() * 0.7;
        String end = room ? "" : " e";
        double side = room ? 9 : -9;
        svg.text(
                "b sea c-halo" + land() + end,
                at(x + side, behind ? upper.y(result()) + 19 : upper.y(result()) - 12),
                unit.write(result()));
        svg.text(
                "b sea c-halo" + land() + end,
                at(
                        x + side,
                        lower.y(course.gap())
                                + (lower.y(course.gap()) > lower.bottom() - 20 || course.gap() > 0 ? -9 : 19)),
                unit.signed(course.gap()));
        Course.Fan fan = course.fan();
        if (fan != null) {
            double y = upper.y(fan.low()) + (layout.small() ? 34 : 20);
            svg.text(
                    "b sea e c-halo" + land(),
                    at(upper.right() - 4, y),
                    phrases.say("expected", unit.rough(fan.expected())));
            svg.text(
                    "s e c-halo" + land(),
                    at(upper.right() - 4, y + 14),
                    phrases.say("range", unit.rough(fan.low()), unit.rough(fan.high())));
        }
        if (course.best() != null) {
            svg.text("s ld e c-halo land", at(upper.right() - 4, upper.bottom() - 21), phrases.say("cliffs-short-1"));
            svg.text("s ld e c-halo land", at(upper.right() - 4, upper.bottom() - 7), phrases.say("cliffs-short-2"));
        }
    }

    private double result() {
        return course.actual()[course.now()];
    }

    private double planned() {
        return course.plan()[course.now()];
    }

    private String land() {
        return scene.hasLand() ? " land" : "";
    }

    private BigDecimal week(int number) {
        return BigDecimal.valueOf(course.weeks().get(number - 1).week());
    }

    private static Svg.Point at(double x, double y) {
        return new Svg.Point(x, y);
    }
}
