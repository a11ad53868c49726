package org.koers.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.koers.rules.RuleSet;
import org.koers.ruletables.EarlierRules;
import org.koers.ruletables.ShippedRules;
import org.koers.store.Database;
import org.koers.store.StoredAccount;
import org.koers.web.Account;
import org.koers.web.Role;
import org.koers.web.RuleDesk;
import org.koers.web.RuleOffers;
import org.koers.web.Theme;

class KeptRuleOffersTest {
    @TempDir
    Path home;

    private Database database;
    private Stores stores;
    private KeptRules desk;
    private KeptRuleOffers offers;
    private Account anouk;

    @BeforeEach
    void open() {
        database = Database.open(home);
        stores = Stores.in(database, home, Clock.systemUTC());
        stores.rules().begin(EarlierRules.load());
        desk = new KeptRules(stores, false);
        offers = new KeptRuleOffers(stores, ShippedRules.load());
        long id = stores.accounts().add(new StoredAccount(0, "anouk", "Anouk", "OPS", "-", "SYSTEM", true, Set.of()));
        anouk = new Account(id, "anouk", "Anouk", Role.OPS, Set.of(), Theme.SYSTEM, true);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void what_a_newer_koers_brings_is_offered_and_counted() {
        assertThat(offers.offer()).contains(new RuleOffers.Offer(2, false, 1, 1, 1));
    }

    @Test
    void the_koers_that_began_offers_nothing() {
        assertThat(new KeptRuleOffers(stores, EarlierRules.load()).offer()).isEmpty();
    }

    @Test
    void once_it_is_in_the_draft_it_is_offered_no_more_and_it_holds_once_it_is_published() {
        long revision = take();

        assertThat(offers.offer()).isEmpty();
        assertThat(offers.brought().get(0).inDraft()).isTrue();
        assertThat(desk.publish(anouk, revision, "Nieuw van Koers", "")).isEqualTo(new RuleDesk.Outcome.Published(2));
        assertThat(offers.offer()).isEmpty();
        assertThat(offers.brought().get(0).version()).isEqualTo(2);
        assertThat(desk.rules(2).rows()).isEqualTo(ShippedRules.load().rows());
    }

    @Test
    void throwing_the_draft_away_is_being_asked_again() {
        take();
        desk.discard(anouk);

        assertThat(offers.offer()).isPresent();
    }

    @Test
    void going_back_to_the_version_before_it_is_being_asked_again() {
        desk.publish(anouk, take(), "Nieuw van Koers", "");
        desk.restore(anouk, 1, "Toch niet");

        assertThat(offers.offer()).isPresent();
    }

    @Test
    void not_now_is_remembered_and_it_is_still_offered() {
        offers.offer();
        offers.putOff(anouk, 2);

        assertThat(offers.offer().orElseThrow().putOff()).isTrue();
    }

    @Test
    void no_is_remembered_by_a_koers_that_starts_later_and_it_can_still_be_taken_over() {
        offers.offer();
        offers.decline(anouk, 2);
        KeptRuleOffers later = new KeptRuleOffers(stores, ShippedRules.load());

        assertThat(later.offer()).isEmpty();
        assertThat(later.brought().get(0).declined()).isEqualTo("Anouk");
        assertThat(later.brought().get(0).open()).isTrue();
        assertThat(later.step(2)).isPresent();
    }

    @Test
    void an_instance_that_still_runs_an_older_koers_does_not_offer_what_a_newer_one_replaced() {
        RuleSet middle = new RuleSet(
                "middle",
                "middle",
                ShippedRules.load().rows().stream()
                        .filter(row -> !row.id().equals("F02"))
                        .toList());
        KeptRuleOffers older = new KeptRuleOffers(stores, middle);
        assertThat(older.offer()).isPresent();
        desk.replace(
                anouk,
                new RuleDesk.Replacement(
                        desk.draft().revision(),
                        1,
                        offers.offer().orElseThrow().number(),
                        ShippedRules.load().rows()));

        assertThat(older.offer()).isEmpty();
        assertThat(older.step(2)).isEmpty();
    }

    @Test
    void what_was_made_of_a_draft_that_changed_meanwhile_is_not_taken_over() {
        long before = desk.draft().revision();
        take();

        assertThat(desk.replace(
                        anouk,
                        new RuleDesk.Replacement(
                                before, 1, 2L, ShippedRules.load().rows())))
                .isEmpty();
    }

    private long take() {
        offers.offer();
        return desk.replace(
                        anouk,
                        new RuleDesk.Replacement(
                                desk.draft().revision(),
                                1,
                                2L,
                                ShippedRules.load().rows()))
                .orElseThrow();
    }
}
