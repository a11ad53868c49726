package org.koers.workbook;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.koers.calendar.IsoWeek;
import org.koers.provenance.Field;
import org.koers.provenance.Problem;
import org.koers.results.Result;

/** Refuses a week that is given twice: per customer and again per segment, or in parts and again as a whole. */
final class LevelCheck {
    /** Segment rows that are less than this part of the week are sales without a customer number. */
    private static final double REMAINDER = 0.1;
    /** A row that comes this close to the sum of the others is their total. */
    private static final double AS_GOOD_AS = 0.02;

    private final Map<IsoWeek, Levels> weeks = new TreeMap<>();

    private @Nullable IsoWeek last;
    private Levels ofLast = new Levels();

    void add(Result result) {
        if (!result.week().equals(last)) {
            last = result.week();
            ofLast = weeks.computeIfAbsent(result.week(), week -> new Levels());
        }
        ofLast.add(result);
    }

    void tell(Problems problems) {
        weeks.forEach((week, levels) -> {
            Result second = levels.second();
            if (second != null) {
                problems.add(
                        Problem.refuse(second.origin().cell(Field.NET_REVENUE), "workbook.two-levels", week.toString())
                                .in(week));
            }
        });
    }

    private static final class Levels {
        private double customers;
        private double segments;
        private double parts;
        private double wholes;
        private @Nullable Result segment;
        private @Nullable Result whole;

        void add(Result result) {
            double revenue = result.netRevenue().doubleValue();
            if (result.customerNo() != null || result.customer() != null) {
                customers += Math.abs(revenue);
                parts += revenue;
            } else if (result.segment() != null || result.rep() != null || result.itemGroup() != null) {
                segments += Math.abs(revenue);
                parts += revenue;
                segment = segment == null ? result : segment;
            } else {
                wholes += revenue;
                whole = whole == null ? result : whole;
            }
        }

        @Nullable
        Result second() {
            if (customers > 0 && segments >= REMAINDER * (customers + segments)) {
                return segment;
            }
            boolean both = customers + segments > 0 && whole != null;
            return both && Math.abs(wholes - parts) <= AS_GOOD_AS * Math.abs(parts) ? whole : null;
        }
    }
}
