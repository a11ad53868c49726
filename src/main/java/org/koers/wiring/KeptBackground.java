package org.koers.wiring;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.koers.calendar.IsoWeek;
import org.koers.intake.Background;

/**
 * What a plan knows, in a few bytes a row. Made once per state of its facts.
 *
 * @param segments in their first spelling
 * @param customers what each bought, by number
 */
record KeptBackground(boolean hasPlan, boolean hasResults, Set<String> segments, Map<String, Bought> customers)
        implements Background {
    @Override
    public Optional<Usual> usual(String customerNo, IsoWeek before) {
        Bought bought = customers.get(customerNo);
        return bought == null ? Optional.empty() : bought.before(number(before));
    }

    private static int number(IsoWeek week) {
        return week.year() * 100 + week.week();
    }

    /** Amounts of one customer, row by row. */
    static final class Bought {
        private int[] weeks = new int[4];
        private float[] amounts = new float[4];
        private int rows;
        private int askedOf = -1;
        private Optional<Usual> answered = Optional.empty();

        /** @param amount net revenue of a row; its sign does not matter */
        void add(IsoWeek week, double amount) {
            if (amount == 0) {
                return;
            }
            if (rows == weeks.length) {
                weeks = Arrays.copyOf(weeks, rows * 2);
                amounts = Arrays.copyOf(amounts, rows * 2);
            }
            weeks[rows] = number(week);
            amounts[rows++] = (float) Math.abs(amount);
        }

        /** Rows of a file come week by week, so the last answer is mostly the next one. */
        synchronized Optional<Usual> before(int week) {
            if (week != askedOf) {
                askedOf = week;
                answered = median(week);
            }
            return answered;
        }

        private Optional<Usual> median(int week) {
            float[] earlier = new float[rows];
            int count = 0;
            for (int row = 0; row < rows; row++) {
                if (weeks[row] < week) {
                    earlier[count++] = amounts[row];
                }
            }
            if (count == 0) {
                return Optional.empty();
            }
            Arrays.sort(earlier, 0, count);
            double middle = (earlier[(count - 1) / 2] + (double) earlier[count / 2]) / 2;
            return Optional.of(new Usual(middle, count));
        }
    }

    /** Gathers results one by one. */
    static final class Customers {
        private final Map<String, Bought> bought = new HashMap<>();

        void add(String customerNo, IsoWeek week, double amount) {
            bought.computeIfAbsent(customerNo, number -> new Bought()).add(week, amount);
        }

        Map<String, Bought> all() {
            return bought;
        }
    }
}
