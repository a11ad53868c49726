package org.koers.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.koers.situation.Ledger;

/** Cells at the edge of the parser's buffer are cells like the others. */
class BufferEdgesTest {
    @TempDir
    Path folder;

    @Test
    void every_amount_of_a_sheet_larger_than_any_buffer_is_read() {
        List<Object[]> rows = new ArrayList<>();
        rows.add(RawBook.row("Jaar", "Week", "Netto-omzet"));
        long sum = 0;
        for (int number = 0; number < 5_000; number++) {
            rows.add(RawBook.row(2026, 14, 100_000 + number));
            sum += 100_000 + number;
        }
        Ledger ledger = new Reading(folder)
                .csv("plan.csv", "Jaar;Segment;Doel omzet\n2026;Infra;100\n")
                .book("b.xlsx", new RawBook().sheet("Weekresultaten", rows.toArray(new Object[0][])))
                .ledger();

        assertThat(ledger.problems()).isEmpty();
        assertThat(ledger.results().stream()
                        .mapToLong(row -> row.netRevenue().longValueExact())
                        .sum())
                .isEqualTo(sum);
    }
}
