package org.koers.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.koers.calendar.IsoWeek;
import org.koers.measure.Message;
import org.koers.measure.Texts;
import org.koers.provenance.Known;
import org.koers.provenance.Problem;
import org.koers.results.Result;
import org.koers.situation.Ledger;
import org.koers.situation.LedgerFixture;
import org.koers.situation.Situation;

class StoredLedgersTest {
    private static final IsoWeek WEEK_18 = new IsoWeek(2026, 18);
    private static final IsoWeek WEEK_20 = new IsoWeek(2026, 20);

    @TempDir
    Path home;

    private StoreFixture store;

    @BeforeEach
    void open() {
        store = StoreFixture.open(home);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void what_was_saved_is_what_is_loaded() {
        Ledger read = full().ledger();

        store.upload("week20.xlsx", read);

        assertThat(store.ledgers.load(store.plan))
                .usingRecursiveComparison()
                .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .isEqualTo(read);
    }

    @Test
    void amounts_keep_two_decimals() {
        store.upload("week20.xlsx", new LedgerFixture().totals(WEEK_18, 1200).ledger());

        assertThat(revenue(store.ledgers.load(store.plan))).containsExactly("1200.00");
    }

    @Test
    void rows_that_only_arrived_are_not_seen() {
        store.arrive("week20.xlsx", full().ledger());

        assertThat(store.ledgers.load(store.plan).results()).isEmpty();
        assertThat(store.uploads.history(store.plan)).isEmpty();
    }

    @Test
    void a_later_value_counts_from_the_moment_it_was_recorded() {
        store.upload("week18.xlsx", new LedgerFixture().totals(WEEK_18, 100).ledger());
        store.at("2026-05-25T05:30:00Z")
                .upload("week21.xlsx", new LedgerFixture().totals(WEEK_18, 120).ledger());

        Ledger ledger = store.ledgers.load(store.plan);

        assertThat(ledger.results())
                .extracting(Result::known)
                .containsExactly(
                        Known.since(StoreFixture.SETTINGS.cutOff(WEEK_18)),
                        Known.since(Instant.parse("2026-05-25T05:30:00Z")));
        assertThat(revenue(Situation.of(ledger, StoreFixture.SETTINGS, WEEK_20).ledger()))
                .containsExactly("100.00");
        assertThat(revenue(Situation.of(ledger, StoreFixture.SETTINGS, WEEK_20.plus(1))
                        .ledger()))
                .containsExactly("120.00");
    }

    @Test
    void a_correction_before_the_cut_off_beats_the_value_it_corrects() {
        store.at("2026-05-18T05:30:00Z")
                .upload("monday.xlsx", new LedgerFixture().totals(WEEK_20, 100).ledger());
        store.at("2026-05-19T07:00:00Z")
                .upload("tuesday.xlsx", new LedgerFixture().totals(WEEK_20, 120).ledger());

        assertThat(revenue(Situation.of(store.ledgers.load(store.plan), StoreFixture.SETTINGS, WEEK_20)
                        .ledger()))
                .containsExactly("120.00");
    }

    @Test
    void the_same_value_again_is_no_new_value() {
        store.upload("week18.xlsx", new LedgerFixture().totals(WEEK_18, 100).ledger());
        store.upload("week19.xlsx", new LedgerFixture().totals(WEEK_18, 100, 90).ledger());

        assertThat(store.ledgers.load(store.plan).results())
                .extracting(Result::week)
                .containsExactly(WEEK_18, WEEK_18.plus(1));
    }

    @Test
    void adding_weeks_leaves_the_situation_of_an_earlier_week_as_it_was() {
        store.upload("week20.xlsx", full().ledger());
        Situation before = Situation.of(store.ledgers.load(store.plan), StoreFixture.SETTINGS, WEEK_18);
        store.at("2026-06-01T05:30:00Z")
                .upload(
                        "week22.xlsx",
                        full().totals(WEEK_20.plus(1), 77, 78)
                                .totals("Infra", WEEK_18, 999)
                                .ledger());

        assertThat(Situation.of(store.ledgers.load(store.plan), StoreFixture.SETTINGS, WEEK_18))
                .isEqualTo(before);
    }

    @Test
    void the_first_spelling_of_a_segment_stays() {
        store.upload("a.xlsx", new LedgerFixture().totals("Infra", WEEK_18, 100).ledger());
        store.upload("b.xlsx", new LedgerFixture().totals("INFRA", WEEK_18, 110).ledger());

        assertThat(store.ledgers.load(store.plan).results())
                .extracting(Result::segment)
                .containsExactly("Infra", "Infra");
    }

    @Test
    void a_plan_name_with_markup_and_quotes_comes_back_as_it_was() {
        String hostile = "<script>alert(1)</script>'; drop table result; --";
        store.upload("x.xlsx", new LedgerFixture().totals(hostile, WEEK_18, 1).ledger());

        assertThat(store.ledgers.load(store.plan).results())
                .extracting(Result::segment)
                .containsExactly(hostile);
    }

    private static List<String> revenue(Ledger ledger) {
        return ledger.results().stream()
                .map(result -> result.netRevenue().toPlainString())
                .toList();
    }

    static LedgerFixture full() {
        return new LedgerFixture()
                .flatPlan(2026, "Infra", 100)
                .plan(row -> row.year(2026).revenue(5200))
                .totals("Infra", WEEK_18, 98.5, 101.25, 87)
                .result(row -> row.week(WEEK_20)
                        .customer("004471")
                        .segment("Infra")
                        .rep("J. Kramer")
                        .revenue(-12.5))
                .controlTotal(WEEK_20, 74.5)
                .controlTotal(286.75)
                .activity(row -> row.date("2026-05-12").rep("J. Kramer").customer("004471"))
                .quote(row -> row.date("2026-04-01").customer("004471"))
                .market(row -> row.period("2026-03").value(1.02))
                .selection(row -> row.customer("004471").segment("Infra"))
                .member("J. Kramer")
                .decision(row -> row.date("2026-05-04"))
                .problem(Problem.label("fixture.xlsx!Weekresultaten!C88", "store.any", "009912", 3, WEEK_20)
                        .in(WEEK_20))
                .problem(Problem.ask(
                        "fixture.xlsx",
                        "store.other",
                        new Texts("één", "one"),
                        Message.of("store.inner", new BigDecimal("0.50"))));
    }
}
