package org.koers.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.koers.calendar.IsoWeek;
import org.koers.intake.Changes;
import org.koers.results.Result;
import org.koers.situation.LedgerFixture;
import org.koers.situation.Situation;

class StoredChangesTest {
    private static final IsoWeek WEEK_18 = new IsoWeek(2026, 18);
    private static final IsoWeek WEEK_20 = new IsoWeek(2026, 20);

    private static final YearMonth MAY = YearMonth.of(2026, 5);

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
    void a_first_upload_is_all_new() {
        long upload = store.arrive(
                "a.xlsx", new LedgerFixture().totals(WEEK_18, 100, 90.25).ledger());

        Changes changes = changes(upload, false);

        assertThat(changes.weeks())
                .containsExactly(
                        week(WEEK_18, Changes.Kind.NEW, null, "100.00", 1),
                        week(WEEK_18.plus(1), Changes.Kind.NEW, null, "90.25", 1));
        assertThat(changes.largest()).isEmpty();
    }

    @Test
    void lines_of_one_key_add_up() {
        store.upload(
                "a.xlsx",
                new LedgerFixture().totals(WEEK_20, 100).totals(WEEK_20, 50.10).ledger());
        long upload = store.arrive(
                "b.xlsx",
                new LedgerFixture().totals(WEEK_20, 75, 1).totals(WEEK_20, 76).ledger());

        assertThat(changes(upload, true).weeks())
                .containsExactly(
                        week(WEEK_20, Changes.Kind.CHANGED, "150.10", "151.00", 2),
                        week(WEEK_20.plus(1), Changes.Kind.NEW, null, "1.00", 1));
    }

    @Test
    void the_largest_differences_are_named_and_the_largest_comes_first() {
        LedgerFixture before = new LedgerFixture();
        LedgerFixture after = new LedgerFixture();
        for (int customer = 1; customer <= 9; customer++) {
            int now = customer;
            before.result(row ->
                    row.week(WEEK_20).customer("00" + now).segment("Infra").revenue(100));
            after.result(row ->
                    row.week(WEEK_20).customer("00" + now).segment("INFRA").revenue(100 - now * now));
        }
        after.result(row -> row.week(WEEK_20).customer("0012").revenue(60));
        store.upload("a.xlsx", before.ledger());

        Changes changes = changes(store.arrive("b.xlsx", after.ledger()), false);

        assertThat(changes.largest())
                .extracting(Changes.Difference::customerNo)
                .containsExactly("009", "008", "0012", "007", "006");
        assertThat(changes.largest().get(0).before()).isEqualByComparingTo("100");
        assertThat(changes.largest().get(0).after()).isEqualByComparingTo("19");
        assertThat(changes.largest().get(2).before()).isNull();
    }

    @Test
    void rows_that_are_no_longer_in_the_file_stay_unless_it_is_whole() {
        store.upload(
                "a.xlsx",
                new LedgerFixture()
                        .totals("Infra", WEEK_20, 100)
                        .totals("Zorg", WEEK_20, 40)
                        .ledger());
        long upload = store.arrive(
                "b.xlsx", new LedgerFixture().totals("Infra", WEEK_20, 100).ledger());

        Changes adding = changes(upload, false);
        Changes whole = changes(upload, true);

        assertThat(adding.vanishing()).isEqualTo(1);
        assertThat(adding.weeks()).containsExactly(week(WEEK_20, Changes.Kind.SAME, "140.00", "140.00", 1));
        assertThat(whole.vanishing()).isEqualTo(1);
        assertThat(whole.weeks()).containsExactly(week(WEEK_20, Changes.Kind.CHANGED, "140.00", "100.00", 1));
        assertThat(whole.largest()).singleElement().satisfies(gone -> {
            assertThat(gone.segment()).isEqualTo("Zorg");
            assertThat(gone.after()).isNull();
        });
    }

