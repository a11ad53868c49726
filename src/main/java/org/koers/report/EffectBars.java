package org.koers.report;

/** Market and own effect of one segment as two bars; all rows of the table share the scale. */
final class EffectBars {
    private static final Svg.Size SIZE = new Svg.Size(132, 22);

    private final double left;
    private final double right;

    /** @param left the most negative effect of all rows, at most 0; @param right the most positive one, at least 0 */
    EffectBars(double left, double right) {
        this.left = left;
        this.right = right;
    }

    String draw(double market, double own) {
        double span = right - left;
        Plot plot = new Plot(2, 0, SIZE.width() - 4, SIZE.height(), left, span == 0 ? left + 1 : right, 0, 1);
        Svg svg = Svg.ornament(SIZE);
        bar(svg, plot, "c-bar mkt", new Bar(market, 2));
        bar(svg, plot, own < 0 ? "c-bar neg" : "c-bar pos", new Bar(own, 12));
        svg.line("c-zero", new Svg.Point(plot.x(0), 0), new Svg.Point(plot.x(0), SIZE.height()));
        return svg.close();
    }

    private record Bar(double amount, double top) {}

    private static void bar(Svg svg, Plot plot, String classes, Bar bar) {
        double from = Math.min(plot.x(0), plot.x(bar.amount()));
        double width = Math.max(1, Math.abs(plot.x(bar.amount()) - plot.x(0)));
        svg.rect(classes, new Svg.Point(from, bar.top()), width, 8);
    }
}
