package org.koers.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.koers.calendar.IsoWeek;
import org.koers.calendar.PlanYear;
import org.koers.situation.Ledger;
import org.koers.situation.LedgerFixture;

class StoredUploadsTest {
    private static final IsoWeek WEEK_20 = new IsoWeek(2026, 20);
    private static final Ledger ONE_WEEK =
            new LedgerFixture().totals(WEEK_20, 100).ledger();

    @TempDir
    Path home;

    @Test
    void undo_takes_the_facts_away_and_names_who_did_it() {
        try (StoreFixture store = StoreFixture.open(home)) {
            long upload = store.upload("week20.xlsx", ONE_WEEK);

            assertThat(store.uploads.withdraw(upload, store.account)).isTrue();
            assertThat(store.uploads.withdraw(upload, store.account)).isFalse();

            assertThat(store.ledgers.load(store.plan).results()).isEmpty();
            assertThat(store.uploads.history(store.plan)).singleElement().satisfies(row -> {
                assertThat(row.account()).isEqualTo("Olga");
                assertThat(row.withdrawnBy()).isEqualTo("Olga");
                assertThat(row.withdrawn()).isEqualTo(Instant.parse("2026-05-20T05:30:00Z"));
            });
        }
    }

    @Test
    void after_undo_of_the_first_the_second_value_is_the_first() {
        try (StoreFixture store = StoreFixture.open(home)) {
            long first = store.upload("a.xlsx", ONE_WEEK);
            store.upload("b.xlsx", new LedgerFixture().totals(WEEK_20, 120).ledger());

            store.uploads.withdraw(first, store.account);

            assertThat(store.ledgers.load(store.plan).results())
                    .singleElement()
                    .satisfies(result ->
                            assertThat(result.known().from()).isEqualTo(StoreFixture.SETTINGS.cutOff(WEEK_20)));
        }
    }

    @Test
    void what_was_thrown_away_in_the_meantime_is_not_confirmed_and_changes_nothing() {
        try (StoreFixture store = StoreFixture.open(home)) {
            long upload = store.arrive(
                    "a.xlsx", new LedgerFixture().totals(WEEK_20, 100).ledger());
            long seen = store.version();
            store.uploads.discard(upload);

            assertThat(store.uploads.confirm(upload, seen)).isFalse();
            assertThat(store.version()).isEqualTo(seen);
        }
    }

    @Test
    void of_two_uploads_on_the_same_facts_one_wins_and_the_other_changes_nothing() {
        try (StoreFixture store = StoreFixture.open(home)) {
            long seen = store.version();
            long first = store.arrive("a.xlsx", ONE_WEEK);
            long second = store.arrive("b.xlsx", ONE_WEEK);

            assertThat(store.uploads.confirm(second, seen)).isTrue();
            assertThat(store.uploads.confirm(first, seen)).isFalse();

            assertThat(store.uploads.history(store.plan))
                    .extracting(StoredUpload::fileName)
                    .containsExactly("b.xlsx");
        }
    }

    @Test
    void a_plan_of_the_same_team_and_year_is_the_same_plan() {
        try (StoreFixture store = StoreFixture.open(home)) {
            StoredPlan plan = store.plans.find(store.plan).orElseThrow();

            assertThat(store.plans
                            .findOrCreate(plan.team(), PlanYear.of(2026, 1), StoreFixture.SETTINGS)
                            .id())
                    .isEqualTo(plan.id());
            assertThat(store.plans
                            .findOrCreate(plan.team(), PlanYear.of(2027, 1), StoreFixture.SETTINGS)
                            .id())
                    .isNotEqualTo(plan.id());
        }
    }

    @Test
    void a_restart_keeps_what_was_confirmed_and_clears_what_was_arriving() {
        try (StoreFixture store = StoreFixture.open(home)) {
            store.upload("week20.xlsx", ONE_WEEK);
            store.arrive("half.xlsx", ONE_WEEK);
        }
        try (StoreFixture store = StoreFixture.open(home)) {
            assertThat(store.uploads.clearLeftovers()).isEqualTo(1);
            assertThat(store.ledgers.load(store.plan)).isEqualTo(ONE_WEEK);
            assertThat(store.plans.find(store.plan).orElseThrow().lastWeek()).isEqualTo(WEEK_20);
            assertThat(store.database
                            .client()
                            .sql("select sum(row_count) from result_block")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1);
        }
    }

    @Test
    @DisabledIfSystemProperty(
            named = StoreFixture.SERVER,
            matches = ".+",
            disabledReason = "about the embedded database")
    void a_second_process_on_the_same_file_is_told_so() throws Exception {
        try (OtherProcess holder = OtherProcess.start(home, "hold")) {
            assertThat(holder.nextLine()).isEqualTo("open");

            assertThatThrownBy(() -> Database.open(home))
                    .isInstanceOfSatisfying(
                            DatabaseInUse.class, e -> assertThat(e.home()).isEqualTo(home));
        }
    }

    @Test
    @DisabledIfSystemProperty(
            named = StoreFixture.SERVER,
            matches = ".+",
            disabledReason = "about the embedded database")
    void a_killed_process_loses_no_acknowledged_upload() throws Exception {
        int acknowledged;
        try (OtherProcess uploader = OtherProcess.start(home, "upload")) {
            assertThat(uploader.nextLine()).isEqualTo("open");
            acknowledged = uploader.countUntil(25);
        }
        try (StoreFixture store = StoreFixture.open(home)) {
            int leftovers = store.uploads.clearLeftovers();

            assertThat(leftovers).isLessThanOrEqualTo(1);
            assertThat(store.uploads.history(store.plan)).hasSizeGreaterThanOrEqualTo(acknowledged);
            assertThat(store.ledgers.load(store.plan).results()).hasSizeGreaterThanOrEqualTo(acknowledged);
        }
    }
}
