package org.koers.samples;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.koers.calendar.IsoWeek;
import org.koers.provenance.Known;
import org.koers.results.Result;
import org.koers.situation.PlanSettings;

/** What the customers bought, week by week. */
final class Sales {
    private static final double WEEKLY_NOISE = 0.08;
    private static final double CUSTOMER_NOISE = 0.12;
    private static final double LEVEL_2024 = 1 / 1.02;
    private static final double ORDER_VALUE = 2_500;

    private final Frame frame;
    private final long seed;
    private final PlanSettings settings;
    private final Map<Segment, Noise> noise = new EnumMap<>(Segment.class);

    Sales(Frame frame, long seed, boolean rawNoise, PlanSettings settings) {
        this.frame = frame;
        this.seed = seed;
        this.settings = settings;
        for (Segment segment : Segment.values()) {
            List<IsoWeek> weeks = Season.withResults();
            noise.put(
                    segment,
                    rawNoise ? Noise.raw(seed, segment, weeks) : Noise.standardised(seed, segment, byYear(weeks)));
        }
    }

    private static Collection<List<IsoWeek>> byYear(List<IsoWeek> weeks) {
        return weeks.stream()
                .collect(Collectors.groupingBy(IsoWeek::year, TreeMap::new, Collectors.toList()))
                .values();
    }

    private double level(Segment segment, IsoWeek week) {
        if (week.year() == Season.PLAN_YEAR) {
            return frame.level(segment, week);
        }
        return week.year() == Season.PLAN_YEAR - 1 ? 1 : LEVEL_2024;
    }

    /** Revenue of a segment in a week, before it is divided over the customers. */
    private double revenue(Segment segment, IsoWeek week) {
        Noise own = noise.get(segment);
        double drawn = frame.noise(segment, week, own == null ? 0 : own.in(week));
        return segment.base() * level(segment, week) * Season.shape(week) * (1 + WEEKLY_NOISE * drawn);
    }

    List<Pages.Draft<Result>> drafts() {
        List<Pages.Draft<Result>> drafts = new ArrayList<>();
        RandomGenerator random = Noise.random(seed, "customers");
        for (IsoWeek week : Season.withResults()) {
            for (Segment segment : Segment.values()) {
                divide(segment, week, random).forEach(drafts::add);
            }
        }
        return drafts;
    }

    private List<Pages.Draft<Result>> divide(Segment segment, IsoWeek week, RandomGenerator random) {
        List<Customer> customers = segment.customers();
        double[] weights = new double[customers.size()];
        double sum = 0;
        for (int rank = 0; rank < weights.length; rank++) {
            double wobble = Math.max(-2, Math.min(2, random.nextGaussian()));
            weights[rank] = customers.get(rank).share() * (1 + CUSTOMER_NOISE * wobble);
            sum += weights[rank];
        }
        double revenue = revenue(segment, week);
        List<Pages.Draft<Result>> rows = new ArrayList<>();
        for (Customer customer : customers) {
            double margin = segment.margin() + 0.02 * (random.nextDouble() - 0.5);
            if (frame.isExported(customer, week)) {
                rows.add(row(customer, week, revenue * weights[customer.rank()] / sum, margin));
            }
        }
        return rows;
    }

    private Pages.Draft<Result> row(Customer customer, IsoWeek week, double revenue, double margin) {
        Segment segment = customer.segment();
        Known known = Known.since(settings.cutOff(week));
        return origin -> new Result(
                week,
                customer.number(),
                customer.name(),
                segment.label(),
                segment.rep(),
                segment.itemGroup(),
                BigDecimal.valueOf(Math.max(1, Math.round(revenue / segment.unitPrice()))),
                money(revenue),
                null,
                money(revenue * margin),
                BigDecimal.valueOf(Math.max(1, Math.round(revenue / ORDER_VALUE))),
                null,
                null,
                null,
                origin,
                known);
    }

    private static BigDecimal money(double amount) {
        return BigDecimal.valueOf(amount).setScale(2, RoundingMode.HALF_EVEN);
    }
}
