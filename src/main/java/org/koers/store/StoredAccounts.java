package org.koers.store;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/** Accounts and the teams they are in. */
public final class StoredAccounts {
    private final Database database;
    private final JdbcClient client;

    public StoredAccounts(Database database) {
        this.database = database;
        this.client = database.client();
    }

    public Optional<StoredAccount> find(String login) {
        return client.sql("select * from account where login = ?")
                .param(login)
                .query((rows, number) -> new StoredAccount(
                        rows.getLong("id"),
                        rows.getString("login"),
                        rows.getString("name"),
                        rows.getString("role"),
                        rows.getString("password"),
                        rows.getString("theme"),
                        rows.getBoolean("single_keys"),
                        teams(rows.getLong("id"))))
                .optional();
    }

    public long addTeam(String name, boolean sample) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        client.sql("insert into team (name, sample) values (?, ?)")
                .params(name, sample)
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    /** The team of the sample, or the one that works here. */
    public Optional<Long> team(boolean sample) {
        return client.sql("select min(id) from team where sample = ?")
                .param(sample)
                .query(Long.class)
                .optional();
    }

    /** The account's id is given out here; that of the record is not read. */
    public long add(StoredAccount account) {
        return Objects.requireNonNull(database.<Long>saved(() -> {
            GeneratedKeyHolder key = new GeneratedKeyHolder();
            client.sql(
                            "insert into account (login, name, role, password, theme, single_keys) values (?, ?, ?, ?, ?, ?)")
                    .params(
                            account.login(),
                            account.name(),
                            account.role(),
                            account.password(),
                            account.theme(),
                            account.singleKeys())
                    .update(key, "id");
            long id = Objects.requireNonNull(key.getKey()).longValue();
            account.teams()
                    .forEach(team -> client.sql("insert into membership (account_id, team_id) values (?, ?)")
                            .params(id, team)
                            .update());
            return id;
        }));
    }

    public void prefer(long account, String theme, boolean singleKeys) {
        database.saved(() -> client.sql("update account set theme = ?, single_keys = ? where id = ?")
                .params(theme, singleKeys, account)
                .update());
    }

    /** Whether another account with one of these roles is in the team. */
    public boolean hasOther(long team, List<String> roles, long account) {
        return client.sql("select count(*) from account a join membership m on m.account_id = a.id"
                                + " where m.team_id = :team and a.role in (:roles) and a.id <> :account")
                        .param("team", team)
                        .param("roles", roles)
                        .param("account", account)
                        .query(Long.class)
                        .single()
                > 0;
    }

    private Set<Long> teams(long account) {
        return new HashSet<>(client.sql("select team_id from membership where account_id = ?")
                .param(account)
                .query(Long.class)
                .list());
    }
}
