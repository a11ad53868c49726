package org.koers.steering;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The points of a meeting in order, with the minutes for each: together its length. A point without anything to speak of
 * is not on it, and its time goes to the advices.
 *
 * @param points in order; each advice for decision is one
 */
public record Agenda(List<Point> points) {
    /** Minutes of the daily meeting in a storm. */
    public static final int STORM_MINUTES = 15;

    /** Actions that a day in a storm can carry. */
    public static final int STORM_ACTIONS = 3;

    private static final int SHORTEST_POINT = 2;

    public Agenda {
        points = List.copyOf(points);
    }

    /** What is spoken of, in order. Shares of the time are a choice: nobody measured which serve a team best. */
    public enum Kind {
        EARLIER(25),
        OUTCOMES(15),
        ADVICE(40),
        WITHHELD(5),
        OPEN_POINTS(5),
        CLOSE(10);

        private final int share;

        Kind(int share) {
            this.share = share;
        }
    }

    public record Point(Kind kind, int minutes) {}

    /**
     * How much there is to speak of, 0 or more of each.
     *
     * @param earlier decisions to look back on
     * @param outcomes that can be judged
     * @param advices for decision
     * @param withheld advices that were not given
     * @param open points that wait for this meeting
     */
    public record Load(int earlier, int outcomes, int advices, int withheld, int open) {
        private int of(Kind kind) {
            return switch (kind) {
                case EARLIER -> earlier;
                case OUTCOMES -> outcomes;
                case ADVICE -> advices;
                case WITHHELD -> withheld;
                case OPEN_POINTS -> open;
                case CLOSE -> 1;
            };
        }
    }

    /** @param minutes of the whole meeting, at least one for each point */
    public static Agenda of(int minutes, Load load) {
        List<Kind> points = new ArrayList<>();
        int left = 0;
        for (Kind kind : Kind.values()) {
            int count = kind == Kind.ADVICE ? load.of(kind) : Math.min(1, load.of(kind));
            IntStream.range(0, count).forEach(one -> points.add(kind));
            left += count == 0 ? kind.share : 0;
        }
        double advice = (double) (Kind.ADVICE.share + left) / Math.max(1, load.advices());
        return divided(minutes, points, kind -> kind == Kind.ADVICE ? advice : kind.share);
    }

    /** The day's meeting in a storm: what was agreed, at most three actions, who does what. No routine. */
    public static Agenda inStorm(int earlier, int advices) {
        return of(STORM_MINUTES, new Load(earlier, 0, Math.min(STORM_ACTIONS, advices), 0, 0));
    }

    /** The shortest time for each, and the rest by largest remainder; of equal remainders the first point gets it. */
    private static Agenda divided(int minutes, List<Kind> points, ToDoubleFunction<Kind> share) {
        int least = Math.min(SHORTEST_POINT, minutes / points.size());
        if (least == 0) {
            throw new IllegalArgumentException(minutes + " minutes for " + points.size() + " points");
        }
        int rest = minutes - least * points.size();
        double whole = points.stream().mapToDouble(share).sum();
        double[] exact = points.stream()
                .mapToDouble(kind -> rest * share.applyAsDouble(kind) / whole)
                .toArray();
        int[] given = Arrays.stream(exact).mapToInt(minute -> (int) minute).toArray();
        IntStream.range(0, exact.length)
                .boxed()
                .sorted(Comparator.comparingDouble(point -> given[point] - exact[point]))
                .limit(rest - Arrays.stream(given).sum())
                .toList()
                .forEach(point -> given[point]++);
        return new Agenda(IntStream.range(0, given.length)
                .mapToObj(point -> new Point(points.get(point), least + given[point]))
                .toList());
    }

    /** Of all points of this kind together; 0 when there is none. */
    public int minutes(Kind kind) {
        return points.stream()
                .filter(point -> point.kind() == kind)
                .mapToInt(Point::minutes)
                .sum();
    }

    /** Of each point of this kind, in order. */
    public List<Integer> each(Kind kind) {
        return points.stream()
                .filter(point -> point.kind() == kind)
                .map(Point::minutes)
                .toList();
    }

    public int length() {
        return points.stream().mapToInt(Point::minutes).sum();
    }
}
