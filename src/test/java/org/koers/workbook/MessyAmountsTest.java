package org.koers.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.koers.workbook.RawBook.row;

import java.math.BigDecimal;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.koers.situation.Ledger;

/** Amounts in units that a title states, dashes, and more decimals than cents. */
class MessyAmountsTest {
    @TempDir
    Path folder;

    private Ledger ledger(RawBook book) {
        return new Reading(folder).book("b.xlsx", book).ledger();
    }

    @Test
    void anAccountingDashIsARowOfZero() {
        Ledger ledger = ledger(Trap.results(
                Trap.head(), row(2026, 14, "000123", "Infra", 10), row(2026, 14, "000124", "Infra", "€ -")));

        assertThat(ledger.results())
                .extracting(result -> result.netRevenue().toPlainString())
                .containsExactly("10.00", "0.00");
        assertThat(ledger.problems()).isEmpty();
    }

    @Test
    void bothSumsAreSaidWhereRoundingEachRowChangesTheTotal() {
        Ledger ledger = ledger(Trap.results(
                Trap.head(),
                row(2026, 14, "000123", "Infra", 10.0049),
                row(2026, 14, "000124", "Infra", 20.0049),
                row(2026, 14, "000125", "Infra", 30.0049)));

        assertThat(Reading.lines(ledger))
                .singleElement()
                .asString()
                .contains("60,01")
                .contains("tot 60.");
    }

    @Test
    void noiseBeyondTheCentsIsNotSaid() {
        Ledger ledger = ledger(Trap.results(Trap.head(), row(2026, 14, "000123", "Infra", 0.1 + 0.2)));

        assertThat(ledger.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bedragen x € 1.000", "Omzet in k€", "Omzet per klant (x 1.000)", "amounts in thousands"})
    void aScaleInTheTitleHoldsForTheAmounts(String title) {
        Ledger ledger = ledger(Trap.results(row(title), row(), Trap.head(), row(2026, 14, "000123", "Infra", 1.5)));

        assertThat(ledger.results())
                .extracting(result -> result.netRevenue())
                .containsExactly(new BigDecimal("1500.00"));
        assertThat(ledger.problems())
                .extracting(Reading::key)
                .containsExactly("LABEL workbook.unit b.xlsx!Weekresultaten!E3");
    }

    @Test
    void aTitleThatHappensToHoldAThousandChangesNothing() {
        Ledger ledger = ledger(
                Trap.results(row("De beste duizend klanten"), Trap.head(), row(2026, 14, "000123", "Infra", 1.5)));

        assertThat(ledger.results()).extracting(result -> result.netRevenue()).containsExactly(new BigDecimal("1.50"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-W14 (x € 1.000)|2026-W15 (x € 1.000)|2026-W16 (x € 1.000)", "2026-W14|2026-W15|2026-W16"})
    void theUnitOfPeriodsSideBySideCounts(String weeks) {
        String[] week = weeks.split("\\|");
        Ledger ledger = ledger(Trap.results(
                row(week[0].contains("x") ? "Omzet" : "Bedragen x € 1.000"),
                row(),
                row("Debiteurnr", "Segment", week[0], week[1], week[2]),
                row("000123", "Infra", 1, 2, 4.5)));

        assertThat(Trap.facts(ledger)).isEqualTo("3 rows 7500.00 2026-W14+2026-W15+2026-W16 000123");
        assertThat(ledger.problems())
                .extracting(Reading::key)
                .containsExactly("LABEL workbook.unit b.xlsx!Weekresultaten!3:3");
    }

    @Test
    void resultsWithoutAnAmountSayWhichColumnIsMissing() {
        Ledger ledger =
                ledger(Trap.results(row("Jaar", "Week", "Debiteurnr", "Segment"), row(2026, 14, "000123", "Infra")));

        assertThat(ledger.problems())
                .extracting(Reading::key)
                .containsExactly("REFUSE workbook.missing-column b.xlsx!Weekresultaten!1:1");
    }
}
