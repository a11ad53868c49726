package org.koers.store;

import java.nio.file.Path;
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

/** An open database with one team, one account and one plan for 2026, and a clock that the test sets. */
final class StoreFixture implements AutoCloseable {
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
        return new StoreFixture(Database.open(home), now);
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
            arrival.finish(new Reading(ledger.columns(), ledger.problems(), List.of(), List.of(), Map.of()));
            return arrival.upload();
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
