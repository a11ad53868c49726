package org.koers.signals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koers.calendar.IsoWeek;
import org.koers.customers.Selection;
import org.koers.measure.Message;
import org.koers.measure.Scope;
import org.koers.provenance.Field;
import org.koers.provenance.Subject;
import org.koers.situation.Situation;

/**
 * What the 52 weeks behind say of the 52 weeks ahead, from three sides that have nothing to do with a target: the market,
 * the customers, the hands. Money in plan currency, not rounded.
 *
 * @param revenue of the last 52 weeks
 * @param market null where no growth is published
 * @param customers null where it is not known who bought, or not long enough
 * @param hands null where the sheet Team gives no FTE
 * @param lacks why what is null is not known, in the order market, customers, hands
 */
public record YearAhead(
        double revenue,
        @Nullable Market market,
        @Nullable Customers customers,
        @Nullable Hands hands,
        List<Message> lacks) {
    private static final int YEAR = 52;
    private static final int FEWEST_MONTHS = 3;
    private static final int MONTHS = 12;
    private static final int QUARTER = 13;
    private static final double TENTH = 0.9;

    public YearAhead {
        lacks = List.copyOf(lacks);
    }

    /**
     * The same revenue grown as the market did over the last published months on the same months a year before.
     *
     * @param low,high ends of the 80 % interval of the mean of those months; of segments together the ends added up,
     *     because their markets move alike
     * @param months fewest that a growth rests on
     * @param without share of the revenue whose market is not published; it is taken not to grow
     */
    public record Market(double low, double middle, double high, int months, double without) {}

    /**
     * Who buys.
     *
     * @param kept what customers bought that did not stop
     * @param fresh of which by those whose first order lies in these weeks
     * @param back what chosen customers bought less than in the 52 weeks before
     */
    public record Customers(double kept, double fresh, double back) {}

    /**
     * What the people of now can do, on what was done in the 52 weeks.
     *
     * @param strength FTE now on those of the 52 weeks on average
     * @param now,best contacts a day of the last 13 weeks, and of the best 13 of the 52, at today's strength, on those that
     *     were made; both the strength where no contacts are known of half a year
     */
    public record Hands(double strength, double now, double best) {}

    /** Empty before results reach back 52 weeks. */
    public static Optional<YearAhead> of(Situation situation) {
        Inputs inputs = Inputs.of(situation, null);
        if (inputs.figures().length() < YEAR) {
            return Optional.empty();
        }
        double revenue = last(inputs, Scope.TOTAL, 0);
        List<Message> lacks = new ArrayList<>();
        Market market = revenue > 0 ? market(inputs, revenue) : null;
        if (market == null) {
            lacks.add(Message.of("signals.market-months-needed", FEWEST_MONTHS));
        }
        Customers customers = customers(inputs);
        if (customers == null) {
            lacks.add(
                    Message.of(inputs.figures().hasCustomers() ? "signals.last-year-absent" : "signals.customer-rows"));
        }
        Lack fte = Lack.of(inputs, Subject.TEAM, Field.FTE);
        Hands hands = fte == null ? hands(inputs) : null;
        if (hands == null) {
            lacks.add(fte == null ? Message.of("signals.team-unknown") : Message.of(fte.key(), fte.what()));
        }
        return Optional.of(new YearAhead(revenue, market, customers, hands, lacks));
    }

    /** Money of 52 weeks, so many years back. */
    private static double last(Inputs inputs, Scope scope, int years) {
        long[] weekly = inputs.figures().weekly(scope).revenue;
        int until = weekly.length - years * YEAR;
        long sum = 0;
        for (int week = Math.max(0, until - YEAR); week < until; week++) {
            sum += weekly[week];
        }
        return sum / 100.0;
    }

    private static @Nullable Market market(Inputs inputs, double revenue) {
        Growth total = Growth.of(inputs.market().of(Scope.TOTAL).all());
        if (total != null) {
            return new Market(
                    revenue * (1 + total.mean - total.half),
                    revenue * (1 + total.mean),
                    revenue * (1 + total.mean + total.half),
                    total.months,
                    0);
        }
        double middle = 0;
        double half = 0;
        double known = 0;
        int months = Integer.MAX_VALUE;
        for (Scope segment : inputs.segments()) {
            Growth growth = Growth.of(inputs.market().of(segment).all());
            if (growth != null) {
                double own = last(inputs, segment, 0);
                known += own;
                middle += own * growth.mean;
                half += own * growth.half;
                months = Math.min(months, growth.months);
            }
        }
        return known <= 0
                ? null
                : new Market(
                        revenue + middle - half,
                        revenue + middle,
                        revenue + middle + half,
                        months,
                        Math.max(0, 1 - known / revenue));
    }

    /** Mean growth of the newest months, at most a year of them, and half of its 80 % interval. */
    private record Growth(double mean, double half, int months) {
        /** Null with fewer than three months. */
        static @Nullable Growth of(List<MarketShift.Month> all) {
            List<MarketShift.Month> newest = all.subList(Math.max(0, all.size() - MONTHS), all.size());
            int count = newest.size();
            if (count < FEWEST_MONTHS) {
                return null;
            }
            double sum = 0;
            for (MarketShift.Month month : newest) {
                sum += month.growth();
            }
            double mean = sum / count;
            double squares = 0;
            for (MarketShift.Month month : newest) {
                squares += (month.growth() - mean) * (month.growth() - mean);
            }
            double deviation = StrictMath.sqrt(squares / (count - 1));
            return new Growth(mean, Student.quantile(TENTH, count - 1) * deviation / StrictMath.sqrt(count), count);
        }
    }

    private static @Nullable Customers customers(Inputs inputs) {
        if (!inputs.figures().hasCustomers() || inputs.figures().length() < 2 * YEAR) {
            return null;
        }
        double kept = 0;
        double fresh = 0;
        double back = 0;
        for (String number : inputs.figures().customerNumbers()) {
            Scope customer = inputs.names().customer(number);
            double now = last(inputs, customer, 0);
            double before = last(inputs, customer, 1);
            Silence silence = Silence.of(inputs.figures(), customer);
            kept += silence.isFinal() ? 0 : now;
            fresh += isFresh(inputs, customer) && !silence.isFinal() ? now : 0;
            Selection row = inputs.names().selection().get(number);
            back += row != null && ServedGauge.isChosen(row) ? Math.max(0, before - now) : 0;
        }
        return new Customers(kept, fresh, back);
    }

    private static boolean isFresh(Inputs inputs, Scope customer) {
        long[] weekly = inputs.figures().weekly(customer).revenue;
        for (int week = 0; week < weekly.length - YEAR; week++) {
            if (weekly[week] > 0) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable Hands hands(Inputs inputs) {
        Team team = new Team(inputs.ledger().team());
        double sum = 0;
        int weeks = 0;
        for (int back = 0; back < YEAR; back++) {
            IsoWeek week = inputs.week().minus(back);
            double then = team.present(week);
            sum += then;
            weeks += then > 0 ? 1 : 0;
        }
        double now = team.present(inputs.week());
        if (now <= 0 || sum <= 0) {
            return null;
        }
        double strength = now * weeks / sum;
        double[] perDay = inputs.contacts().perDay(Scope.TOTAL);
        double[] year = Arrays.copyOfRange(perDay, Math.max(0, perDay.length - YEAR), perDay.length);
        double usual = mean(year, 0, year.length);
        if (year.length < 2 * QUARTER || !(usual > 0)) {
            return new Hands(strength, strength, strength);
        }
        double best = 0;
        for (int from = 0; from + QUARTER <= year.length; from++) {
            double quarter = mean(year, from, from + QUARTER);
            best = quarter > best ? quarter : best;
        }
        double last = mean(year, year.length - QUARTER, year.length);
        return new Hands(
                strength,
                Double.isNaN(last) ? strength : strength * last / usual,
                best > 0 ? strength * best / usual : strength);
    }

    /** Of what is known; NaN of nothing. */
    private static double mean(double[] values, int from, int until) {
        return Arrays.stream(values, from, until)
                .filter(value -> !Double.isNaN(value))
                .average()
                .orElse(Double.NaN);
    }
}
