package org.koers.steering;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koers.measure.Measured;
import org.koers.measure.Message;
import org.koers.measure.Scope;
import org.koers.measure.Unit;
import org.koers.measure.Value;
import org.koers.measure.Vocabulary;
import org.koers.review.Reviewed;
import org.koers.signals.YearAhead;

/**
 * A target for the 52 weeks ahead from what carries it, instead of last year and ten percent.
 *
 * <ul>
 *   <li>Market: the revenue of the 52 weeks behind, grown as the published market did; the ends of its 80 % interval.
 *   <li>Customers: low, what those who still buy bought, without those whose first order lies in these weeks; middle, with
 *       as many new ones again; high, with what chosen customers bought more a year before.
 *   <li>Hands: the share {@code q} that comes from quotes goes with the contacts that the people of now can make, on those
 *       that were made: {@code R·(1 + q·(v − 1))}, with {@code v} by the last quarter, by FTE alone, and by the best quarter.
 * </ul>
 *
 * Together they leave what all of them reach: from the highest of the low ends to the lowest of the high ones. Where those
 * have passed each other, the sides contradict, and the range is that of the middles.
 *
 * @param lastYear revenue of the 52 weeks behind
 * @param ways in the order above, those that are not known too
 * @param together null when none is known
 * @param contradicts whether no amount lies within all of them
 */
public record TargetProposal(
        BigDecimal lastYear, List<Way> ways, @Nullable Range together, boolean contradicts) {
    private static final BigDecimal TEN_MORE = new BigDecimal("1.10");

    public TargetProposal {
        ways = List.copyOf(ways);
    }

    /** What a target can rest on. */
    public enum Side {
        MARKET("market"),
        CUSTOMERS("customers"),
        HANDS("hands");

        private final String id;

        Side(String id) {
            this.id = id;
        }

        public String id() {
            return id;
        }
    }

    /** In whole money. */
    public record Range(BigDecimal low, BigDecimal middle, BigDecimal high) {
        static Range of(double one, double middle, double other) {
            double[] sorted = {one, middle, other};
            Arrays.sort(sorted);
            return new Range(money(sorted[0]), money(sorted[1]), money(sorted[2]));
        }
    }

    /** @param range null when it is not known; @param says what it rests on, or why it is not known */
    public record Way(Side side, @Nullable Range range, Message says) {}

    /** Last year and ten percent, to compare with. */
    public BigDecimal tenMore() {
        return lastYear.multiply(TEN_MORE).setScale(0, RoundingMode.HALF_EVEN);
    }

    /** @param reviewed the same week, for the measures it published */
    public static TargetProposal of(YearAhead ahead, Reviewed reviewed) {
        List<Message> lacks = new ArrayList<>(ahead.lacks());
        Published values = new Published(reviewed.basis());
        List<Way> ways = List.of(market(ahead, lacks), customers(ahead, lacks), hands(ahead, values, lacks));
        List<Range> known = new ArrayList<>();
        for (Way way : ways) {
            if (way.range() != null) {
                known.add(way.range());
            }
        }
        BigDecimal lastYear = money(ahead.revenue());
        if (known.isEmpty()) {
            return new TargetProposal(lastYear, ways, null, false);
        }
        BigDecimal low =
                known.stream().map(Range::low).max(BigDecimal::compareTo).orElseThrow();
        BigDecimal high =
                known.stream().map(Range::high).min(BigDecimal::compareTo).orElseThrow();
        List<BigDecimal> middles = known.stream().map(Range::middle).sorted().toList();
        boolean contradicts = low.compareTo(high) > 0;
        BigDecimal from = contradicts ? middles.get(0) : low;
        BigDecimal to = contradicts ? middles.get(middles.size() - 1) : high;
        BigDecimal middle = middles.get(middles.size() / 2).max(from).min(to);
        return new TargetProposal(lastYear, ways, new Range(from, middle, to), contradicts);
    }

    private static Way market(YearAhead ahead, List<Message> lacks) {
        YearAhead.Market market = ahead.market();
        if (market == null) {
            return new Way(Side.MARKET, null, lacks.remove(0));
        }
        Message says = Message.of(
                market.without() > 0 ? "target.market-partly" : "target.market",
                share("marketGrowth", market.middle() / ahead.revenue() - 1),
                market.months(),
                share("marketGrowth", market.without()));
        return new Way(Side.MARKET, Range.of(market.low(), market.middle(), market.high()), says);
    }

    private static Way customers(YearAhead ahead, List<Message> lacks) {
        YearAhead.Customers customers = ahead.customers();
        if (customers == null) {
            return new Way(Side.CUSTOMERS, null, lacks.remove(0));
        }
        double middle = customers.kept();
        return new Way(
                Side.CUSTOMERS,
                Range.of(middle - customers.fresh(), middle, middle + customers.back()),
                Message.of(
                        "target.customers",
                        amount(ahead.revenue() - customers.kept()),
                        amount(customers.fresh()),
                        amount(customers.back())));
    }

    private static Way hands(YearAhead ahead, Published values, List<Message> lacks) {
        YearAhead.Hands hands = ahead.hands();
        if (hands == null) {
            return new Way(Side.HANDS, null, lacks.remove(0));
        }
        double driven = values.number(Scope.TOTAL, "quoteDrivenShare");
        if (Double.isNaN(driven)) {
            return new Way(
                    Side.HANDS,
                    null,
                    values.lack(Scope.TOTAL, "quoteDrivenShare").orElseThrow());
        }
        double revenue = ahead.revenue();
        return new Way(
                Side.HANDS,
                Range.of(
                        revenue * (1 + driven * (hands.now() - 1)),
                        revenue * (1 + driven * (hands.strength() - 1)),
                        revenue * (1 + driven * (hands.best() - 1))),
                Message.of(
                        "target.hands",
                        share("quoteDrivenShare", hands.strength()),
                        share("quoteDrivenShare", driven),
                        share("quoteDrivenShare", hands.now()),
                        share("quoteDrivenShare", hands.best())));
    }

    private static BigDecimal money(double amount) {
        return BigDecimal.valueOf(amount).setScale(0, RoundingMode.HALF_EVEN);
    }

    private static Measured amount(double amount) {
        return new Measured(Vocabulary.shipped().get("landing"), Value.of(amount, Unit.MONEY));
    }

    private static Measured share(String measure, double share) {
        return new Measured(Vocabulary.shipped().get(measure), Value.of(share, Unit.SHARE));
    }
}
