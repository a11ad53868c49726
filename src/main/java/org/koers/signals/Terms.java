package org.koers.signals;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.koers.calendar.IsoWeek;
import org.koers.measure.Scope;
import org.koers.results.Result;

/** Discount and gross margin week by week, of the total and the segments, from the first week of last plan year on. */
final class Terms {
    private final IsoWeek first;
    private final int length;
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

        private Weeks until(int weeks) {
            return new Weeks(
                    Arrays.copyOf(discount, weeks),
                    Arrays.copyOf(list, weeks),
                    Arrays.copyOf(margin, weeks),
                    Arrays.copyOf(earning, weeks));
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

    /** @param before those of the week before, when nothing came in since but this week; else null */
    static Terms of(Inputs inputs, @Nullable Terms before) {
        Set<String> keys = new HashSet<>();
        inputs.segments().forEach(segment -> keys.add(segment.id()));
        Terms earlier = before != null && before.segments.keySet().equals(keys) ? before : null;
        Terms terms = new Terms(inputs, earlier == null ? new Weeks(0) : earlier.total);
        for (String key : keys) {
            Weeks weeks = earlier == null ? null : earlier.segments.get(key);
            terms.segments.put(key, (weeks == null ? new Weeks(0) : weeks).until(terms.length));
        }
        List<Result> rows = earlier != null
                ? inputs.figures().placed().newest()
                : inputs.ledger().results();
        rows.forEach(row -> terms.add(inputs, row));
        return terms;
    }

    private Terms(Inputs inputs, Weeks total) {
        this.first = inputs.year().previous().first();
        this.length = first.weeksUntil(inputs.week()) + 1;
        this.total = total.until(length);
    }

    private void add(Inputs inputs, Result result) {
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
