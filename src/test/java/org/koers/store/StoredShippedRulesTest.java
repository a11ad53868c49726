package org.koers.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.koers.rules.RuleSet;
import org.koers.ruletables.EarlierRules;
import org.koers.ruletables.RuleDirectory;
import org.koers.ruletables.RuleDraft;
import org.koers.ruletables.ShippedRules;

class StoredShippedRulesTest {
    private static final RuleSet EARLIER = EarlierRules.load();
    private static final RuleSet NOW = ShippedRules.load();

    @TempDir
    Path home;

    private StoreFixture store;
    private StoredDraft draft;
    private StoredRules rules;
    private StoredShippedRules shipped;

    @BeforeEach
    void open() {
        store = StoreFixture.open(home.resolve("one"));
        draft = new StoredDraft(store.database, Clock.systemUTC());
        rules = new StoredRules(store.database, Clock.systemUTC(), draft);
        shipped = new StoredShippedRules(store.database, Clock.systemUTC(), draft);
        rules.begin(EARLIER);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void the_set_of_the_first_start_is_known_and_in_version_1() {
        assertThat(shipped.seen(EARLIER)).isEqualTo(1);
        assertThat(shipped.all()).singleElement().satisfies(one -> {
            assertThat(one.version()).isEqualTo(1);
            assertThat(one.declined()).isNull();
        });
        assertThat(draft.shipped()).isEqualTo(1);
    }

    @Test
    void a_set_with_other_tables_is_another_one_whatever_else_a_koers_brings() {
        assertThat(shipped.seen(NOW)).isEqualTo(2);
        assertThat(shipped.seen(new RuleSet("x", "another steering logic", NOW.rows())))
                .isEqualTo(2);
        assertThat(shipped.rules(2).orElseThrow().rows()).isEqualTo(NOW.rows());
        assertThat(rules.current()).hasValue(1);
        assertThat(draft.load().draft()).isEqualTo(RuleDraft.of(EARLIER.rows()));
    }

    @Test
    void two_instances_that_start_at_once_see_one_set() throws Exception {
        Callable<Long> seen = () -> shipped.seen(NOW);
        ExecutorService both = Executors.newFixedThreadPool(2);
        List<Future<Long>> numbers = both.invokeAll(List.of(seen, seen));
        both.shutdown();

        assertThat(List.of(numbers.get(0).get(), numbers.get(1).get())).containsExactly(2L, 2L);
        assertThat(shipped.all()).hasSize(2);
    }

    @Test
    void what_the_draft_took_over_is_published_with_it() {
        take();
        publish();

        assertThat(rules.shipped(2)).isEqualTo(2);
        assertThat(draft.shipped()).isEqualTo(2);
        assertThat(shipped.all().get(0).version()).isEqualTo(2);
    }

    @Test
    void going_back_to_before_it_was_taken_over_is_having_it_no_more() {
        take();
        publish();
        rules.publish(new StoredRules.Publication(
                2, draft.revision(), EARLIER, store.account, null, "Terug", 1L, StoredRules.Failing.NONE));

        assertThat(rules.shipped(3)).isEqualTo(1);
        assertThat(draft.shipped()).isEqualTo(1);
    }

    @Test
    void taking_it_back_is_not_having_taken_it_over() {
        long revision = take();

        assertThat(draft.takeBack(store.account, revision)).isTrue();
        assertThat(draft.shipped()).isEqualTo(1);
        assertThat(draft.load().draft()).isEqualTo(RuleDraft.of(EARLIER.rows()));
    }

    @Test
    void it_is_not_taken_over_into_a_draft_that_somebody_changed_meanwhile() {
        long before = draft.revision();
        take();

        assertThatThrownBy(() -> draft.replace(
                        store.account, new StoredDraft.Replacement(before, 1, 2, RuleDraft.of(NOW.rows()))))
                .isInstanceOf(StoredRules.Overtaken.class);
    }

    @Test
    void who_said_no_first_is_kept() {
        long number = shipped.seen(NOW);
        shipped.putOff(number);
        shipped.decline(number, store.account);
        shipped.decline(number, store.account);

        assertThat(shipped.all().get(0).putOff()).isTrue();
        assertThat(shipped.all().get(0).declined().account()).isEqualTo("Olga");
        assertThat(shipped.all().get(1).declined()).isNull();
    }

    @Test
    @DisabledIfSystemProperty(
            named = StoreFixture.SERVER,
            matches = ".+",
            disabledReason = "about the embedded database")
    void rules_of_an_older_koers_are_those_that_came_with_it() throws Exception {
        Path older = home.resolve("two");
        String url = "jdbc:h2:file:" + older.toAbsolutePath().resolve("koers");
        Flyway.configure()
                .dataSource(url, "sa", "")
                .javaMigrations(new ResultsIntoBlocks())
                .target("6")
                .load()
                .migrate();
        try (Connection connection = DriverManager.getConnection(url, "sa", "")) {
            before(connection);
        }

        try (StoreFixture opened = StoreFixture.open(older)) {
            StoredDraft kept = new StoredDraft(opened.database, Clock.systemUTC());
            StoredShippedRules known = new StoredShippedRules(opened.database, Clock.systemUTC(), kept);

            assertThat(kept.shipped()).isEqualTo(1);
            assertThat(known.seen(EARLIER)).isEqualTo(1);
            assertThat(known.seen(NOW)).isEqualTo(2);
            assertThat(new StoredRules(opened.database, Clock.systemUTC(), kept).shipped(2))
                    .isEqualTo(1);
        }
    }

    private static void before(Connection connection) throws Exception {
        try (var statement = connection.createStatement()) {
            statement.execute(
                    "insert into rule_set (checksum, version, known_since) values ('a', '1', current_timestamp),"
                            + " ('b', '2', current_timestamp)");
            statement.execute("insert into rule_version (version_no, checksum, published_at, why, shipped) values"
                    + " (1, 'a', current_timestamp, '', true), (2, 'b', current_timestamp, 'x', false)");
            statement.execute(
                    "insert into rule_draft (id, base, revision, changed_at) values (1, 2, 7, current_timestamp)");
        }
        for (int version = 1; version <= 2; version++) {
            for (Map.Entry<String, String> table :
                    RuleDirectory.written(EARLIER).entrySet()) {
                try (PreparedStatement insert = connection.prepareStatement(
                        "insert into rule_version_table (version_no, table_name, content) values (?, ?, ?)")) {
                    insert.setLong(1, version);
                    insert.setString(2, table.getKey());
                    insert.setBytes(3, RuleForms.deflated(table.getValue()));
                    insert.execute();
                }
            }
        }
    }

    private long take() {
        long number = shipped.seen(NOW);
        return draft.replace(
                store.account, new StoredDraft.Replacement(draft.revision(), 1, number, RuleDraft.of(NOW.rows())));
    }

    private void publish() {
        rules.publish(new StoredRules.Publication(
                1, draft.revision(), NOW, store.account, null, "Nieuw", null, StoredRules.Failing.NONE));
    }
}
