package org.koers.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.DayOfWeek;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.koers.calendar.IsoWeek;
import org.koers.measure.Message;
import org.koers.situation.LedgerFixture;

/** Two customers of 10 and 90 a week from 2024 on, in one segment, looked at after week 20 of 2026. */
class YearAheadTest {
    private static final IsoWeek NOW = new IsoWeek(2026, 20);

    private static LedgerFixture sales(IsoWeek first) {
        LedgerFixture fixture = new LedgerFixture().flatPlan(2026, "Bouw", 100);
        for (IsoWeek week = first; !week.isAfter(NOW); week = week.plus(1)) {
            IsoWeek of = week;
            fixture.result(row -> row.week(of).customer("1").segment("Bouw").revenue(10));
            fixture.result(row -> row.week(of).customer("2").segment("Bouw").revenue(90));
        }
        return fixture;
    }

    private static LedgerFixture sales() {
        return sales(new IsoWeek(2024, 1));
    }

    private static YearAhead ahead(LedgerFixture fixture) {
        return YearAhead.of(fixture.at(NOW)).orElseThrow();
    }

    @Test
    void it_needs_a_year_of_results() {
        assertThat(YearAhead.of(sales(new IsoWeek(2025, 22)).at(NOW))).isEmpty();
        assertThat(YearAhead.of(sales(new IsoWeek(2025, 21)).at(NOW))).isPresent();
    }

    @Test
    void the_year_behind_is_the_last_52_weeks() {
        assertThat(ahead(sales()).revenue()).isEqualTo(5_200);
    }

    @Test
    void what_is_not_known_is_said_in_order() {
        YearAhead ahead = ahead(sales(new IsoWeek(2025, 10)));

        assertThat(ahead.market()).isNull();
        assertThat(ahead.customers()).isNull();
        assertThat(ahead.hands()).isNull();
        assertThat(ahead.lacks())
                .extracting(Message::key)
                .containsExactly("signals.market-months-needed", "signals.last-year-absent", "signals.sheet-absent");
    }

    private static LedgerFixture withMarket(double... growths) {
        LedgerFixture fixture = sales();
        YearMonth month = YearMonth.of(2026, 4).minusMonths(growths.length);
        for (double growth : growths) {
            YearMonth now = month;
            month = month.plusMonths(1);
            fixture.market(row ->
                    row.segment("Bouw").period(now.minusYears(1).toString()).value(100));
            fixture.market(row -> row.segment("Bouw").period(now.toString()).value(100 * (1 + growth)));
        }
        return fixture;
    }

    @Test
    void the_market_is_the_mean_of_its_months_with_their_interval() {
        YearAhead.Market market = ahead(withMarket(-0.02, 0, 0.02)).market();

        assertThat(market).isNotNull();
        assertThat(market.middle()).isCloseTo(5_200, within(1e-6));
        // t(0.9; 2) · 0.02 / √3 of 5,200
        assertThat(market.high() - market.middle()).isCloseTo(1.8856 * 0.02 / Math.sqrt(3) * 5_200, within(0.01));
        assertThat(market.middle() - market.low()).isCloseTo(market.high() - market.middle(), within(1e-6));
        assertThat(market.months()).isEqualTo(3);
        assertThat(market.without()).isZero();
    }

    @Test
    void two_months_are_no_market() {
        assertThat(ahead(withMarket(-0.02, 0.02)).market()).isNull();
    }

    @Test
    void who_stopped_is_not_kept_and_who_is_new_is_told_apart() {
        LedgerFixture fixture = new LedgerFixture().flatPlan(2026, "Bouw", 100);
        for (IsoWeek week = new IsoWeek(2024, 1); !week.isAfter(NOW); week = week.plus(1)) {
            IsoWeek of = week;
            if (week.isBefore(new IsoWeek(2026, 1))) {
                fixture.result(
                        row -> row.week(of).customer("stops").segment("Bouw").revenue(10));
            }
            if (!week.isBefore(new IsoWeek(2026, 11))) {
                fixture.result(
                        row -> row.week(of).customer("new").segment("Bouw").revenue(7));
            }
            fixture.result(row -> row.week(of).customer("2").segment("Bouw").revenue(90));
        }

        YearAhead.Customers customers = ahead(fixture).customers();

        assertThat(customers).isNotNull();
        assertThat(customers.kept()).isEqualTo(52 * 90 + 10 * 7);
        assertThat(customers.fresh()).isEqualTo(70);
        assertThat(customers.back()).isZero();
    }

