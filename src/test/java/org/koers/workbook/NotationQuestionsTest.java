package org.koers.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.koers.workbook.RawBook.row;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.koers.activities.Activity;
import org.koers.results.Result;

/** Where nothing in a column tells how it is written, a person does; cell by cell nothing is guessed. */
class NotationQuestionsTest {
    private static final Object[] PLAN = row("Jaar", "Week", "Segment", "Doel omzet");
    private static final Object[] RESULTS = row("Jaar", "Week", "Debiteurnr", "Segment", "Netto-omzet");
    private static final Object[] ACTIVITIES = row("Datum", "Vertegenwoordiger", "Soort");

    @TempDir
    Path folder;

    private Asked amounts(Object... amounts) {
        List<Object[]> rows = new ArrayList<>();
        rows.add(RESULTS);
        for (int number = 0; number < amounts.length; number++) {
            rows.add(row(2026, 14, "00" + number, "Infra", amounts[number]));
        }
        return Asked.book(
                folder,
                new RawBook()
                        .sheet("Plan", PLAN, row(2026, null, "Infra", 100))
                        .sheet("Weekresultaten", rows.toArray(new Object[0][])));
    }

    private Asked days(Object... days) {
        List<Object[]> rows = new ArrayList<>();
        rows.add(ACTIVITIES);
        for (Object day : days) {
            rows.add(row(day, "Ans", "bezoek"));
        }
        return Asked.book(
                folder,
                new RawBook()
                        .sheet("Plan", PLAN, row(2026, null, "Infra", 100))
                        .sheet("Weekresultaten", RESULTS, row(2026, 14, "001", "Infra", 5))
                        .sheet("Activiteiten", rows.toArray(new Object[0][])));
    }

    private static List<String> revenue(Asked asked) {
        asked.read();
        return asked.results.stream()
                .map(Result::netRevenue)
                .map(amount -> amount.stripTrailingZeros().toPlainString())
                .toList();
    }

    private static List<LocalDate> dates(Asked asked) {
        asked.read();
        return asked.activities.stream().map(Activity::date).toList();
    }

    @Test
    void a_column_that_can_be_read_two_ways_is_one_question_with_both_readings() {
        Asked asked = amounts("100.000", "250.000", 5);

        assertThat(asked.questions())
                .containsExactly("notation|Weekresultaten|Netto-omzet b.xlsx!Weekresultaten!E2 +1 [COMMA, POINT]");
        assertThat(asked.words())
                .containsExactly(
                        "In kolom \"Netto-omzet\" kan \"100.000\" op twee manieren gelezen worden, en niets in de kolom"
                                + " zegt welke. Hoe schrijft deze kolom getallen?",
                        "100.000 is 100.000,00: het teken scheidt duizendtallen",
                        "100.000 is 100,00: het teken staat voor de decimalen");
        assertThat(asked.problems()).isEmpty();
    }

    @Test
    void the_answer_holds_for_the_whole_column_and_asks_nothing_more() {
        String id = "notation|Weekresultaten|Netto-omzet";

        assertThat(revenue(amounts("100.000", "250.000", 5).answer(id, "POINT")))
                .containsExactly("100", "250", "5");
        assertThat(revenue(amounts("100.000", "250.000", 5).answer(id, "COMMA")))
                .containsExactly("100000", "250000", "5");
        assertThat(amounts("100.000").answer(id, "COMMA").questions()).isEmpty();
        assertThat(amounts("100.000").answer(id, "DROP TABLE").questions()).hasSize(1);
    }

    @Test
    void one_value_that_can_be_read_one_way_settles_its_column_without_a_question() {
        assertThat(amounts("100.000", "2.500,75").questions()).isEmpty();
        assertThat(revenue(amounts("100.000", "2.500,75"))).containsExactly("100000", "2500.75");
        assertThat(revenue(amounts("100.000", "2500.75"))).containsExactly("100", "2500.75");
    }

    @Test
    void a_column_that_contradicts_itself_is_asked_about() {
        assertThat(amounts("100.000", "2.500,75", "12.5").questions())
                .containsExactly("notation|Weekresultaten|Netto-omzet b.xlsx!Weekresultaten!E2 [COMMA, POINT]");
    }

