package org.koers.report;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;

/** The steps from one landing to the next as a bridge, a bar a row of a table. */
final class ChangeBars {
    private static final Svg.Size SIZE = new Svg.Size(132, 16);

    private final Plot plot;

    /** @param stops the landings on the way, at least one */
    ChangeBars(List<BigDecimal> stops) {
        double low = Collections.min(stops).doubleValue();
        double high = Collections.max(stops).doubleValue();
        plot = new Plot(2, 0, SIZE.width() - 4, SIZE.height(), low, high > low ? high : low + 1, 0, 1);
    }

    String draw(BigDecimal from, BigDecimal to) {
        Svg svg = Svg.ornament(SIZE);
        double start = plot.x(from.doubleValue());
        double end = plot.x(to.doubleValue());
        svg.rect(
                end < start ? "c-bar neg" : "c-bar pos",
                new Svg.Point(Math.min(start, end), 4),
                Math.max(1, Math.abs(end - start)),
                8);
        svg.line("c-zero", new Svg.Point(start, 0), new Svg.Point(start, SIZE.height()));
        return svg.close();
    }
}
