package org.koers.report;

import java.math.BigDecimal;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import org.koers.measure.Language;

/** Where the year lands as it goes, and where it would land otherwise, on one axis with the target. */
public final class LandingBar {
    private static final int WIDE = 500;

    private final Bars bars;
    private final Phrases phrases;

    /** An 80 % range and what is most likely, in money. */
    public record Range(double low, double expected, double high) {}

    /**
     * What is drawn.
     *
     * @param tried null when nothing is tried
     */
    public record Bars(Range now, @Nullable Range tried, double target) {}

    /** @param currency ISO 4217 */
    public LandingBar(Bars bars, Language language, String currency) {
        this.bars = bars;
        this.phrases = new Phrases(language, currency);
    }

    /** @param id unique on the page; @param width pixels */
    public String draw(String id, int width) {
        Range tried = bars.tried() == null ? bars.now() : bars.tried();
        double low = DoubleStream.of(bars.now().low(), tried.low(), bars.target())
                .min()
                .orElseThrow();
        double high = DoubleStream.of(bars.now().high(), tried.high(), bars.target())
                .max()
                .orElseThrow();
        double room = Math.max((high - low) * 0.05, Math.abs(high) * 0.001);
        int bottom = bars.tried() == null ? 76 : 122;
        Plot plot = new Plot(10, 22, width - 20, bottom - 22, low - room, high + room, 0, 1);
        Svg svg = Svg.image(id, new Svg.Size(width, bottom + 26), phrases.say("bar-title"), describe());
        axis(svg, plot, width);
        double target = plot.x(bars.target());
        svg.line("c-mark-l", new Svg.Point(target, 22), new Svg.Point(target, bottom));
        boolean right = target > width / 2.0;
        svg.text(
                right ? "b mk e" : "b mk",
                new Svg.Point(target + (right ? 6 : -6), 14),
                phrases.say("target", money(bars.target())));
        row(svg, plot, bars.now(), 52, phrases.say("bar-now", money(bars.now().expected())));
        if (bars.tried() != null) {
            row(svg, plot, tried, 98, phrases.say("bar-tried", money(tried.expected())));
        }
        svg.diamond("c-mark", new Svg.Point(target, 22), 6);
        return svg.close();
    }

    private void axis(Svg svg, Plot plot, int width) {
        svg.line("c-axis", new Svg.Point(plot.left(), plot.bottom()), new Svg.Point(plot.right(), plot.bottom()));
        for (double tick : Ticks.between(plot.from(), plot.to(), width > WIDE ? 5 : 3)) {
            double x = plot.x(tick);
            if (x > 36 && x < width - 36) {
                svg.text("s m", new Svg.Point(x, plot.bottom() + 18), money(tick));
            }
        }
    }

    private static void row(Svg svg, Plot plot, Range range, int y, String words) {
        svg.rect("c-fan core", new Svg.Point(plot.x(range.low()), y), plot.x(range.high()) - plot.x(range.low()), 12);
        svg.circle("c-dot", new Svg.Point(plot.x(range.expected()), y + 6), 6);
        svg.text("b c-halo", new Svg.Point(plot.left(), y - 8), words);
    }

    private String money(double amount) {
        return phrases.forecast(BigDecimal.valueOf(amount));
    }

    private String describe() {
        Range now = bars.now();
        String says = phrases.say(
                "bar-says", money(now.expected()), money(now.low()), money(now.high()), money(bars.target()));
        Range tried = bars.tried();
        return tried == null
                ? says
                : says + " "
                        + phrases.say(
                                "bar-says-tried", money(tried.expected()), money(tried.low()), money(tried.high()));
    }
}
