package org.koers.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.koers.calendar.PlanYear;
import org.koers.intake.Reading;
import org.koers.situation.Ledger;
import org.koers.situation.PlanSettings;

/**
 * An open database with one team, one account and one plan for 2026, and a clock that the test sets. With
 * {@code -Dkoers.test.postgres=jdbc:postgresql://localhost} it stands on that server, where a role {@code sa} may make
 * databases.
 */
final class StoreFixture implements AutoCloseable {
    /** System property: address of a PostgreSQL server. */
    static final String SERVER = "koers.test.postgres";

    static final PlanSettings SETTINGS = PlanSettings.dutch("plan");

    private final Instant now;

    final Database database;
    final StoredUploads uploads;
    final StoredLedgers ledgers;
    final StoredPlans plans;
    final long account;
    final long plan;

    private StoreFixture(Database database, Instant now) {
        this(database, now, null);
    }

    private StoreFixture(Database database, Instant now, @Nullable Long plan) {
        this.now = now;
        this.database = database;
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        this.uploads = new StoredUploads(database, clock);
        this.ledgers = new StoredLedgers(database);
        this.plans = new StoredPlans(database);
        StoredAccounts accounts = new StoredAccounts(database);
        long team = accounts.team(false).orElseGet(() -> accounts.addTeam("team", false));
        this.account = accounts.find("ops")
                .map(StoredAccount::id)
                .orElseGet(() -> accounts.add(
                        new StoredAccount(0, "ops", "Olga", "OPS", "secret", "SYSTEM", true, Set.of(team))));
        this.plan = plan != null
                ? plan
                : plans.findOrCreate(team, PlanYear.of(2026, 1), SETTINGS).id();
    }

    static StoreFixture open(Path home) {
        return open(home, Instant.parse("2026-05-20T05:30:00Z"));
    }

    static StoreFixture open(Path home, Instant now) {
        String server = System.getProperty(SERVER);
        return new StoreFixture(server == null ? Database.open(home) : onServer(server, home), now);
    }

    /** A database of its own on the server, for each home. */
    private static Database onServer(String server, Path home) {
        String name = "koers_" + Sha256.of(home.toAbsolutePath().toString()).substring(0, 16);
        try (Connection connection = DriverManager.getConnection(server + "/postgres", "sa", "");
                Statement statement = connection.createStatement()) {
            if (!statement
                    .executeQuery("select 1 from pg_database where datname = '" + name + "'")
                    .next()) {
                statement.execute("create database " + name);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return Database.at(server + "/" + name);
    }

    /** The same database at another moment. */
    StoreFixture at(String moment) {
        return new StoreFixture(database, Instant.parse(moment));
    }

    /** The same moment, with another plan. */
    StoreFixture in(long other) {
        return new StoreFixture(database, now, other);
    }

    long version() {
        return plans.find(plan).orElseThrow().version();
    }

    long upload(String file, Ledger ledger) {
        long upload = arrive(file, ledger);
        if (!uploads.confirm(upload, version())) {
            throw new AssertionError("somebody else was first");
        }
        return upload;
    }

    /** Written, and seen by nobody yet. */
    long arrive(String file, Ledger ledger) {
        try (Arrival arrival = uploads.begin(plan, account, file)) {
            arrival.all(ledger);
            arrival.finish(new Reading(ledger.columns(), ledger.problems(), List.of(), List.of(), List.of(), Map.of()));
            return arrival.upload();
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