    @Test
    void an_empty_week_inside_a_whole_file_is_removed() {
        store.upload("a.xlsx", new LedgerFixture().totals(WEEK_18, 10, 20, 30).ledger());
        long upload = store.arrive(
                "b.xlsx",
                new LedgerFixture().totals(WEEK_18, 10).totals(WEEK_20, 30).ledger());

        assertThat(changes(upload, true).weeks())
                .extracting(Changes.Week::kind)
                .containsExactly(Changes.Kind.SAME, Changes.Kind.REMOVED, Changes.Kind.SAME);
        assertThat(changes(upload, false).weeks())
                .extracting(Changes.Week::kind)
                .containsExactly(Changes.Kind.SAME, Changes.Kind.SAME);
    }

    @Test
    void a_week_in_which_only_the_margin_differs_is_changed() {
        store.upload(
                "a.xlsx",
                new LedgerFixture()
                        .result(row -> row.week(WEEK_20).revenue(100).margin(40))
                        .ledger());
        long upload = store.arrive(
                "b.xlsx",
                new LedgerFixture()
                        .result(row -> row.week(WEEK_20).revenue(100).margin(41))
                        .ledger());

        assertThat(changes(upload, false).weeks())
                .containsExactly(week(WEEK_20, Changes.Kind.CHANGED, "100.00", "100.00", 1));
    }

    @Test
    void a_week_that_is_known_as_part_of_a_month_would_count_twice() {
        store.upload("may.xlsx", ofMay(WEEK_20, 80));
        long upload = store.arrive(
                "week20.xlsx", new LedgerFixture().totals(WEEK_20, 100, 110).ledger());

        Changes both = changes(upload, StoredChanges.Gone.NOTHING);

        assertThat(both.twice()).isEqualTo(new Changes.Twice(List.of(WEEK_20), List.of()));
        assertThat(both.weeks().get(0).after()).isEqualByComparingTo("180");
        assertThat(both.vanishing()).isZero();
    }

    @Test
    void a_week_takes_the_place_of_the_part_of_a_month_and_other_weeks_keep_theirs() {
        store.upload(
                "may.xlsx",
                new LedgerFixture()
                        .result(row -> row.week(WEEK_18).revenue(70).partOf(MAY))
                        .result(row -> row.week(WEEK_20).revenue(80).partOf(MAY))
                        .ledger());
        long upload = store.arrive(
                "week20.xlsx", new LedgerFixture().totals(WEEK_20, 100).ledger());

        StoredChanges.Preview preview =
                new StoredChanges(store.database).preview(upload, StoredChanges.Gone.TWICE, rows -> {});
        store.uploads.confirm(upload, preview.seen());

        assertThat(preview.changes().weeks())
                .containsExactly(week(WEEK_20, Changes.Kind.CHANGED, "80.00", "100.00", 1));
        assertThat(totals(store))
                .containsExactly(
                        Map.entry(WEEK_18, new BigDecimal("70.00")), Map.entry(WEEK_20, new BigDecimal("100.00")));
    }

    @Test
    void a_part_of_a_month_can_not_take_the_place_of_a_week() {
        store.upload("week20.xlsx", new LedgerFixture().totals(WEEK_20, 100).ledger());

        Changes changes = changes(store.arrive("may.xlsx", ofMay(WEEK_20, 80)), StoredChanges.Gone.NOTHING);

        assertThat(changes.twice()).isEqualTo(new Changes.Twice(List.of(), List.of(WEEK_20)));
    }

    @Test
    void a_week_that_is_known_per_segment_would_count_twice_when_it_comes_per_customer() {
        store.upload("a.xlsx", new LedgerFixture().totals("Infra", WEEK_20, 100).ledger());
        long upload = store.arrive(
                "b.xlsx",
                new LedgerFixture()
                        .result(row -> row.week(WEEK_20).customer("001").revenue(100))
                        .ledger());

        assertThat(changes(upload, StoredChanges.Gone.NOTHING).twice().replaceable())
                .containsExactly(WEEK_20);
    }

    @Test
    void sales_without_a_customer_beside_those_with_one_count_once() {
        store.upload(
                "a.xlsx",
                new LedgerFixture()
                        .result(row -> row.week(WEEK_20).customer("001").revenue(100))
                        .totals("Infra", WEEK_20, 3)
                        .ledger());
        long upload = store.arrive(
                "b.xlsx",
                new LedgerFixture()
                        .result(row -> row.week(WEEK_20).customer("001").revenue(120))
                        .ledger());

        assertThat(changes(upload, StoredChanges.Gone.NOTHING).twice()).isEqualTo(Changes.Twice.NONE);
    }

