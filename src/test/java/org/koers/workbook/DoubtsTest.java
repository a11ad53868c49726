package org.koers.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.koers.workbook.RawBook.row;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What only the whole file shows is a question with its choices, and the answer holds when it is read again. */
class DoubtsTest {
    private static final Object[] RESULTS = row("Jaar", "Week", "Debiteurnr", "Segment", "Netto-omzet");

    @TempDir
    Path folder;

    private Asked asked(Object[]... rows) {
        List<Object[]> all = new ArrayList<>();
        all.add(RESULTS);
        all.addAll(List.of(rows));
        return Asked.book(
                folder,
                new RawBook()
                        .sheet("Plan", row("Jaar", "Segment", "Doel omzet"), row(2026, "Infra", 100))
                        .sheet("Weekresultaten", all.toArray(new Object[0][])));
    }

    private static Object[] sale(int week, Object customer, double amount) {
        return row(2026, week, customer, "Infra", amount);
    }

    @Test
    void equal_rows_are_one_question_and_count_once_when_a_person_says_so() {
        Asked asked = asked(sale(14, "C1", 10), sale(14, "C1", 10), sale(14, "C1", 10), sale(14, "C2", 10));

        assertThat(asked.questions())
                .containsExactly("duplicates|Weekresultaten b.xlsx!Weekresultaten!E3 +1 [KEEP, ONCE]");
        asked.answer("duplicates|Weekresultaten", "ONCE");
        assertThat(asked.problems())
                .containsExactly(
                        "LABEL workbook.counted-once b.xlsx!Weekresultaten!E3",
                        "LABEL workbook.counted-once b.xlsx!Weekresultaten!E4");
        assertThat(asked.results).hasSize(2);
        asked.answer("duplicates|Weekresultaten", "KEEP");
        assertThat(asked.questions()).isEmpty();
        assertThat(asked.results).hasSize(4);
    }

    @Test
    void revenue_in_unknown_segments_can_be_kept_without_a_segment() {
        Asked asked = asked(sale(14, "C1", 10), row(2026, 14, "C2", "Onbekend", 10));

        assertThat(asked.questions())
                .containsExactly("unknown-segments|Weekresultaten b.xlsx!Weekresultaten!D3 [KEEP]");
        asked.answer("unknown-segments|Weekresultaten", "KEEP");
        assertThat(asked.problems()).containsExactly("LABEL workbook.unknown-segment b.xlsx!Weekresultaten!D3");
        assertThat(asked.read().isClean()).isTrue();
    }

    @Test
    void rows_can_hold_where_a_control_total_is_off() {
        Asked asked = asked(sale(14, "C1", 10), sale(14, "C2", 11), row("Totaal", null, null, null, 30));

        assertThat(asked.questions()).containsExactly("total|Weekresultaten!E4 b.xlsx!Weekresultaten!E4 [ACCEPT]");
        asked.answer("total|Weekresultaten!E4", "ACCEPT");
        assertThat(asked.problems()).containsExactly("LABEL workbook.total-differs b.xlsx!Weekresultaten!E4");
        assertThat(asked.read().isClean()).isTrue();
    }

    @Test
    void an_amount_out_of_scale_shows_both_amounts_and_takes_the_one_chosen() {
        Object[][] rows = new Object[9][];
        for (int week = 1; week <= 8; week++) {
            rows[week - 1] = sale(week, "C1", 1_000 + week);
        }
        rows[8] = sale(9, "C1", 100_000);
        Asked asked = asked(rows);

        assertThat(asked.questions())
                .containsExactly("scale|Weekresultaten!E10 b.xlsx!Weekresultaten!E10 [KEEP, DIVIDE_100, DIVIDE_1000]");
        assertThat(asked.words()).contains("€\u00a0100.000,00", "€\u00a01.000,00");
        asked.answer("scale|Weekresultaten!E10", "DIVIDE_100");
        assertThat(asked.questions()).isEmpty();
        assertThat(asked.results.get(8).netRevenue()).isEqualByComparingTo("1000");
        asked.answer("scale|Weekresultaten!E10", "KEEP");
        assertThat(asked.questions()).isEmpty();
        assertThat(asked.results.get(8).netRevenue()).isEqualByComparingTo("100000");
    }
}
