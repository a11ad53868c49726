package org.koers.report;

import org.jspecify.annotations.Nullable;

/** The pace that is needed against the pace that was ever shown: beyond the best lies land. */
final class PaceChart {
    private final double shown;
    private final double required;
    private final @Nullable Double best;
    private final Phrases phrases;

    /** @param best best demonstrated index; null with too little history */
    PaceChart(double shown, double required, @Nullable Double best, Phrases phrases) {
        this.shown = shown;
        this.required = required;
        this.best = best;
        this.phrases = phrases;
    }

    String draw(String id, int width) {
        double low = Math.min(Math.min(shown, required), 1);
        double high = Math.max(Math.max(shown, required), best == null ? 1 : Math.max(1, best));
        double pad = Math.max(0.04, (high - low) * 0.22);
        Plot plot = new Plot(2, 34, width - 4, 26, low - pad, high + pad, 0, 1);
        Svg svg = Svg.image(id, new Svg.Size(width, 100), phrases.say("pace-caption"), describe());
        Double index = best;
        svg.rect("c-q", new Svg.Point(plot.left(), 34), plot.width(), 26);
        if (index != null) {
            svg.rect("c-land", new Svg.Point(plot.x(index), 34), plot.right() - plot.x(index), 26);
            svg.line("c-coast", new Svg.Point(plot.x(index), 28), new Svg.Point(plot.x(index), 66));
        }
        svg.line("c-zero", new Svg.Point(plot.x(1), 34), new Svg.Point(plot.x(1), 60));
        svg.circle("c-dot", new Svg.Point(plot.x(shown), 47), 7);
        svg.diamond("c-mark", new Svg.Point(plot.x(required), 47), 8);
        words(svg, plot, width);
        return svg.close();
    }

    private void words(Svg svg, Plot plot, int width) {
        boolean close = Math.abs(plot.x(shown) - plot.x(required)) < 150;
        label(svg, "b sea", new Svg.Point(plot.x(shown), close ? 10 : 24), new Words(shown(), width));
        label(svg, "b mk", new Svg.Point(plot.x(required), 24), new Words(needed(), width));
        label(svg, "s", new Svg.Point(plot.x(1), 78), new Words(phrases.say("pace-plan"), width));
        Double index = best;
        if (index != null) {
            String words = phrases.say("pace-best", phrases.index(index));
            label(svg, "s ld", new Svg.Point(plot.x(index), 94), new Words(words, width));
        }
    }

    private record Words(String text, int width) {}

    /** In the middle of its mark, but never over the edge. */
    private static void label(Svg svg, String classes, Svg.Point at, Words words) {
        double half = words.text().length() * 3.5;
        if (at.x() + half > words.width()) {
            svg.text(classes + " e", new Svg.Point(words.width() - 1, at.y()), words.text());
        } else if (at.x() < half) {
            svg.text(classes, new Svg.Point(1, at.y()), words.text());
        } else {
            svg.text(classes + " m", at, words.text());
        }
    }

    private String shown() {
        return phrases.say("pace-shown", phrases.index(shown));
    }

    private String needed() {
        return phrases.say("pace-needed", phrases.index(required));
    }

    private String describe() {
        Double index = best;
        String two = shown() + "; " + needed();
        return index == null ? two + "." : two + "; " + phrases.say("pace-best", phrases.index(index)) + ".";
    }
}
