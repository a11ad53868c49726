package org.koers.signals;

import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.koers.calendar.IsoWeek;
import org.koers.calendar.PlanYear;
import org.koers.calendar.SellingDays;
import org.koers.market.MarketValue;
import org.koers.situation.LedgerFixture;
import org.koers.situation.PlanRow;
import org.koers.situation.PlanSettings;

/**
 * A plan, its results and its market as chance has them: any fiscal start, weeks and months left out, segments without
 * figures, provisional and revised values, amounts to the cent.
 */
final class RandomMarket {
    private static final List<MarketValue.Base> BASES = List.of(MarketValue.Base.values());

    private final Random random;
    private final LedgerFixture fixture;
    private final PlanYear year;
    private final IsoWeek week;
    private boolean totalHasFigures;

    private RandomMarket(long seed) {
        random = new Random(seed);
        PlanSettings settings = new PlanSettings(
                "plan",
                random.nextInt(3) == 0 ? 1 + random.nextInt(52) : 1,
                random.nextBoolean() ? SellingDays.dutch() : SellingDays.none(),
                "EUR",
                ZoneId.of("Europe/Amsterdam"));
        fixture = new LedgerFixture(settings);
        year = PlanYear.of(2024 + random.nextInt(3), settings.startWeek());
        week = year.weeks().get(9 + random.nextInt(year.length() - 9));
    }

    static RandomMarket of(long seed) {
        RandomMarket plan = new RandomMarket(seed);
        int segments = plan.random.nextInt(4);
        for (int segment = 0; segment < segments; segment++) {
            plan.fill("Segment " + segment);
        }
        if (segments == 0) {
            plan.fill(null);
        }
        if (plan.random.nextInt(3) == 0) {
            plan.totalHasFigures = true;
            plan.figures(null);
        }
        return plan;
    }

    LedgerFixture fixture() {
        return fixture;
    }

    IsoWeek week() {
        return week;
    }

    boolean totalHasFigures() {
        return totalHasFigures;
    }

    private void fill(@Nullable String segment) {
        double size = Math.exp(12 * random.nextDouble());
        if (random.nextBoolean()) {
            year.weeks()
                    .forEach(of -> fixture.plan(
                            row -> inSegment(row.week(of), segment).revenue(size * (0.5 + random.nextDouble()))));
        } else {
            fixture.plan(row -> inSegment(row.year(year.name()), segment).revenue(size * year.length()));
        }
        if (random.nextBoolean()) {
            fixture.plan(row -> inSegment(row.year(year.name()), segment).growth(random.nextGaussian() / 10));
        }
        results(segment, size);
        if (random.nextInt(4) > 0) {
            totalHasFigures |= segment == null;
            figures(segment);
        }
    }

    private static PlanRow inSegment(PlanRow row, @Nullable String segment) {
        return segment == null ? row : row.segment(segment);
    }

    private void results(@Nullable String segment, double size) {
        IsoWeek first =
                random.nextInt(3) == 0 ? year.first() : year.previous().first().plus(random.nextInt(20));
        for (IsoWeek of = first; !of.isAfter(week); of = of.plus(1)) {
            if (random.nextInt(12) > 0) {
                IsoWeek one = of;
                fixture.result(row -> {
                    row.week(one).revenue(size * (random.nextDouble() * 2 - 0.1));
                    if (segment != null) {
                        row.segment(segment);
                    }
                });
            }
        }
    }

    private void figures(@Nullable String segment) {
        MarketValue.Base base = BASES.get(random.nextInt(BASES.size()));
        YearMonth until = YearMonth.from(week.end());
        for (YearMonth month = YearMonth.from(year.previous().first().start());
                !month.isAfter(until);
                month = month.plusMonths(1)) {
            for (int edition = 0; edition < (random.nextInt(8) == 0 ? 2 : 1) && random.nextInt(8) > 0; edition++) {
                figure(segment, month, random.nextInt(30) == 0 ? MarketValue.Base.YEAR_ON_YEAR : base, edition);
            }
        }
    }

    private void figure(@Nullable String segment, YearMonth month, MarketValue.Base base, int edition) {
        double growth = random.nextGaussian() / 8;
        fixture.market(row -> {
            row.period(month).base(base).value(base == MarketValue.Base.YEAR_ON_YEAR ? growth : 100 * (1 + growth));
            if (segment != null) {
                row.segment(segment);
            }
            if (edition > 0 || random.nextInt(3) == 0) {
                row.published(month.atEndOfMonth()
                        .plusDays(5 + random.nextInt(40) + 30L * edition)
                        .toString());
            }
            if (random.nextInt(3) == 0) {
                row.provisional();
            }
        });
    }
}
