package org.koers.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Segments by wind and own sailing: market against assumption, result against plan at the real market. */
final class QuadrantChart {
    private static final int LEFT = 46;
    private static final int RIGHT = 14;
    private static final int TOP = 22;
    private static final int BOTTOM = 40;
    private static final double LEAST_SPREAD = 0.12;
    private static final double CHARACTER = 6.9;

    private final List<Ship> ships;
    private final Phrases phrases;
    private final int width;
    private final int height;
    private final double largest;
    private final Plot plot;

    /**
     * One segment.
     *
     * @param market real market / assumed market
     * @param own result / (plan × market)
     * @param plan year to date
     */
    record Ship(String name, double market, double own, double plan) {}

    private record Box(double left, double top, double right, double bottom) {
        double shared(Box other) {
            double across = Math.min(right, other.right) - Math.max(left, other.left);
            double down = Math.min(bottom, other.bottom) - Math.max(top, other.top);
            return Math.max(0, across) * Math.max(0, down);
        }
    }

    QuadrantChart(List<Ship> ships, Phrases phrases, int width, int height) {
        this.ships = ships.stream()
                .sorted(Comparator.comparingDouble(Ship::plan).reversed().thenComparing(Ship::name))
                .toList();
        this.phrases = phrases;
        this.width = width;
        this.height = height;
        this.largest = ships.stream().mapToDouble(Ship::plan).max().orElse(1);
        double across =
                spread(ships.stream().mapToDouble(ship -> ship.market() - 1).toArray());
        double up = spread(ships.stream().mapToDouble(ship -> ship.own() - 1).toArray());
        this.plot = new Plot(
                LEFT, TOP, width - LEFT - RIGHT, height - TOP - BOTTOM, 1 - across, 1 + across, 1 - up, 1 + up);
    }

    private static double spread(double[] distances) {
        double spread = LEAST_SPREAD;
        for (double distance : distances) {
            spread = Math.max(spread, Math.abs(distance));
        }
        return spread * 1.3;
    }

    String draw(String id) {
        Svg svg = Svg.image(id, new Svg.Size(width, height), phrases.say("quadrant-title"), describe());
        double midX = plot.x(1);
        double midY = plot.y(1);
        svg.rect("c-q", new Svg.Point(midX, TOP), plot.right() - midX, midY - TOP);
        svg.rect("c-q bad", new Svg.Point(LEFT, midY), midX - LEFT, plot.bottom() - midY);
        svg.line("c-zero", new Svg.Point(midX, TOP), new Svg.Point(midX, plot.bottom()));
        svg.line("c-zero", new Svg.Point(LEFT, midY), new Svg.Point(plot.right(), midY));
        axes(svg);
        List<Box> taken = corners(svg);
        for (Ship ship : ships) {
            svg.circle(classOf(ship), plot.at(ship.market(), ship.own()), radius(ship));
            taken.add(around(ship));
        }
        for (Ship ship : ships) {
            name(svg, ship, taken);
        }
        return svg.close();
    }

    private static String classOf(Ship ship) {
        return ship.own() < 0.9 ? "c-bub hi" : "c-bub";
    }

    private double radius(Ship ship) {
        double most = width < 500 ? 18 : 25;
        return Math.max(4, most * StrictMath.sqrt(Math.max(0, ship.plan()) / largest));
    }

    private Box around(Ship ship) {
        double radius = radius(ship) + 1;
        double x = plot.x(ship.market());
        double y = plot.y(ship.own());
        return new Box(x - radius, y - radius, x + radius, y + radius);
    }

    private void axes(Svg svg) {
        for (double tick : Ticks.between(plot.from(), plot.to(), 5)) {
            svg.text("s m", new Svg.Point(plot.x(tick), plot.bottom() + 17), phrases.index(tick));
        }
        for (double tick : Ticks.between(plot.low(), plot.high(), 5)) {
            svg.text("s e", new Svg.Point(LEFT - 7, plot.y(tick) + 4), phrases.index(tick));
        }
        svg.text("s", new Svg.Point(LEFT, 13), phrases.say("quadrant-up"));
        svg.text("s e", new Svg.Point(plot.right(), height - 5), phrases.say("quadrant-across"));
    }

    private List<Box> corners(Svg svg) {
        String size = width < 500 ? "-short" : "";
        double low = plot.bottom() - 9;
        double high = TOP + 16;
        svg.text("s it", new Svg.Point(LEFT + 8, high), phrases.say("head-good" + size));
        svg.text("s it e", new Svg.Point(plot.right() - 8, high), phrases.say("tail-good" + size));
        svg.text("s it", new Svg.Point(LEFT + 8, low), phrases.say("head-bad" + size));
        svg.text("s it e", new Svg.Point(plot.right() - 8, low), phrases.say("tail-bad" + size));
        double words = width < 500 ? 100 : 150;
        return new ArrayList<>(List.of(
                new Box(LEFT, TOP, LEFT + words, high + 4),
                new Box(plot.right() - words, TOP, plot.right(), high + 4),
                new Box(LEFT, low - 12, LEFT + words, plot.bottom()),
                new Box(plot.right() - words, low - 12, plot.right(), plot.bottom())));
    }

    /** The place around the circle that covers least of what is there already; right of it when all are free. */
    private void name(Svg svg, Ship ship, List<Box> taken) {
        String name = ship.name().length() > 22 ? ship.name().substring(0, 21) + "…" : ship.name();
        Place best = null;
        double least = Double.MAX_VALUE;
        for (Place place : places(ship, name.length() * CHARACTER)) {
            double covered = outside(place.box());
            for (Box box : taken) {
                covered += place.box().shared(box);
            }
            if (covered < least) {
                least = covered;
                best = place;
            }
        }
        if (best != null) {
            taken.add(best.box());
            svg.text(best.classes(), new Svg.Point(best.x(), best.y()), name);
        }
    }

    private List<Place> places(Ship ship, double length) {
        double x = plot.x(ship.market());
        double y = plot.y(ship.own());
        double radius = radius(ship);
        double diagonal = radius * 0.75;
        return List.of(
                right(x + radius + 5, y + 4, length),
                left(x - radius - 5, y + 4, length),
                middle(x, y + radius + 15, length),
                middle(x, y - radius - 6, length),
                right(x + diagonal + 4, y + diagonal + 11, length),
                right(x + diagonal + 4, y - diagonal - 3, length),
                left(x - diagonal - 4, y + diagonal + 11, length),
                left(x - diagonal - 4, y - diagonal - 3, length));
    }

    private static Place right(double x, double y, double length) {
        return new Place("b c-halo", x, y, new Box(x - 2, y - 12, x + length, y + 4));
    }

    private static Place left(double x, double y, double length) {
        return new Place("b e c-halo", x, y, new Box(x - length, y - 12, x + 2, y + 4));
    }

    private static Place middle(double x, double y, double length) {
        return new Place("b m c-halo", x, y, new Box(x - length / 2, y - 12, x + length / 2, y + 4));
    }

    private record Place(String classes, double x, double y, Box box) {}

    /** Much worse than covering a name. */
    private double outside(Box box) {
        boolean inside =
                box.left() >= LEFT - 4 && box.right() <= width && box.top() >= TOP - 4 && box.bottom() <= plot.bottom();
        return inside ? 0 : 1e6;
    }

    private String describe() {
        List<String> parts = ships.stream()
                .map(ship -> phrases.say(
                        "quadrant-ship", ship.name(), phrases.index(ship.market()), phrases.index(ship.own())))
                .toList();
        return String.join("; ", parts) + ".";
    }
}