    @Test
    void what_a_chosen_customer_bought_more_a_year_before_can_come_back() {
        LedgerFixture fixture = new LedgerFixture().flatPlan(2026, "Bouw", 100);
        for (IsoWeek week = new IsoWeek(2024, 1); !week.isAfter(NOW); week = week.plus(1)) {
            IsoWeek of = week;
            double less = week.isBefore(NOW.minus(51)) ? 40 : 25;
            fixture.result(
                    row -> row.week(of).customer("chosen").segment("Bouw").revenue(less));
            fixture.result(row -> row.week(of).customer("other").segment("Bouw").revenue(less));
        }
        fixture.selection(row -> row.customer("chosen").segment("Bouw").selected(true));
        fixture.selection(row -> row.customer("other").segment("Bouw").selected(false));

        YearAhead.Customers customers = ahead(fixture).customers();

        assertThat(customers).isNotNull();
        assertThat(customers.back()).isEqualTo(52 * 15);
    }

    @Test
    void one_of_two_who_left_halfway_leaves_two_thirds_of_the_hands() {
        LedgerFixture fixture = sales().member("Anna", 1, null, null).member("Bas", 1, null, "2025-11-16");

        YearAhead.Hands hands = ahead(fixture).hands();

        assertThat(hands).isNotNull();
        assertThat(hands.strength()).isCloseTo(2.0 / 3, within(1e-9));
        assertThat(hands.now()).isEqualTo(hands.strength());
    }

    @Test
    void the_pace_of_the_last_quarter_and_of_the_best_are_told_beside_the_strength() {
        LedgerFixture fixture = sales().member("Anna", 1, null, null);
        for (IsoWeek week = NOW.minus(51); !week.isAfter(NOW); week = week.plus(1)) {
            int visits = week.isAfter(NOW.minus(13)) ? 1 : 2;
            for (int visit = 0; visit < visits * 4; visit++) {
                String day = week.start().with(DayOfWeek.of(1 + visit % 4)).toString();
                fixture.activity(row -> row.date(day).customer("2").rep("Anna"));
            }
        }

        YearAhead.Hands hands = ahead(fixture).hands();

        assertThat(hands).isNotNull();
        assertThat(hands.strength()).isEqualTo(1);
        assertThat(hands.now()).isLessThan(0.7);
        assertThat(hands.best()).isGreaterThan(1.05);
    }

    @Test
    void weeks_to_come_change_nothing() {
        LedgerFixture later = sales();
        later.result(row -> row.week(NOW.plus(3)).customer("1").segment("Bouw").revenue(99_999));

        assertThat(ahead(later)).isEqualTo(ahead(sales()));
    }

    @Test
    void of_a_year_that_sold_nothing_no_market_can_be_said() {
        LedgerFixture fixture = new LedgerFixture().flatPlan(2026, "Bouw", 100);
        for (IsoWeek week = new IsoWeek(2024, 1); !week.isAfter(NOW); week = week.plus(1)) {
            IsoWeek of = week;
            fixture.result(row -> row.week(of).customer("1").segment("Bouw").revenue(0));
        }
        for (YearMonth month = YearMonth.of(2024, 1);
                month.isBefore(YearMonth.of(2026, 4));
                month = month.plusMonths(1)) {
            String period = month.toString();
            fixture.market(row -> row.period(period).value(100));
        }

        assertThat(ahead(fixture).market()).isNull();
    }
}
