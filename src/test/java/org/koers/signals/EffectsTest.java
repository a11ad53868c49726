package org.koers.signals;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.koers.calendar.IsoWeek;
import org.koers.market.MarketValue;
import org.koers.measure.Scope;
import org.koers.measure.ScopeKind;
import org.koers.measure.Value;
import org.koers.situation.LedgerFixture;

class EffectsTest {
    private static final Scope A = Scope.segment("A");

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 1000);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void effects_add_up_to_the_gap_and_segments_to_the_total_to_the_cent(long seed) {
        RandomMarket plan = RandomMarket.of(seed);
        Measurements measured = Signals.measure(plan.fixture().at(plan.week()), null);

        List<Scope> segments = measured.scopes(ScopeKind.SEGMENT);
        boolean complete = !segments.isEmpty();
        boolean any = false;
        BigDecimal[] sums = {BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO};
        for (Scope segment : segments) {
            boolean known = measured.value(segment, "marketEffect").isKnown();
            complete &= known;
            any |= known;
            addsUp(measured, segment);
            sums[0] = sums[0].add(orZero(measured, segment, "marketEffect"));
            sums[1] = sums[1].add(orZero(measured, segment, "ownEffect"));
            sums[2] = sums[2].add(orZero(measured, segment, "ambition"));
        }
        addsUp(measured, Scope.TOTAL);
        if (complete || any && !plan.totalHasFigures()) {
            assertThat(orZero(measured, Scope.TOTAL, "marketEffect")).isEqualByComparingTo(sums[0]);
            assertThat(orZero(measured, Scope.TOTAL, "ownEffect")).isEqualByComparingTo(sums[1]);
            assertThat(orZero(measured, Scope.TOTAL, "ambition")).isEqualByComparingTo(sums[2]);
        }
    }

    private static void addsUp(Measurements measured, Scope scope) {
        if (measured.value(scope, "marketEffect").isKnown()) {
            assertThat(amount(measured, scope, "marketEffect")
                            .add(amount(measured, scope, "ownEffect"))
                            .add(amount(measured, scope, "unexplained"))
                            .add(orZero(measured, scope, "ambition")))
                    .isEqualByComparingTo(amount(measured, scope, "gap"));
        } else {
            assertThat(measured.value(scope, "marketEffect")).isInstanceOf(Value.NotEnoughData.class);
            assertThat(measured.value(scope, "ownEffect")).isInstanceOf(Value.NotEnoughData.class);
        }
    }

    /** Weeks 1–13 and 2 of the 5 days of week 14 lie in January to March: 13.4 weeks of 100 planned and 90 sold. */
    @Test
    void a_week_that_straddles_months_is_split_by_its_selling_days() {
        Measurements measured = measured(figures(flat(), "2026-01", "2026-02", "2026-03"), "2026-W20");

        assertThat(amount(measured, A, "marketEffect")).isEqualByComparingTo("134.00");
        assertThat(amount(measured, A, "ownEffect")).isEqualByComparingTo("-268.00");
        assertThat(amount(measured, A, "unexplained")).isEqualByComparingTo("-66.00");
    }

    /** February is taken to be published on 14 April, the day of the cut-off of week 15. */
    @Test
    void a_figure_without_publication_date_counts_from_45_days_after_its_month() {
        LedgerFixture fixture = figures(flat(), "2026-01", "2026-02", "2026-03");

        assertThat(missing(measured(fixture, "2026-W14"), A, "marketEffect")).isEqualTo("signals.months-needed");
        assertThat(amount(measured(fixture, "2026-W15"), A, "marketEffect")).isEqualByComparingTo("90.00");
        assertThat(measured(fixture, "2026-W15").remarks())
                .extracting(remark -> remark.message().key())
                .contains("signals.market-date-assumed");
    }

    /** Weeks 1–9: 900 planned; growth 5 % on what was first published, (105 + 115) / 200 after the revision. */
    @Test
    void a_revised_figure_counts_from_its_own_publication() {
        LedgerFixture fixture = lastYear(flat())
                .market(row -> row.period("2026-01").segment("A").value(105).published("2026-02-20"))
                .market(row -> row.period("2026-02")
                        .segment("A")
                        .value(105)
                        .published("2026-03-20")
                        .provisional())
                .market(row -> row.period("2026-02").segment("A").value(115).published("2026-04-20"));

        assertThat(amount(measured(fixture, "2026-W15"), A, "marketEffect")).isEqualByComparingTo("45.00");
        assertThat(amount(measured(fixture, "2026-W16"), A, "marketEffect")).isEqualByComparingTo("90.00");
    }

    /** 13.4 weeks of 100 last year in a market that grew 10 %, of 110 planned and of 95 sold. */
    @Test
    void without_assumption_the_ambition_is_taken_out_first() {
        LedgerFixture fixture = new LedgerFixture()
                .flatPlan(2026, "A", 110)
                .totals("A", new IsoWeek(2025, 1), weeks(52, 100))
                .totals("A", new IsoWeek(2026, 1), weeks(20, 95));
        Measurements measured = measured(figures(fixture, "2026-01", "2026-02", "2026-03"), "2026-W20");

        assertThat(missing(measured, A, "marketIndex")).isEqualTo("signals.assumption-absent");
        assertThat(amount(measured, A, "ambition")).isEqualByComparingTo("-134.00");
        assertThat(amount(measured, A, "marketEffect")).isEqualByComparingTo("134.00");
        assertThat(amount(measured, A, "ownEffect")).isEqualByComparingTo("-201.00");
        assertThat(amount(measured, A, "unexplained")).isEqualByComparingTo("-99.00");
    }

    @Test
    void a_segment_without_a_usable_figure_says_what_is_missing() {
        assertThat(missing(measured(flat(), "2026-W20"), A, "ownEffect")).isEqualTo("signals.market-absent");
        assertThat(missing(
                        measured(
                                flat().market(row ->
                                        row.period("2026-01").segment("A").value(110)),
                                "2026-W20"),
                        A,
                        "ownEffect"))
                .isEqualTo("signals.market-last-year-absent");
        LedgerFixture several = figures(flat(), "2026-01", "2026-02")
                .market(row -> row.period("2026-01")
                        .segment("A")
                        .indicator("prijs van staal")
                        .value(3));
        Measurements measured = measured(several, "2026-W20");
        assertThat(missing(measured, A, "ownEffect")).isEqualTo("signals.market-ambiguous");
        assertThat(measured.remarks())
                .extracting(remark -> remark.message().key())
                .contains("signals.market-which");
    }

    @Test
    void a_total_of_which_one_segment_has_no_figure_names_it() {
        LedgerFixture fixture = figures(flat(), "2026-01", "2026-02")
                .flatPlan(2026, "B", 100)
                .totals("B", new IsoWeek(2026, 1), weeks(20, 90));
        Measurements measured = measured(fixture, "2026-W20");

        assertThat(missing(measured, Scope.TOTAL, "marketIndex")).isEqualTo("signals.market-incomplete");
        assertThat(amount(measured, Scope.TOTAL, "marketEffect"))
                .isEqualByComparingTo(amount(measured, A, "marketEffect"));
        addsUp(measured, Scope.TOTAL);
    }

    @Test
    void a_volume_is_used_where_there_is_no_size_and_that_is_said() {
        LedgerFixture fixture = flat();
        for (String month : List.of("2026-01", "2026-02", "2026-03")) {
            fixture.market(row -> row.period(month)
                    .segment("A")
                    .role(MarketValue.Role.VOLUME)
                    .base(MarketValue.Base.YEAR_ON_YEAR)
                    .value(0.10));
        }
        Measurements measured = measured(fixture, "2026-W20");

        assertThat(amount(measured, A, "marketEffect")).isEqualByComparingTo("134.00");
        assertThat(measured.remarks())
                .extracting(remark -> remark.message().key())
                .contains("signals.market-volume");
    }

    /** Weeks of 100 planned and 90 sold, in a market assumed to stay as it is. */
    private static LedgerFixture flat() {
        return new LedgerFixture()
                .flatPlan(2026, "A", 100)
                .plan(row -> row.year(2026).segment("A").growth(0.0))
                .totals("A", new IsoWeek(2026, 1), weeks(20, 90));
    }

    private static double[] weeks(int count, double each) {
        double[] weeks = new double[count];
        java.util.Arrays.fill(weeks, each);
        return weeks;
    }

    private static LedgerFixture lastYear(LedgerFixture fixture) {
        for (int month = 1; month <= 12; month++) {
            String period = "2025-%02d".formatted(month);
            fixture.market(row -> row.period(period).segment("A").value(100));
        }
        return fixture;
    }

    /** 10 % more than last year in these months. */
    private static LedgerFixture figures(LedgerFixture fixture, String... months) {
        lastYear(fixture);
        for (String month : months) {
            fixture.market(row -> row.period(month).segment("A").value(110));
        }
        return fixture;
    }

    private static Measurements measured(LedgerFixture fixture, String week) {
        return Signals.measure(fixture.at(week), null);
    }

    private static String missing(Measurements measured, Scope scope, String measure) {
        return ((Value.NotEnoughData) measured.value(scope, measure)).because().key();
    }

    private static BigDecimal amount(Measurements measured, Scope scope, String measure) {
        return measured.value(scope, measure).number().orElseThrow();
    }

    private static BigDecimal orZero(Measurements measured, Scope scope, String measure) {
        return measured.value(scope, measure).number().orElse(BigDecimal.ZERO);
    }
}
