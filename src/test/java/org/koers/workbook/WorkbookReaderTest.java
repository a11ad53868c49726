package org.koers.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.koers.workbook.RawBook.row;

import java.math.BigDecimal;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.koers.calendar.IsoWeek;
import org.koers.provenance.Field;
import org.koers.provenance.Subject;
import org.koers.situation.Ledger;

class WorkbookReaderTest {
    @TempDir
    Path folder;

    @Test
    void a_dutch_workbook_is_read_without_problems() {
        RawBook book = new RawBook()
                .sheet(
                        "Plan",
                        row("Jaar", "Week", "Segment", "Doel omzet", "Aanname marktgroei %"),
                        row(2026, 14, "Industrie", 90000, RawBook.percent("0.02")),
                        row(2026, 15, "Industrie", 91000.5, RawBook.percent("0.02")))
                .sheet(
                        "Weekresultaten",
                        row("Jaar", "Week", "Debiteurnr", "Klantnaam", "Segment", "Netto-omzet"),
                        row(2026, 14, RawBook.zeros(123), "Bakkerij Müller & Zn", "Industrie", 1250.25),
                        row(2026, 14, "000877", "De Krab", "industrie ", -20));
        Ledger ledger = new Reading(folder).book("week14.xlsx", book).ledger();

        assertThat(Reading.lines(ledger)).isEmpty();
        assertThat(ledger.plan()).hasSize(2);
        assertThat(ledger.plan().get(0).week()).isEqualTo(new IsoWeek(2026, 14));
        assertThat(ledger.plan().get(0).assumedMarketGrowth()).isEqualByComparingTo("0.02");
        assertThat(ledger.plan().get(1).revenue()).isEqualTo(new BigDecimal("91000.50"));
        assertThat(ledger.results()).extracting(result -> result.customerNo()).containsExactly("000123", "000877");
        assertThat(ledger.results()).extracting(result -> result.segment()).containsOnly("Industrie");
        assertThat(ledger.results().get(0).origin().cell(Field.NET_REVENUE)).isEqualTo("week14.xlsx!Weekresultaten!F2");
        assertThat(ledger.has(Subject.PLAN, Field.ASSUMED_MARKET_GROWTH)).isTrue();
        assertThat(ledger.has(Subject.QUOTES)).isFalse();
    }

    @Test
    void csv_files_are_recognised_by_their_headers_in_either_language() {
        Ledger ledger = new Reading(folder)
                .csv("one.csv", "Year,Week,Segment,Target revenue\n2026,,,5200000\n")
                .csv("two.csv", "Segment,Net revenue,Week,Year\nInfra,\"1,234.56\",14,2026\n")
                .ledger();

        assertThat(Reading.lines(ledger)).isEmpty();
        assertThat(ledger.plan().get(0).segment()).isNull();
        assertThat(ledger.results().get(0).netRevenue()).isEqualTo(new BigDecimal("1234.56"));
        assertThat(ledger.results().get(0).origin().cell(Field.NET_REVENUE)).isEqualTo("two.csv!two!B2");
    }
}
