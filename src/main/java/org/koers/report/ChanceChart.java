package org.koers.report;

import java.util.List;
import org.koers.backtest.Calibration;

/** The chances that were given against how often they came true: on the line they are honest. */
final class ChanceChart {
    private static final int LEFT = 44;
    private static final int RIGHT = 24;
    private static final int TOP = 8;
    private static final int BOTTOM = 42;
    private static final double SMALLEST = 3;
    private static final double LARGEST = 13;

    private final List<Calibration.Decile> deciles;
    private final BacktestWords words;

    ChanceChart(Calibration calibration, BacktestWords words) {
        this.deciles = calibration.deciles();
        this.words = words;
    }

    String draw(String id, Svg.Size size, String description) {
        Plot plot = new Plot(LEFT, TOP, size.width() - LEFT - RIGHT, size.height() - TOP - BOTTOM, 0, 1, 0, 1);
        Svg svg = Svg.image(id, size, words.tell("chances-caption"), description);
        for (double tick : Ticks.between(0, 1, 5)) {
            svg.line("c-grid", plot.at(0, tick), plot.at(1, tick));
            svg.text("s e", new Svg.Point(LEFT - 8, plot.y(tick) + 4), words.share(tick));
            svg.text("s m", new Svg.Point(plot.x(tick), plot.bottom() + 18), words.share(tick));
        }
        svg.line("c-zero", plot.at(0, 0), plot.at(1, 1));
        svg.text("s e", new Svg.Point(plot.right(), plot.bottom() + 36), words.tell("axis-chance"));
        int most = deciles.stream().mapToInt(Calibration.Decile::n).max().orElse(1);
        for (Calibration.Decile decile : deciles) {
            Double chance = decile.chance();
            Double came = decile.came();
            if (chance != null && came != null) {
                double radius = Math.max(SMALLEST, LARGEST * StrictMath.sqrt(decile.n() / (double) most));
                svg.circle("c-bub", plot.at(chance, came), radius);
            }
        }
        return svg.close();
    }
}
