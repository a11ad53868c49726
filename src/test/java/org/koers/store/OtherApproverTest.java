package org.koers.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OtherApproverTest {
    private static final List<String> MAY = List.of("ADMIN", "MANAGER");

    @TempDir
    Path home;

    @Test
    void only_another_account_of_the_same_team_with_the_role_counts() {
        try (StoreFixture store = StoreFixture.open(home)) {
            StoredAccounts accounts = new StoredAccounts(store.database);
            long team = accounts.team(false).orElseThrow();
            long elsewhere = accounts.addTeam("elsewhere", false);
            assertThat(accounts.hasOther(team, MAY, store.account)).isFalse();

            long manager = add(accounts, "manager", "MANAGER", team);
            add(accounts, "boss", "ADMIN", elsewhere);
            add(accounts, "reader", "READER", team);
            assertThat(accounts.hasOther(team, MAY, manager)).isFalse();
            assertThat(accounts.hasOther(team, MAY, store.account)).isTrue();

            add(accounts, "admin", "ADMIN", team);
            assertThat(accounts.hasOther(team, MAY, manager)).isTrue();
        }
    }

    private static long add(StoredAccounts accounts, String login, String role, long team) {
        return accounts.add(new StoredAccount(0, login, login, role, "secret", "SYSTEM", true, Set.of(team)));
    }
}
