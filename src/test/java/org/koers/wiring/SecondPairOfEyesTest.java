package org.koers.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.koers.measure.Language;
import org.koers.rules.Dimension;
import org.koers.ruletables.DraftEdit;
import org.koers.ruletables.ShippedRules;
import org.koers.store.Database;
import org.koers.store.StoredAccount;
import org.koers.web.Account;
import org.koers.web.Role;
import org.koers.web.RuleDesk;
import org.koers.web.Theme;

/** A version that somebody else has to look at first. */
class SecondPairOfEyesTest {
    @TempDir
    Path home;

    private Database database;
    private KeptRules desk;
    private Account anouk;
    private Account olaf;

    @BeforeEach
    void open() {
        database = Database.open(home);
        Stores stores = Stores.in(database, home, Clock.systemUTC());
        stores.rules().begin(ShippedRules.load());
        anouk = account(stores, "anouk");
        olaf = account(stores, "olaf");
        desk = new KeptRules(stores, true);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static Account account(Stores stores, String login) {
        long id = stores.accounts().add(new StoredAccount(0, login, login, "OPS", "-", "SYSTEM", true, Set.of()));
        return new Account(id, login, login, Role.OPS, Set.of(), Theme.SYSTEM, true);
    }

    @Test
    void who_asks_does_not_publish_and_somebody_else_does() {
        long revision = edit("29");
        assertThat(desk.publish(anouk, revision, "Rustiger", "")).isEqualTo(new RuleDesk.Outcome.Asked());
        assertThat(desk.publish(anouk, revision, "", ""))
                .isEqualTo(new RuleDesk.Outcome.Refused(RuleDesk.Why.SAME_EYES));

        assertThat(desk.publish(olaf, revision, "", "")).isEqualTo(new RuleDesk.Outcome.Published(2));
        assertThat(desk.standing().account()).isEqualTo("anouk");
        assertThat(desk.standing().approved()).isEqualTo("olaf");
        assertThat(desk.standing().why()).isEqualTo("Rustiger");
    }

    @Test
    void what_was_asked_of_a_draft_that_changed_since_is_asked_anew() {
        desk.publish(anouk, edit("29"), "Rustiger", "");
        long changed = edit("30");

        assertThat(desk.request()).isEmpty();
        assertThat(desk.publish(olaf, changed, "", "")).isEqualTo(new RuleDesk.Outcome.Refused(RuleDesk.Why.REASON));
        assertThat(desk.standing().number()).isEqualTo(1);
    }

    private long edit(String days) {
        String before = desk.draft()
                .rules()
                .table(Dimension.PLANNING)
                .lines()
                .get(0)
                .cells()
                .get("due-days");
        return desk.edit(
                        anouk,
                        List.of(new DraftEdit.SetCell(
                                Dimension.PLANNING, 1, "due-days", before == null ? "" : before, days)),
                        Language.EN)
                .revision();
    }
}
