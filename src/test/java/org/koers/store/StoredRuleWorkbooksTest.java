package org.koers.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredRuleWorkbooksTest {
    private static final Instant NOW = Instant.parse("2026-05-20T05:30:00Z");

    @TempDir
    Path home;

    private StoreFixture store;
    private StoredRuleWorkbooks workbooks;

    @BeforeEach
    void open() {
        store = StoreFixture.open(home);
        workbooks = new StoredRuleWorkbooks(store.database, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void the_last_workbook_of_a_person_is_kept() {
        workbooks.keep(store.account, "eerst.xlsx", new byte[] {1});
        workbooks.keep(store.account, "daarna.xlsx", new byte[] {2, 3});

        assertThat(workbooks.find(store.account)).contains(new StoredRuleWorkbooks.Kept("daarna.xlsx", NOW));
        assertThat(workbooks.content(store.account).orElseThrow()).containsExactly(2, 3);
    }

    @Test
    void nobody_gets_that_of_another() {
        long other = new StoredAccounts(store.database)
                .add(new StoredAccount(0, "jan", "Jan", "OPS", "secret", "SYSTEM", true, Set.of()));
        workbooks.keep(store.account, "regels.xlsx", new byte[] {1});

        assertThat(workbooks.find(other)).isEmpty();
        assertThat(workbooks.content(other)).isEmpty();
    }

    @Test
    void what_is_forgotten_is_gone() {
        workbooks.keep(store.account, "regels.xlsx", new byte[] {1});
        workbooks.forget(store.account);

        assertThat(workbooks.find(store.account)).isEmpty();
        assertThat(workbooks.content(store.account)).isEmpty();
    }

    @Test
    void it_goes_with_the_account() {
        long other = new StoredAccounts(store.database)
                .add(new StoredAccount(0, "jan", "Jan", "OPS", "secret", "SYSTEM", true, Set.of()));
        workbooks.keep(other, "regels.xlsx", new byte[] {1});

        store.database
                .client()
                .sql("delete from account where id = ?")
                .param(other)
                .update();

        assertThat(workbooks.find(other)).isEmpty();
    }
}
