package org.koers.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.koers.backtest.SeriesYear;

/** When was warned first, a mark a year, by what came of the year. Years without a warning stand at the right. */
final class WarningStrip {
    private static final int LEFT = 10;
    private static final int NEVER = 74;
    private static final int WEEKS = 53;
    private static final int HALF_YEAR = 26;
    private static final int BAND_HEAD = 24;
    private static final int FEWEST_ROWS = 3;
    private static final int FOOT = 42;
    private static final double RADIUS = 4;

    private final List<SeriesYear> years;
    private final BacktestWords words;

    WarningStrip(List<SeriesYear> years, BacktestWords words) {
        this.years = years;
        this.words = words;
    }

    private record Band(String name, String kind, List<SeriesYear> years) {}

    String draw(String id, int width, String description) {
        List<Band> bands =
                List.of(band("missed", "c-dot"), band("between", "c-dot quiet"), band("reached", "c-dot sig"));
        double step = (width - LEFT - NEVER) / (double) WEEKS;
        double unit = Math.min(2 * RADIUS + 1, step);
        List<Integer> heights = bands.stream()
                .map(band -> BAND_HEAD + (int) StrictMath.ceil(unit * (rows(band) + 1)))
                .toList();
        int height = heights.stream().mapToInt(Integer::intValue).sum() + FOOT;
        Svg svg = Svg.image(id, new Svg.Size(width, height), words.tell("warnings-caption"), description);
        double end = height - FOOT;
        double half = LEFT + HALF_YEAR * step;
        svg.line("c-now", new Svg.Point(half, 0), new Svg.Point(half, end));
        svg.text("s", new Svg.Point(half + 5, 12), words.tell("half-year"));
        double top = 0;
        for (int i = 0; i < bands.size(); i++) {
            top += heights.get(i);
            draw(svg, bands.get(i), new Row(top, step, unit, width));
        }
        for (int week = 1; week <= WEEKS; week += week == 1 ? 7 : 8) {
            svg.text("s m", new Svg.Point(LEFT + (week - 0.5) * step, end + 18), String.valueOf(week));
        }
        svg.text("s", new Svg.Point(LEFT, end + 36), words.tell("axis-warning"));
        svg.text("s e", new Svg.Point(width - 2, end + 18), words.tell("never"));
        return svg.close();
    }

    private Band band(String outcome, String kind) {
        List<SeriesYear> own = years.stream()
                .filter(year -> words.outcome(year).equals(words.tell(outcome)))
                .toList();
        return new Band(words.tell("band-" + outcome, own.size()), kind, own);
    }

    private static Map<Integer, Integer> perWeek(Band band) {
        Map<Integer, Integer> counts = new TreeMap<>();
        for (SeriesYear year : band.years()) {
            Integer week = year.firstWarningWeek();
            if (week != null) {
                counts.merge(week, 1, Integer::sum);
            }
        }
        return counts;
    }

    private static int rows(Band band) {
        return Math.max(
                FEWEST_ROWS,
                perWeek(band).values().stream()
                        .mapToInt(Integer::intValue)
                        .max()
                        .orElse(0));
    }

    /** @param base where the band stands; @param unit height of a mark */
    private record Row(double base, double step, double unit, int width) {}

    private static void draw(Svg svg, Band band, Row row) {
        svg.line("c-axis", new Svg.Point(LEFT, row.base()), new Svg.Point(row.width(), row.base()));
        List<Svg.Point> marks = new ArrayList<>();
        perWeek(band).forEach((week, count) -> {
            for (int i = 0; i < count; i++) {
                marks.add(new Svg.Point(
                        LEFT + (week - 0.5) * row.step(), row.base() - row.unit() / 2 - 2 - i * row.unit()));
            }
        });
        double radius = Math.max(2, row.unit() / 2 - 0.5);
        for (Svg.Point mark : marks) {
            if (band.kind().endsWith("sig")) {
                svg.diamond(band.kind(), mark, radius + 0.8);
            } else {
                svg.circle(band.kind(), mark, radius);
            }
        }
        double head = row.base() - row.unit() * (rows(band) + 1) - BAND_HEAD;
        svg.text("b c-halo", new Svg.Point(LEFT, head + 16), band.name());
        svg.text(
                "b e",
                new Svg.Point(row.width() - 2, row.base() - 6),
                String.valueOf(band.years().size() - marks.size()));
    }
}
