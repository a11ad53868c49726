package org.koers.wiring;

import java.time.Clock;
import org.koers.store.AuditTrail;
import org.koers.store.Database;
import org.koers.store.StoredAccounts;
import org.koers.store.StoredAdvisories;
import org.koers.store.StoredLedgers;
import org.koers.store.StoredPlans;
import org.koers.store.StoredUploads;

/** Everything that is kept in one database. */
record Stores(
        StoredAccounts accounts,
        StoredPlans plans,
        StoredUploads uploads,
        StoredLedgers ledgers,
        StoredAdvisories advisories,
        AuditTrail trail) {
    static Stores in(Database database, Clock clock) {
        return new Stores(
                new StoredAccounts(database),
                new StoredPlans(database),
                new StoredUploads(database, clock),
                new StoredLedgers(database),
                new StoredAdvisories(database, clock),
                new AuditTrail(database, clock));
    }
}