    @Test
    void days_that_can_be_read_two_ways_are_asked_about_where_americans_may_have_written_them() {
        String id = "day-order|Activiteiten|Datum";

        assertThat(days("3/4/2026", "5/4/2026").questions())
                .containsExactly(id + " b.xlsx!Activiteiten!A2 +1 [DAY_MONTH, MONTH_DAY]");
        assertThat(dates(days("3/4/2026").answer(id, "MONTH_DAY"))).containsExactly(LocalDate.of(2026, 3, 4));
        assertThat(dates(days("3/4/2026").answer(id, "DAY_MONTH"))).containsExactly(LocalDate.of(2026, 4, 3));
        assertThat(days("3-4-2026").questions()).isEmpty();
        assertThat(days("3/4/2026", "25/4/2026").questions()).isEmpty();
        assertThat(dates(days("3/4/2026", "4/25/2026"))).contains(LocalDate.of(2026, 3, 4));
    }

    @Test
    void days_in_a_week_column_are_asked_about_like_those_in_a_date_column() {
        Asked asked = Asked.book(
                folder,
                new RawBook()
                        .sheet("Plan", PLAN, row(2026, null, "Infra", 100))
                        .sheet(
                                "Weekresultaten",
                                row("Week", "Segment", "Netto-omzet"),
                                row("4/6/2026", "Infra", 1),
                                row("6/4/2026", "Infra", 1)));

        assertThat(asked.questions())
                .containsExactly("day-order|Weekresultaten|Week b.xlsx!Weekresultaten!A2 +1 [DAY_MONTH, MONTH_DAY]");
    }

    @Test
    void texts_among_real_days_are_one_question_and_nothing_is_exchanged_before_it_is_answered() {
        String id = "days-mixed|Activiteiten|Datum";
        int sixthOfMay = 46148;

        assertThat(days(RawBook.date(sixthOfMay), "5/24/2026", "5/25/2026").questions())
                .containsExactly(id + " b.xlsx!Activiteiten!A3 [AS_STORED, SWAPPED]");
        assertThat(dates(days(RawBook.date(sixthOfMay), "5/24/2026")))
                .containsExactly(LocalDate.of(2026, 5, 6), LocalDate.of(2026, 5, 24));
        assertThat(dates(days(RawBook.date(sixthOfMay), "5/24/2026").answer(id, "SWAPPED")))
                .containsExactly(LocalDate.of(2026, 6, 5), LocalDate.of(2026, 5, 24));
        assertThat(days(RawBook.date(sixthOfMay), "5/24/2026")
                        .answer(id, "AS_STORED")
                        .questions())
                .isEmpty();
    }

    @Test
    void days_after_the_twelfth_were_never_exchanged() {
        assertThat(days(RawBook.date(46166), "5/24/2026").questions())
                .containsExactly("days-mixed|Activiteiten|Datum b.xlsx!Activiteiten!A3 [AS_STORED]");
    }

    @Test
    void credit_and_debit_among_amounts_are_asked_about() {
        String id = "sides|Weekresultaten|Netto-omzet";

        assertThat(amounts("100,00 C", "5,00 D").questions())
                .containsExactly(id + " b.xlsx!Weekresultaten!E2 +1 [CREDIT, DEBIT]");
        assertThat(revenue(amounts("100,00 C", "5,00 D").answer(id, "CREDIT"))).containsExactly("100", "-5");
        assertThat(revenue(amounts("100,00 C", "5,00 D").answer(id, "DEBIT"))).containsExactly("-100", "5");
        assertThat(amounts("100,00 C", "80,00 C").questions()).isEmpty();
    }

    @Test
    void rows_that_cannot_be_read_are_one_question_and_can_be_left_out() {
        String id = "rows|Weekresultaten|workbook.number-with-letters";
        Asked asked = amounts(10, "12abc", "13abc", 20);

        assertThat(asked.questions()).containsExactly(id + " b.xlsx!Weekresultaten!E3 +1 [LEAVE_OUT]");
        assertThat(asked.read().isClean()).isFalse();
        asked.answer(id, "LEAVE_OUT");
        assertThat(asked.problems())
                .containsExactly(
                        "LABEL workbook.left-out b.xlsx!Weekresultaten!E3",
                        "LABEL workbook.left-out b.xlsx!Weekresultaten!E4");
        assertThat(asked.read().isClean()).isTrue();
        assertThat(revenue(asked)).containsExactly("10", "20");
    }

    @Test
    void an_unreadable_cell_beside_the_amount_leaves_the_whole_row_out() {
        Asked asked = Asked.book(
                        folder,
                        new RawBook()
                                .sheet("Plan", PLAN, row(2026, null, "Infra", 100))
                                .sheet(
                                        "Weekresultaten",
                                        row("Jaar", "Week", "Netto-omzet", "Brutomarge"),
                                        row(2026, 14, 10, "veel"),
                                        row(2026, 15, 11, 3)))
                .answer("rows|Weekresultaten|workbook.unreadable-number", "LEAVE_OUT");

        assertThat(revenue(asked)).containsExactly("11");
    }
}
