package org.koers.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.koers.calendar.IsoWeek;
import org.koers.intake.Renumbered;
import org.koers.measure.Language;
import org.koers.measure.Message;
import org.koers.measure.Wording;
import org.koers.results.Result;
import org.koers.situation.LedgerFixture;
import org.koers.situation.Situation;

class StoredMergersTest {
    private static final IsoWeek WEEK_18 = new IsoWeek(2026, 18);
    private static final IsoWeek WEEK_20 = new IsoWeek(2026, 20);
    private static final String BEFORE_CUT_OFF_20 = "2026-05-18T08:00:00Z";

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
    void from_then_on_two_customers_are_one_and_earlier_weeks_see_two() {
        store.upload("a.xlsx", two().ledger());
        Situation before = at(WEEK_20.minus(1));

        assertThat(mergers().merge(store.plan, store.account, "001", "900")).isEmpty();

        assertThat(at(WEEK_20.minus(1))).isEqualTo(before);
        Situation after = at(WEEK_20);
        assertThat(after.ledger().results())
                .extracting(Result::customerNo, Result::customer)
                .containsOnly(tuple("900", "Bouwmaat nieuw"), tuple("900", null));
        assertThat(after.ledger().activities())
                .extracting(row -> row.customerNo())
                .containsOnly("900");
        assertThat(after.ledger().quotes()).extracting(row -> row.customerNo()).containsOnly("900");
        assertThat(after.ledger().selection())
                .extracting(row -> row.customerNo())
                .containsOnly("900");
    }

    @Test
    void chains_are_followed() {
        store.upload("a.xlsx", two().ledger());
        mergers().merge(store.plan, store.account, "001", "500");
        mergers().merge(store.plan, store.account, "500", "900");

        assertThat(at(WEEK_20).ledger().results())
                .extracting(Result::customerNo)
                .containsOnly("900");
    }

    @Test
    void a_circle_is_refused_with_a_reason_in_both_languages() {
        mergers().merge(store.plan, store.account, "001", "500");
        mergers().merge(store.plan, store.account, "500", "900");
        long version = store.version();

        Message circle =
                mergers().merge(store.plan, store.account, "900", "001").orElseThrow();
        Message twice = mergers().merge(store.plan, store.account, "001", "700").orElseThrow();
        Message itself = mergers().merge(store.plan, store.account, "7", "7").orElseThrow();

        assertThat(new Wording(Language.NL, "EUR").render(circle))
                .contains("001")
                .contains("900");
        assertThat(new Wording(Language.EN, "EUR").render(twice)).contains("already goes on as 500");
        assertThat(new Wording(Language.EN, "EUR").render(itself)).contains("can't be merged with itself");
        assertThat(store.version()).isEqualTo(version);
    }

    @Test
    void undo_makes_them_two_again() {
        store.upload("a.xlsx", two().ledger());
        Situation before = at(WEEK_20);
        mergers().merge(store.plan, store.account, "001", "900");
        long merger = mergers().history(store.plan).get(0).id();
        long version = store.version();

        assertThat(mergers().withdraw(merger, store.account)).isTrue();
        assertThat(mergers().withdraw(merger, store.account)).isFalse();

        assertThat(at(WEEK_20)).isEqualTo(before);
        assertThat(store.version()).isEqualTo(version + 1);
        assertThat(mergers().history(store.plan)).singleElement().satisfies(row -> {
            assertThat(row.account()).isEqualTo("Olga");
            assertThat(row.withdrawn()).isEqualTo(Instant.parse(BEFORE_CUT_OFF_20));
        });
    }

    @Test
    void the_same_name_that_goes_on_under_a_new_number_is_suggested() {
        store.upload(
                "a.xlsx",
                new LedgerFixture()
                        .with(f -> sold(f, "001", "Bouwmaat", WEEK_18, 10))
                        .with(f -> sold(f, "002", "De Wit", WEEK_18, 10))
                        .ledger());
        StoredCustomers customers = new StoredCustomers(store.database, mergers());
        long upload = store.arrive(
                "b.xlsx",
                new LedgerFixture()
                        .with(f -> sold(f, "901", " bouwmaat ", WEEK_20, 10))
                        .with(f -> sold(f, "002", "De Wit", WEEK_20, 10))
                        .with(f -> sold(f, "903", "Nieuw", WEEK_20, 10))
                        .ledger());

        assertThat(customers.suggested(store.plan)).isEmpty();
        assertThat(customers.suggested(store.plan, upload)).containsExactly(new Renumbered("001", "901", " bouwmaat "));
        store.uploads.confirm(upload, store.version());
        assertThat(customers.suggested(store.plan)).hasSize(1);
        mergers().merge(store.plan, store.account, "001", "901");
        assertThat(customers.suggested(store.plan)).isEmpty();
        assertThat(customers.name(store.plan, "002")).contains("De Wit");
    }

    @Test
    void a_name_that_many_numbers_share_suggests_nothing() {
        LedgerFixture fixture = new LedgerFixture();
        for (int number = 0; number < 4; number++) {
            sold(fixture, "C" + number, "Contante verkoop", WEEK_18.plus(number), 10);
        }
        store.upload("a.xlsx", fixture.ledger());

        assertThat(new StoredCustomers(store.database, mergers()).suggested(store.plan))
                .isEmpty();
    }

    private static LedgerFixture sold(LedgerFixture fixture, String number, String name, IsoWeek week, double revenue) {
        return fixture.result(
                row -> row.week(week).customer(number).called(name).revenue(revenue));
    }

    private static LedgerFixture two() {
        return new LedgerFixture()
                .with(f -> sold(f, "001", "Bouwmaat", WEEK_18, 10))
                .with(f -> sold(f, "900", "Bouwmaat nieuw", WEEK_18, 20))
                .activity(row -> row.date("2026-05-01").customer("001"))
                .quote(row -> row.date("2026-04-01").customer("001"))
                .selection(row -> row.customer("001"));
    }

    private StoredMergers mergers() {
        return new StoredMergers(store.database, Clock.fixed(Instant.parse(BEFORE_CUT_OFF_20), ZoneOffset.UTC));
    }

    private Situation at(IsoWeek week) {
        return Situation.of(store.ledgers.load(store.plan), StoreFixture.SETTINGS, week);
    }
}
