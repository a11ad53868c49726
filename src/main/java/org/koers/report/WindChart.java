package org.koers.report;

import java.math.BigDecimal;
import java.util.List;

/** Two segments: the market against its assumption, and the visits against plan. */
final class WindChart {
    private static final int ROW = 36;

    private final List<Row> rows;
    private final Phrases phrases;

    /**
     * One segment.
     *
     * @param market real market / assumed market
     * @param visits visits / planned visits; NaN where not known, as the market may be
     */
    record Row(String name, double market, double visits) {}

    WindChart(List<Row> rows, Phrases phrases) {
        this.rows = rows;
        this.phrases = phrases;
    }

    String draw(String id, int width) {
        boolean wide = width > 400;
        double spread = 0.1;
        double most = 1.1;
        for (Row row : rows) {
            spread = Double.isNaN(row.market()) ? spread : Math.max(spread, Math.abs(row.market() - 1));
            most = Double.isNaN(row.visits()) ? most : Math.max(most, row.visits());
        }
        double left = wide ? 150 : 112;
        double half = wide ? 90 : 66;
        Plot market = new Plot(left, 0, half, 1, 1 - spread * 1.7, 1 + spread * 1.7, 0, 1);
        double second = wide ? 300 : 226;
        Plot visits = new Plot(second, 0, wide ? 92 : 76, 1, 0, most * 1.05, 0, 1);
        Svg svg = Svg.image(id, new Svg.Size(width, 28 + rows.size() * ROW), phrases.say("wind-caption"), describe());
        svg.text("s", new Svg.Point(left, 12), phrases.say("wind-market"));
        svg.text("s", new Svg.Point(second, 12), phrases.say("wind-visits"));
        for (int i = 0; i < rows.size(); i++) {
            row(svg, rows.get(i), new Lines(market, visits, 26 + i * (double) ROW, wide ? 20 : 15));
        }
        return svg.close();
    }

    private record Lines(Plot market, Plot visits, double y, int characters) {}

    private void row(Svg svg, Row row, Lines lines) {
        double y = lines.y();
        String name = row.name().length() > lines.characters()
                ? row.name().substring(0, lines.characters() - 1).strip() + "…"
                : row.name();
        svg.text("b", new Svg.Point(0, y + 15), name);
        if (!Double.isNaN(row.market())) {
            market(svg, row.market(), lines);
        }
        if (!Double.isNaN(row.visits())) {
            Plot visits = lines.visits();
            svg.rect("c-band", new Svg.Point(visits.left(), y + 4), visits.width(), 14);
            svg.rect("c-bar", new Svg.Point(visits.left(), y + 4), visits.x(row.visits()) - visits.left(), 14);
            svg.line("c-zero", new Svg.Point(visits.x(1), y - 2), new Svg.Point(visits.x(1), y + 24));
            svg.text("s", new Svg.Point(visits.right() + 6, y + 16), share(row.visits()));
        }
    }

    private void market(Svg svg, double index, Lines lines) {
        Plot market = lines.market();
        double y = lines.y();
        double from = Math.min(market.x(1), market.x(index));
        svg.rect("c-bar mkt", new Svg.Point(from, y + 4), Math.abs(market.x(index) - market.x(1)), 14);
        svg.line("c-zero", new Svg.Point(market.x(1), y - 2), new Svg.Point(market.x(1), y + 24));
        boolean under = index < 1;
        svg.text(under ? "e s" : "s", new Svg.Point(market.x(index) + (under ? -6 : 6), y + 16), phrases.index(index));
    }

    private String share(double share) {
        return phrases.share(BigDecimal.valueOf(share));
    }

    private String describe() {
        List<String> parts = rows.stream()
                .map(row -> phrases.say(
                        "wind-says",
                        row.name(),
                        Double.isNaN(row.market()) ? Phrases.UNKNOWN : phrases.index(row.market()),
                        Double.isNaN(row.visits()) ? Phrases.UNKNOWN : share(row.visits())))
                .toList();
        return String.join("; ", parts) + ".";
    }
}
