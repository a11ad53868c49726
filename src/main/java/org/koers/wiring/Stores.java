package org.koers.wiring;

import java.nio.file.Path;
import java.time.Clock;
import org.koers.store.AuditTrail;
import org.koers.store.Database;
import org.koers.store.StoredAccounts;
import org.koers.store.StoredAdvisories;
import org.koers.store.StoredChanges;
import org.koers.store.StoredChoices;
import org.koers.store.StoredCustomers;
import org.koers.store.StoredDraft;
import org.koers.store.StoredFiles;
import org.koers.store.StoredKnowledge;
import org.koers.store.StoredLedgers;
import org.koers.store.StoredMappings;
import org.koers.store.StoredMeetings;
import org.koers.store.StoredMergers;
import org.koers.store.StoredPlans;
import org.koers.store.StoredRevisions;
import org.koers.store.StoredRhythms;
import org.koers.store.StoredRuleChoices;
import org.koers.store.StoredRuleWorkbooks;
import org.koers.store.StoredRules;
import org.koers.store.StoredScenarios;
import org.koers.store.StoredShippedRules;
import org.koers.store.StoredSnoozes;
import org.koers.store.StoredUploads;

/** Everything that is kept in one database. */
record Stores(
        StoredAccounts accounts,
        StoredPlans plans,
        StoredUploads uploads,
        StoredLedgers ledgers,
        StoredAdvisories advisories,
        StoredKnowledge knowledge,
        StoredChanges changes,
        StoredMergers mergers,
        StoredCustomers customers,
        StoredMappings mappings,
        StoredFiles files,
        StoredRules rules,
        StoredDraft draft,
        StoredShippedRules shippedRules,
        StoredRuleChoices ruleChoices,
        StoredRuleWorkbooks ruleWorkbooks,
        StoredMeetings meetings,
        StoredChoices choices,
        StoredScenarios scenarios,
        StoredRevisions revisions,
        StoredRhythms rhythms,
        StoredSnoozes snoozes,
        AuditTrail trail) {
    static Stores in(Database database, Path home, Clock clock) {
        StoredMergers mergers = new StoredMergers(database, clock);
        StoredDraft draft = new StoredDraft(database, clock);
        return new Stores(
                new StoredAccounts(database),
                new StoredPlans(database),
                new StoredUploads(database, clock),
                new StoredLedgers(database),
                new StoredAdvisories(database, clock),
                new StoredKnowledge(database),
                new StoredChanges(database),
                mergers,
                new StoredCustomers(database, mergers),
                new StoredMappings(database, clock),
                new StoredFiles(database, home, clock),
                new StoredRules(database, clock, draft),
                draft,
                new StoredShippedRules(database, clock, draft),
                new StoredRuleChoices(database, clock),
                new StoredRuleWorkbooks(database, clock),
                new StoredMeetings(database, clock),
                new StoredChoices(database, clock),
                new StoredScenarios(database, clock),
                new StoredRevisions(database, clock),
                new StoredRhythms(database, clock),
                new StoredSnoozes(database, clock),
                new AuditTrail(database, clock));
    }
}