    @Test
    void a_month_again_is_no_second_month() {
        store.upload("may.xlsx", ofMay(WEEK_20, 80));

        Changes changes = changes(store.arrive("may.xlsx", ofMay(WEEK_20, 90)), StoredChanges.Gone.NOTHING);

        assertThat(changes.twice()).isEqualTo(Changes.Twice.NONE);
        assertThat(changes.weeks()).containsExactly(week(WEEK_20, Changes.Kind.CHANGED, "80.00", "90.00", 1));
    }

    private static org.koers.situation.Ledger ofMay(IsoWeek week, double revenue) {
        return new LedgerFixture()
                .result(row -> row.week(week).revenue(revenue).partOf(MAY))
                .ledger();
    }

    /** What is shown before confirming is what the plan says after it, whatever came before. */
    @Test
    void the_preview_is_what_comes_true() {
        for (int seed = 0; seed < 6; seed++) {
            Random random = new Random(seed);
            StoredAccounts accounts = new StoredAccounts(store.database);
            long plan = store.plans
                    .findOrCreate(
                            accounts.addTeam("team " + seed, false),
                            org.koers.calendar.PlanYear.of(2026, 1),
                            StoreFixture.SETTINGS)
                    .id();
            for (int upload = 0; upload < 6; upload++) {
                StoreFixture now = store.in(plan);
                long arrived = now.arrive("u" + upload + ".xlsx", random(random));
                Map<IsoWeek, BigDecimal> before = totals(now);
                StoredChanges.Preview preview =
                        new StoredChanges(store.database).preview(arrived, gone(random), rows -> {});
                assertThat(now.uploads.confirm(arrived, preview.seen())).isTrue();
                Map<IsoWeek, BigDecimal> after = totals(now);
                for (Changes.Week week : preview.changes().weeks()) {
                    assertThat(week.before()).as("seed %d, %s", seed, week).isEqualTo(before.get(week.week()));
                    assertThat(week.after()).as("seed %d, %s", seed, week).isEqualTo(after.remove(week.week()));
                    before.remove(week.week());
                }
                assertThat(after).as("seed %d, other weeks", seed).isEqualTo(before);
            }
        }
    }

    private static StoredChanges.Gone gone(Random random) {
        return StoredChanges.Gone.values()[random.nextInt(StoredChanges.Gone.values().length)];
    }

    private static org.koers.situation.Ledger random(Random random) {
        LedgerFixture fixture = new LedgerFixture();
        int first = random.nextInt(5);
        for (int row = random.nextInt(30); row >= 0; row--) {
            IsoWeek week = WEEK_18.plus(first + random.nextInt(5));
            String customer = "0" + random.nextInt(4);
            String segment = random.nextBoolean() ? "Infra" : "infra ";
            double revenue = (random.nextInt(400_000) - 20_000) / 100.0;
            boolean above = random.nextInt(3) == 0;
            boolean month = random.nextInt(3) == 0;
            fixture.result(line -> {
                line.week(week).segment(segment).revenue(revenue);
                if (!above) {
                    line.customer(customer);
                }
                if (month) {
                    line.partOf(MAY);
                }
            });
        }
        return fixture.ledger();
    }

    private static Map<IsoWeek, BigDecimal> totals(StoreFixture store) {
        return Situation.of(store.ledgers.load(store.plan), StoreFixture.SETTINGS, new IsoWeek(2027, 1))
                .ledger()
                .results()
                .stream()
                .collect(Collectors.toMap(Result::week, Result::netRevenue, BigDecimal::add, TreeMap::new));
    }

    private Changes changes(long upload, boolean whole) {
        return changes(upload, whole ? StoredChanges.Gone.ALL : StoredChanges.Gone.NOTHING);
    }

    private Changes changes(long upload, StoredChanges.Gone gone) {
        return new StoredChanges(store.database)
                .preview(upload, gone, rows -> {})
                .changes();
    }

    private static Changes.Week week(IsoWeek week, Changes.Kind kind, String before, String after, long rows) {
        return new Changes.Week(
                week, kind, before == null ? null : new BigDecimal(before), new BigDecimal(after), rows);
    }
}
