package org.koers.report;

import java.math.BigDecimal;

/** A share with its margin, against its own past. */
final class RangeChart {
    private final Range range;
    private final Phrases phrases;

    /**
     * What is drawn.
     *
     * @param before own level before; NaN where not known
     */
    record Range(double now, double low, double high, double before) {}

    RangeChart(Range range, Phrases phrases) {
        this.range = range;
        this.phrases = phrases;
    }

    String draw(String id, int width) {
        double most = Math.max(range.high(), Double.isNaN(range.before()) ? 0 : range.before());
        double end = Math.min(1, StrictMath.ceil(most * 10 + 0.6) / 10);
        Plot plot = new Plot(10, 0, width - 74, 1, 0, end, 0, 1);
        Svg svg = Svg.image(id, new Svg.Size(width, 84), phrases.say("range-title"), describe());
        svg.line("c-axis", new Svg.Point(plot.x(0), 58), new Svg.Point(plot.x(end), 58));
        for (double tick : Ticks.between(0, end, 5)) {
            svg.text("s m", new Svg.Point(plot.x(tick), 76), share(tick));
        }
        if (!Double.isNaN(range.before())) {
            double x = plot.x(range.before());
            svg.line("c-zero", new Svg.Point(x, 18), new Svg.Point(x, 58));
            svg.text("s", new Svg.Point(x + 6, 24), phrases.say("range-before", share(range.before())));
        }
        svg.rect("c-fan", new Svg.Point(plot.x(range.low()), 36), plot.x(range.high()) - plot.x(range.low()), 12);
        svg.diamond("c-dot sig", new Svg.Point(plot.x(range.now()), 42), 7);
        svg.text("b m", new Svg.Point(plot.x(range.now()), 28), phrases.say("range-now", share(range.now())));
        return svg.close();
    }

    private String share(double share) {
        return phrases.share(BigDecimal.valueOf(share));
    }

    private String describe() {
        String now = phrases.say("range-says", share(range.now()), share(range.low()), share(range.high()));
        return Double.isNaN(range.before())
                ? now
                : now + " " + Phrases.capital(phrases.say("range-before", share(range.before()))) + ".";
    }
}
