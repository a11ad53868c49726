package org.koers.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koers.signals.Track;

/** The week index with its natural limits: what is noise and what is a signal. */
final class XmrChart {
    private static final int LEFT = 6;
    private static final int RIGHT = 58;
    private static final int TOP = 8;
    private static final int BOTTOM = 22;

    private final List<Track.Point> points;
    private final Track.@Nullable Limits limits;
    private final Phrases phrases;

    /** Draws the weeks that have a result. */
    XmrChart(Track track, Phrases phrases) {
        this.points =
                track.points().stream().filter(point -> point.ratio() != null).toList();
        this.limits = track.limits();
        this.phrases = phrases;
    }

    boolean hasPoints() {
        return points.size() > 1;
    }

    String draw(String id, int width, int height) {
        Plot plot = plot(width - LEFT - RIGHT, height - TOP - BOTTOM);
        Svg svg = Svg.image(id, new Svg.Size(width, height), phrases.say("xmr-title"), describe());
        limits(svg, plot);
        svg.polyline("c-line", line(plot));
        for (int i = 0; i < points.size(); i++) {
            mark(svg, plot, i);
        }
        svg.text("s", new Svg.Point(LEFT, height - 5), week(0));
        svg.text("s e", new Svg.Point(plot.right(), height - 5), week(points.size() - 1));
        if (limits != null && limits.provisional()) {
            svg.text("s m", new Svg.Point(LEFT + plot.width() / 2, height - 5), phrases.say("provisional"));
        }
        return svg.close();
    }

    /** Without axis or words: the row it stands in holds the numbers. */
    String spark(int width, int height) {
        Plot plot = new Plot(3, 5, width - 8, height - 10, 0, Math.max(1, points.size() - 1), low(), high());
        Svg svg = Svg.ornament(new Svg.Size(width, height));
        if (limits != null) {
            double bottom = limits.lower() == null ? plot.low() : limits.lower();
            svg.rect(
                    "c-band", new Svg.Point(0, plot.y(limits.upper())), width, plot.y(bottom) - plot.y(limits.upper()));
            svg.line("c-mean", new Svg.Point(0, plot.y(limits.mean())), new Svg.Point(width, plot.y(limits.mean())));
        }
        svg.polyline("c-line", line(plot));
        for (int i = 0; i < points.size() - 1; i++) {
            if (points.get(i).signal()) {
                svg.circle("c-dot sig", plot.at(i, ratio(i)), 3.4);
            }
        }
        int last = points.size() - 1;
        svg.circle(points.get(last).signal() ? "c-dot sig" : "c-dot", plot.at(last, ratio(last)), 3.4);
        return svg.close();
    }

    private Plot plot(double width, double height) {
        double pad = (high() - low()) * 0.08;
        return new Plot(LEFT, TOP, width, height, -0.4, Math.max(1, points.size() - 0.6), low() - pad, high() + pad);
    }

    private void limits(Svg svg, Plot plot) {
        if (limits == null) {
            return;
        }
        Double lower = limits.lower();
        double bottom = lower == null ? plot.low() : lower;
        String kind = limits.provisional() ? "c-lim prov" : "c-lim";
        svg.rect(
                "c-band",
                new Svg.Point(LEFT, plot.y(limits.upper())),
                plot.width(),
                plot.y(bottom) - plot.y(limits.upper()));
        level(svg, plot, "c-mean", limits.mean());
        level(svg, plot, kind, limits.upper());
        if (lower != null) {
            level(svg, plot, kind, lower);
        }
    }

    private void level(Svg svg, Plot plot, String classes, double value) {
        svg.line(classes, new Svg.Point(LEFT, plot.y(value)), new Svg.Point(plot.right(), plot.y(value)));
        svg.text(
                classes.equals("c-mean") ? "s b" : "s",
                new Svg.Point(plot.right() + 6, plot.y(value) + 4),
                phrases.index(value));
    }

    private void mark(Svg svg, Plot plot, int i) {
        Svg.Point at = plot.at(i, ratio(i));
        if (!points.get(i).signal()) {
            svg.circle("c-dot quiet", at, 3.6);
        } else if (isOutside(ratio(i))) {
            svg.diamond("c-dot sig", at, 5);
        } else {
            svg.circle("c-dot sig", at, 3.6);
        }
    }

    private boolean isOutside(double ratio) {
        if (limits == null) {
            return false;
        }
        Double lower = limits.lower();
        return ratio > limits.upper() || (lower != null && ratio < lower);
    }

    private List<Svg.Point> line(Plot plot) {
        List<Svg.Point> line = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            line.add(plot.at(i, ratio(i)));
        }
        return line;
    }

    private double ratio(int i) {
        Double ratio = points.get(i).ratio();
        return ratio == null ? Double.NaN : ratio;
    }

    private double low() {
        double low = points.stream().mapToDouble(this::ratio).min().orElse(0);
        Double lower = limits == null ? null : limits.lower();
        return lower == null ? low : Math.min(low, lower);
    }

    private double high() {
        double high = points.stream().mapToDouble(this::ratio).max().orElse(1);
        return Math.max(limits == null ? high : Math.max(high, limits.upper()), low() + 0.01);
    }

    private double ratio(Track.Point point) {
        Double ratio = point.ratio();
        return ratio == null ? Double.NaN : ratio;
    }

    private String week(int i) {
        return phrases.say("wk", points.get(i).week().week());
    }

    private String describe() {
        int last = points.size() - 1;
        String now = phrases.say("xmr-now", points.get(last).week().week(), phrases.index(ratio(last)));
        if (limits == null) {
            return now + " " + phrases.say("xmr-no-limits");
        }
        Double lower = limits.lower();
        String range = phrases.say(
                "xmr-limits",
                phrases.index(limits.mean()),
                lower == null ? Phrases.UNKNOWN : phrases.index(lower),
                phrases.index(limits.upper()));
        long signals = points.stream().filter(Track.Point::signal).count();
        return now + " " + range + " " + phrases.say("xmr-signals", signals);
    }
}
