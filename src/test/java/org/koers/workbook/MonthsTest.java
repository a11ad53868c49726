package org.koers.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.koers.calendar.IsoWeek;
import org.koers.calendar.SellingDays;
import org.koers.plan.PlanLine;
import org.koers.results.Result;
import org.koers.situation.Ledger;

/** Figures per month, spread over the selling days of their weeks. */
class MonthsTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"2026-03", "maart 2026", "mrt-2026", "03-2026", "202603", "March 2026", "2026-03-01"})
    void a_month_is_written_in_many_ways(String written) {
        Ledger ledger = read("Maand;Segment;Netto-omzet\n" + written + ";Infra;2200\n");

        assertThat(ledger.results()).extracting(Result::month).containsOnly(YearMonth.of(2026, 3));
    }

    @ParameterizedTest
    @CsvSource({"3", "03", "maart", "mrt", "P3"})
    void a_month_takes_the_year_of_its_column(String written) {
        Ledger ledger = read("Jaar;Periode;Segment;Netto-omzet\n2026;" + written + ";Infra;2200\n");

        assertThat(ledger.results()).extracting(Result::month).containsOnly(YearMonth.of(2026, 3));
    }

    @Test
    void a_week_at_the_end_of_a_month_gets_a_part_of_both() {
        // March 2026 has 22 selling days, two of them (30 and 31 March) in week 14; April has 20 (Easter Monday on the
        // 6th, King's Day on the 27th), of which 1 to 3 April in week 14.
        Ledger ledger = read("Maand;Segment;Netto-omzet\n2026-03;Infra;2200\n2026-04;Infra;2000\n");

        assertThat(ledger.results())
                .extracting(row -> row.week() + " " + row.month() + " " + row.netRevenue())
                .containsExactly(
                        "2026-W10 2026-03 500.00",
                        "2026-W11 2026-03 500.00",
                        "2026-W12 2026-03 500.00",
                        "2026-W13 2026-03 500.00",
                        "2026-W14 2026-03 200.00",
                        "2026-W14 2026-04 300.00",
                        "2026-W15 2026-04 400.00",
                        "2026-W16 2026-04 500.00",
                        "2026-W17 2026-04 500.00",
                        "2026-W18 2026-04 300.00");
        assertThat(ledger.problems().stream().map(Reading::key))
                .containsExactly("LABEL workbook.months-spread omzet.csv!omzet");
    }

    @Test
    void the_parts_of_any_amount_add_up_to_it() {
        Random random = new Random(7);
        MonthSpread spread = new MonthSpread(SellingDays.dutch());
        for (int round = 0; round < 2_000; round++) {
            BigDecimal amount = new BigDecimal(random.nextInt(2_000_000) - 500_000).movePointLeft(random.nextInt(4));
            List<MonthSpread.Part> parts =
                    spread.parts(YearMonth.of(2020 + random.nextInt(12), 1 + random.nextInt(12)));
            List<BigDecimal> split = MonthSpread.split(amount, parts).stream()
                    .map(Objects::requireNonNull)
                    .toList();

            assertThat(split.stream().reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo(amount);
            assertThat(split).allMatch(part -> part.signum() == 0 || part.signum() == amount.signum());
        }
    }

    @Test
    void a_part_is_off_its_exact_share_by_less_than_a_cent() {
        List<MonthSpread.Part> parts = new MonthSpread(SellingDays.none()).parts(YearMonth.of(2026, 3));
        List<BigDecimal> split = MonthSpread.split(new BigDecimal("0.07"), parts).stream()
                .map(Objects::requireNonNull)
                .toList();

        // 22 weekdays, of which 5, 5, 5, 5 and 2: shares 1.59, 1.59, 1.59, 1.59 and 0.64 cents.
        assertThat(split).extracting(BigDecimal::toString).containsExactly("0.02", "0.02", "0.01", "0.01", "0.01");
    }

    @Test
    void months_side_by_side_are_spread_too() {
        Ledger ledger = read("Segment;jan 2026;feb 2026;mrt 2026\nInfra;2100;2000;2200\n");

        assertThat(ledger.problems().stream().map(Reading::key))
                .containsExactly("LABEL workbook.months-spread omzet.csv!omzet");
        assertThat(ledger.results().stream().map(Result::netRevenue).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("6300");
        assertThat(ledger.results().get(0).origin().cell(org.koers.provenance.Field.NET_REVENUE))
                .isEqualTo("omzet.csv!omzet!B2");
    }

    @Test
    void targets_per_month_make_one_target_a_week_and_stay_in_their_year() {
        Ledger ledger = new Reading(folder)
                .csv("plan.csv", plan2025())
                .csv("omzet.csv", "Jaar;Week;Segment;Netto-omzet\n2025;14;Infra;1\n")
                .ledger();

        assertThat(ledger.plan()).hasSize(52).allMatch(line -> line.year() == 2025);
        assertThat(ledger.plan().stream().map(PlanLine::week).distinct()).hasSize(52);
        assertThat(ledger.plan().stream()
                        .map(line -> Objects.requireNonNull(line.revenue()))
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("1200000");
        assertThat(ledger.problems().stream().map(Reading::key))
                .containsExactly("LABEL workbook.months-spread plan.csv!plan");
    }

    private static String plan2025() {
        StringBuilder plan = new StringBuilder("Jaar;Maand;Segment;Doel omzet\n");
        for (int month = 1; month <= 12; month++) {
            plan.append("2025;").append(month).append(";Infra;100000\n");
        }
        return plan.toString();
    }

    @Test
    void a_week_given_as_such_and_as_part_of_a_month_is_refused() {
        Ledger ledger = new Reading(folder)
                .csv("plan.csv", Reading.PLAN)
                .csv("a.csv", "Maand;Segment;Netto-omzet\n2026-03;Infra;2200\n")
                .csv("b.csv", "Jaar;Week;Segment;Netto-omzet\n2026;12;Infra;5\n2026;20;Infra;5\n")
                .ledger();

        assertThat(ledger.problems().stream()
                        .filter(problem -> problem.message().key().equals("workbook.week-and-month")))
                .extracting(problem -> problem.consequence() + " " + problem.where() + " " + problem.week())
                .containsExactly("REFUSE a.csv!a!C2 2026-W12");
    }

    @Test
    void a_month_that_is_none_is_refused_in_its_cell() {
        assertThat(new Reading(folder)
                        .csv("plan.csv", Reading.PLAN)
                        .csv("omzet.csv", "Jaar;Maand;Segment;Netto-omzet\n2026;13;Infra;5\n2026;lente;Infra;5\n")
                        .keys())
                .containsExactly(
                        "REFUSE workbook.unreadable-month omzet.csv!omzet!B2",
                        "REFUSE workbook.unreadable-month omzet.csv!omzet!B3");
    }

    @Test
    void a_week_in_the_column_for_periods_is_a_week() {
        Ledger ledger = read("Periode;Segment;Netto-omzet\n2026-W14;Infra;5\n");

        assertThat(ledger.results().get(0).week()).isEqualTo(new IsoWeek(2026, 14));
        assertThat(ledger.results().get(0).month()).isNull();
    }

    private Ledger read(String csv) {
        return new Reading(folder)
                .csv("plan.csv", Reading.PLAN)
                .csv("omzet.csv", csv)
                .ledger();
    }
}
