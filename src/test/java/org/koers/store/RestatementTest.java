package org.koers.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.koers.calendar.IsoWeek;
import org.koers.drools.DroolsAdviser;
import org.koers.measure.Language;
import org.koers.provenance.Field;
import org.koers.provenance.Known;
import org.koers.provenance.Problem;
import org.koers.provenance.Subject;
import org.koers.report.AdvisoryJson;
import org.koers.results.Result;
import org.koers.results.WeekReplacement;
import org.koers.review.Fold;
import org.koers.ruletables.ShippedRules;
import org.koers.situation.Ledger;
import org.koers.situation.LedgerFixture;
import org.koers.situation.Situation;

/** The same weeks again, given as a whole. */
class RestatementTest {
    private static final IsoWeek FIRST = new IsoWeek(2025, 1);
    private static final IsoWeek WEEK_17 = new IsoWeek(2026, 17);
    private static final IsoWeek WEEK_18 = new IsoWeek(2026, 18);
    private static final IsoWeek WEEK_20 = new IsoWeek(2026, 20);
    private static final IsoWeek WEEK_21 = new IsoWeek(2026, 21);
    private static final String RESTATED = "2026-05-20T05:30:00Z";

    @TempDir
    Path home;

    private StoreFixture store;

    @BeforeEach
    void open() {
        store = StoreFixture.open(home, Instant.parse("2026-05-06T05:30:00Z"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void an_earlier_advisory_is_the_same_to_the_byte() {
        store.upload("export.xlsx", sales(WEEK_18, 1, false).ledger());
        byte[] before = advisory(WEEK_18);

        restate(sales(WEEK_20, 2, true)
                .problem(Problem.label("export.xlsx!Weekresultaten!A9", "workbook.later-file-holds", 3)
                        .in(WEEK_17))
                .problem(Problem.label("export.xlsx!Weekresultaten", "workbook.later-file-holds", 4))
                .ledger());

        assertThat(advisory(WEEK_18)).isEqualTo(before);
    }

    @Test
    void a_later_advisory_sees_the_weeks_as_they_were_given_anew() {
        store.upload("export.xlsx", sales(WEEK_18, 1, false).ledger());

        restate(sales(WEEK_20, 2, true).ledger());

        assertThat(rows(WEEK_21, WEEK_17)).containsExactlyElementsOf(rows(sales(WEEK_20, 2, true), WEEK_17));
    }

    @Test
    void what_vanished_is_gone_and_what_stayed_counts_anew() {
        store.upload(
                "a.xlsx",
                new LedgerFixture()
                        .totals("Infra", WEEK_18, 10)
                        .totals("Zorg", WEEK_18, 5)
                        .ledger());

        restate(new LedgerFixture().totals("Infra", WEEK_18, 10).ledger());

        Ledger ledger = store.ledgers.load(store.plan);
        assertThat(ledger.replacements())
                .containsExactly(new WeekReplacement(WEEK_18, Known.since(Instant.parse(RESTATED))));
        assertThat(ledger.results()).hasSize(3);
        assertThat(at(WEEK_20.minus(1), WEEK_18)).isEqualByComparingTo("15");
        assertThat(at(WEEK_21, WEEK_18)).isEqualByComparingTo("10");
    }

    @Test
    void undo_brings_back_what_vanished() {
        store.upload("a.xlsx", sales(WEEK_18, 1, false).ledger());
        Ledger before = store.ledgers.load(store.plan);

        long upload = restate(sales(WEEK_20, 2, true).ledger());
        store.uploads.withdraw(upload, store.account);

        assertThat(store.ledgers.load(store.plan)).isEqualTo(before);
    }

    @Test
    void after_undo_of_what_it_replaced_the_restatement_is_the_first_value() {
        long first = store.upload(
                "a.xlsx",
                new LedgerFixture()
                        .totals("Infra", WEEK_18, 10)
                        .totals("Zorg", WEEK_18, 5)
                        .ledger());
        restate(new LedgerFixture().totals("Infra", WEEK_18, 11).ledger());

        store.uploads.withdraw(first, store.account);

        Ledger ledger = store.ledgers.load(store.plan);
        assertThat(ledger.replacements()).isEmpty();
        assertThat(ledger.results())
                .singleElement()
                .extracting(row -> row.known().from())
                .isEqualTo(StoreFixture.SETTINGS.cutOff(WEEK_18));
    }

    @Test
    void a_row_that_comes_back_after_it_was_gone_is_a_new_value() {
        store.upload(
                "a.xlsx",
                new LedgerFixture()
                        .totals("Infra", WEEK_18, 10)
                        .totals("Zorg", WEEK_18, 5)
                        .ledger());
        restate(new LedgerFixture().totals("Infra", WEEK_18, 10).ledger());
        store.at("2026-05-27T05:30:00Z")
                .upload("c.xlsx", new LedgerFixture().totals("Zorg", WEEK_18, 5).ledger());

        assertThat(at(WEEK_20, WEEK_18)).isEqualByComparingTo("15");
        assertThat(at(WEEK_21, WEEK_18)).isEqualByComparingTo("10");
        assertThat(at(WEEK_21.plus(1), WEEK_18)).isEqualByComparingTo("15");
    }

    @Test
    void a_file_that_only_adds_replaces_nothing() {
        store.upload(
                "a.xlsx",
                new LedgerFixture()
                        .totals("Infra", WEEK_18, 10)
                        .totals("Zorg", WEEK_18, 5)
                        .ledger());
        StoreFixture later = store.at(RESTATED);
        long upload = later.arrive(
                "b.xlsx", new LedgerFixture().totals("Infra", WEEK_18, 10).ledger());
        new StoredChanges(store.database).preview(upload, StoredChanges.Gone.ALL, rows -> {});
        StoredChanges.Preview second =
                new StoredChanges(store.database).preview(upload, StoredChanges.Gone.NOTHING, rows -> {});
        later.uploads.confirm(upload, second.seen());

        assertThat(store.ledgers.load(store.plan).replacements()).isEmpty();
        assertThat(at(WEEK_21, WEEK_18)).isEqualByComparingTo("15");
    }

    @Test
    void a_column_that_a_later_file_of_the_same_name_has_is_not_seen_earlier() {
        store.upload(
                "export.xlsx",
                new LedgerFixture()
                        .without(Subject.RESULTS, Field.DISCOUNT)
                        .totals(WEEK_18, 10)
                        .ledger());
        Situation before = Situation.of(store.ledgers.load(store.plan), StoreFixture.SETTINGS, WEEK_18);

        store.at(RESTATED)
                .upload(
                        "export.xlsx",
                        new LedgerFixture().totals(WEEK_18, 10, 20, 30).ledger());

        assertThat(Situation.of(store.ledgers.load(store.plan), StoreFixture.SETTINGS, WEEK_18))
                .isEqualTo(before);
    }

    private long restate(Ledger ledger) {
        StoreFixture later = store.at(RESTATED);
        long upload = later.arrive("export.xlsx", ledger);
        StoredChanges.Preview preview =
                new StoredChanges(store.database).preview(upload, StoredChanges.Gone.ALL, rows -> {});
        assertThat(later.uploads.confirm(upload, preview.seen())).isTrue();
        return upload;
    }

    /** Two segments up to this week. @param restated the last ten weeks say something else, and one lost a segment */
    private static LedgerFixture sales(IsoWeek last, int seed, boolean restated) {
        LedgerFixture fixture = new LedgerFixture().flatPlan(2026, "Infra", 100).flatPlan(2026, "Zorg", 80);
        for (IsoWeek week = FIRST; !week.isAfter(last); week = week.plus(1)) {
            IsoWeek now = week;
            Random random = new Random((restated && week.weeksUntil(last) < 10 ? seed : 1) + week.hashCode());
            fixture.totals("Infra", now, 80 + random.nextInt(40));
            if (!restated || !now.equals(WEEK_17)) {
                fixture.totals("Zorg", now, 60 + random.nextInt(40));
            }
        }
        return fixture.file("export.xlsx");
    }

    private byte[] advisory(IsoWeek asOf) {
        return new AdvisoryJson()
                .write(
                        new Fold(new DroolsAdviser(), ShippedRules.load())
                                .review(store.ledgers.load(store.plan), StoreFixture.SETTINGS, asOf)
                                .advisory(),
                        Language.NL);
    }

    private List<BigDecimal> rows(IsoWeek asOf, IsoWeek week) {
        return Situation.of(store.ledgers.load(store.plan), StoreFixture.SETTINGS, asOf).ledger().results().stream()
                .filter(row -> row.week().equals(week))
                .map(Result::netRevenue)
                .toList();
    }

    private static List<BigDecimal> rows(LedgerFixture fixture, IsoWeek week) {
        return fixture.ledger().results().stream()
                .filter(row -> row.week().equals(week))
                .map(Result::netRevenue)
                .toList();
    }

    private BigDecimal at(IsoWeek asOf, IsoWeek week) {
        return rows(asOf, week).stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
