package org.koers.signals;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.koers.calendar.IsoWeek;
import org.koers.measure.Scope;
import org.koers.results.Result;

/** Discount and gross margin week by week, of the total and the segments, from the first week of last plan year on. */
final class Terms {
    private final IsoWeek first;
    private final Weeks total;
    private final Map<String, Weeks> segments = new HashMap<>();

    /**
     * One scope by week, in cents.
     *
     * @param discount given, positive
     * @param list net revenue and discount of the rows that state a discount
     * @param margin gross margin
     * @param earning net revenue of the rows that state a margin
     */
    record Weeks(long[] discount, long[] list, long[] margin, long[] earning) {
        private Weeks(int weeks) {
            this(new long[weeks], new long[weeks], new long[weeks], new long[weeks]);
        }

        /** Discount as a share of the list price over weeks {@code from} to before {@code to}; NaN without sales. */
        double discountRate(int from, int to) {
            return share(discount, list, from, to);
        }

        /** Margin as a share of net revenue. */
        double marginRate(int from, int to) {
            return share(margin, earning, from, to);
        }

        private static double share(long[] part, long[] whole, int from, int to) {
            long above = 0;
            long below = 0;
            for (int week = from; week < to; week++) {
                above += part[week];
                below += whole[week];
            }
            return below > 0 ? (double) above / below : Double.NaN;
        }
    }

    Terms(Inputs inputs) {
        this.first = inputs.year().previous().first();
        int length = first.weeksUntil(inputs.week()) + 1;
        this.total = new Weeks(length);
        inputs.segments().forEach(segment -> segments.put(segment.id(), new Weeks(length)));
        for (Result result : inputs.ledger().results()) {
            int week = index(result.week());
            if (week >= 0 && week < length) {
                add(total, result, week);
                String key = inputs.names().segmentOf(result);
                Weeks segment = key == null ? null : segments.get(key);
                if (segment != null) {
                    add(segment, result, week);
                }
            }
        }
    }

    /** A discount counts as a positive amount whatever its sign, and on a credit it is taken back. */
    private static void add(Weeks weeks, Result result, int week) {
        long cents = Figures.cents(result.netRevenue());
        BigDecimal stated = result.discount();
        if (stated != null) {
            long given = Math.abs(Figures.cents(stated)) * (cents < 0 ? -1 : 1);
            weeks.discount()[week] += given;
            weeks.list()[week] += cents + given;
        }
        BigDecimal margin = result.grossMargin();
        if (margin != null) {
            weeks.margin()[week] += Figures.cents(margin);
            weeks.earning()[week] += cents;
        }
    }

    Weeks of(Scope scope) {
        return scope.equals(Scope.TOTAL) ? total : Objects.requireNonNull(segments.get(scope.id()));
    }

    /** Place of the week; negative before last plan year. */
    int index(IsoWeek week) {
        return first.weeksUntil(week);
    }
}
