package org.koers.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.koers.measure.Language;
import org.koers.rules.Dimension;
import org.koers.rules.RuleSet;
import org.koers.ruletables.DraftCheck;
import org.koers.ruletables.DraftEdit;
import org.koers.ruletables.DraftTable;
import org.koers.ruletables.RuleDraft;
import org.koers.ruletables.ShippedRules;

class StoredRulesTest {
    private static final RuleSet SHIPPED = ShippedRules.load();
    private static final Dimension TABLE = Dimension.OBJECTIVE;

    @TempDir
    Path home;

    private StoreFixture store;
    private StoredDraft draft;
    private StoredRules rules;

    @BeforeEach
    void open() {
        store = StoreFixture.open(home);
        draft = new StoredDraft(store.database, Clock.systemUTC());
        rules = new StoredRules(store.database, Clock.systemUTC(), draft);
        rules.begin(SHIPPED);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void the_set_in_the_jar_becomes_version_1_once() {
        rules.begin(SHIPPED);

        assertThat(rules.history()).singleElement().satisfies(version -> {
            assertThat(version.number()).isEqualTo(1);
            assertThat(version.why()).isEmpty();
            assertThat(version.account()).isNull();
            assertThat(version.shipped()).isTrue();
        });
        assertThat(rules.rules(1).orElseThrow().checksum()).isEqualTo(SHIPPED.checksum());
    }

    @Test
    void a_draft_begins_as_the_version_that_holds_and_keeps_every_change() {
        assertThat(draft.load().draft()).isEqualTo(RuleDraft.of(SHIPPED.rows()));
        edit("due-days", "9");
        store.close();
        open();

        assertThat(line(draft.load().draft()).cells()).containsEntry("due-days", "9");
        assertThat(draft.load().changedBy()).isEqualTo("Olga");
        assertThat(draft.changes()).singleElement().satisfies(change -> {
            assertThat(change.account()).isEqualTo("Olga");
            assertThat(change.cell()).isEqualTo("due-days");
        });
    }

    @Test
    void what_another_draft_says_too_keeps_who_changed_it_and_the_rest_is_of_who_took_it_over() {
        edit("due-days", "9");
        long other = new StoredAccounts(store.database)
                .add(new StoredAccount(0, "jan", "Jan", "OPS", "secret", "SYSTEM", true, Set.of()));
        RuleDraft.Edited brought = draft.load()
                .draft()
                .edit(
                        List.of(new DraftEdit.SetCell(
                                TABLE,
                                line(draft.load().draft()).number(),
                                "cooldown-weeks",
                                line(draft.load().draft()).cells().getOrDefault("cooldown-weeks", ""),
                                "7")),
                        Language.EN);
        long revision = draft.replace(other, new StoredDraft.Replacement(null, 1, 1, brought.after()));

        assertThat(draft.changes())
                .extracting(StoredDraft.Change::cell, StoredDraft.Change::account)
                .contains(tuple("due-days", "Olga"), tuple("cooldown-weeks", "Jan"));
        draft.takeBack(store.account, revision);
        assertThat(draft.changes()).extracting(StoredDraft.Change::cell).containsExactly("due-days");
    }

    @Test
    void on_another_version_a_cell_keeps_who_changed_it() {
        edit("due-days", "9");
        rules.publish(new StoredRules.Publication(
                1, null, SHIPPED, store.account, null, "Terug", 1L, StoredRules.Failing.NONE));
        draft.replace(
                store.account,
                new StoredDraft.Replacement(null, 2, 1, draft.load().draft()));

        assertThat(draft.changes()).singleElement().satisfies(change -> {
            assertThat(change.cell()).isEqualTo("due-days");
            assertThat(change.account()).isEqualTo("Olga");
        });
    }

    @Test
    void a_cell_that_cannot_be_read_is_kept_as_it_was_typed() {
        edit("due-days", "binnenkort");

        assertThat(line(draft.load().draft()).cells()).containsEntry("due-days", "binnenkort");
    }

    @Test
    void publishing_makes_the_next_version_and_a_draft_that_changes_nothing_yet() {
        edit("due-days", "9");
        long number = publish(1, "Sneller");

        assertThat(number).isEqualTo(2);
        assertThat(rules.current()).hasValue(2);
        assertThat(rules.find(2).orElseThrow().why()).isEqualTo("Sneller");
        assertThat(rules.rules(2).orElseThrow().find("T01").orElseThrow().dueInDays())
                .isEqualTo(9);
        assertThat(draft.load().base()).isEqualTo(2);
        assertThat(draft.changes()).isEmpty();
    }

    @Test
    void bringing_back_an_older_version_is_publishing_it_again() {
        edit("due-days", "9");
        publish(1, "Sneller");
        RuleSet older = rules.rules(1).orElseThrow();
        long number = rules.publish(new StoredRules.Publication(
                2, null, older, store.account, null, "Terug", 1L, StoredRules.Failing.NONE));

        assertThat(rules.rules(number).orElseThrow().checksum()).isEqualTo(SHIPPED.checksum());
        assertThat(rules.history()).extracting(StoredRules.Version::number).containsExactly(3L, 2L, 1L);
        assertThat(rules.find(3).orElseThrow().repeats()).isEqualTo(1);
    }

    @Test
    void of_two_who_publish_from_one_version_one_is_told_that_the_other_was_first() throws Exception {
        edit("due-days", "9");
        long revision = draft.revision();
        RuleSet changed = Objects.requireNonNull(
                DraftCheck.of(draft.load().draft(), Language.EN).rules());
        Callable<Boolean> publish = () -> {
            try {
                rules.publish(new StoredRules.Publication(
                        1, revision, changed, store.account, null, "x", null, StoredRules.Failing.NONE));
                return true;
            } catch (StoredRules.Overtaken e) {
                return false;
            }
        };
        ExecutorService both = Executors.newFixedThreadPool(2);
        List<Future<Boolean>> outcomes = both.invokeAll(List.of(publish, publish));
        both.shutdown();

        assertThat(List.of(outcomes.get(0).get(), outcomes.get(1).get())).containsExactlyInAnyOrder(true, false);
        assertThat(rules.current()).hasValue(2);
    }

    @Test
    void a_draft_that_was_changed_since_it_was_looked_at_is_not_published() {
        edit("due-days", "9");
        long seen = draft.revision();
        edit("cooldown-weeks", "11");
        RuleSet changed = Objects.requireNonNull(
                DraftCheck.of(draft.load().draft(), Language.EN).rules());

        assertThatThrownBy(() -> rules.publish(new StoredRules.Publication(
                        1, seen, changed, store.account, null, "x", null, StoredRules.Failing.NONE)))
                .isInstanceOf(StoredRules.Overtaken.class);
        assertThat(rules.current()).hasValue(1);
    }

    @Test
    void a_draft_that_was_thrown_away_comes_back_with_one_click() {
        edit("due-days", "9");
        long revision =
                draft.replace(store.account, new StoredDraft.Replacement(null, 1, 1, RuleDraft.of(SHIPPED.rows())));
        assertThat(draft.load().draft()).isEqualTo(RuleDraft.of(SHIPPED.rows()));

        assertThat(draft.takeBack(store.account, revision)).isTrue();
        assertThat(line(draft.load().draft()).cells()).containsEntry("due-days", "9");
        assertThat(draft.takeBack(store.account, revision)).isFalse();
    }

    @Test
    void who_else_is_editing_is_seen_for_a_while() {
        draft.seen(store.account);

        assertThat(draft.others(0, Duration.ofMinutes(1)))
                .singleElement()
                .extracting(StoredDraft.Editor::name)
                .isEqualTo("Olga");
        assertThat(draft.others(store.account, Duration.ofMinutes(1))).isEmpty();
        assertThat(draft.others(0, Duration.ofMinutes(-1))).isEmpty();
    }

    @Test
    void a_check_is_switched_off_for_one_table_and_on_again() {
        StoredRuleChoices choices = new StoredRuleChoices(store.database, Clock.systemUTC());
        choices.switchCheck(Dimension.FOCUS, "subsumed", false, store.account);
        choices.switchCheck(Dimension.FOCUS, "subsumed", false, store.account);
        assertThat(choices.off()).singleElement().satisfies(off -> {
            assertThat(off.table()).isEqualTo(Dimension.FOCUS);
            assertThat(off.account()).isEqualTo("Olga");
        });

        choices.switchCheck(Dimension.FOCUS, "subsumed", true, store.account);
        assertThat(choices.off()).isEmpty();
    }

    @Test
    void what_was_asked_of_a_second_pair_of_eyes_is_gone_once_the_draft_is_published() {
        StoredRuleChoices choices = new StoredRuleChoices(store.database, Clock.systemUTC());
        edit("due-days", "9");
        choices.ask(draft.revision(), store.account, "Sneller");
        assertThat(choices.request().orElseThrow().why()).isEqualTo("Sneller");

        publish(1, "Sneller");
        assertThat(choices.request()).isEmpty();
    }

    @Test
    void a_row_is_in_shadow_since_the_version_that_put_it_there_last() {
        edit("enabled", "shadow");
        publish(1, "Eerst kijken");
        edit("enabled", "yes");
        publish(2, "Toch aan");
        edit("enabled", "shadow");
        publish(3, "Nog eens kijken");
        edit("due-days", "9");
        publish(4, "Rustiger");

        assertThat(rules.shadowsSince(2)).containsOnlyKeys("T01");
        assertThat(rules.shadowsSince(3)).isEmpty();
        assertThat(rules.shadowsSince(5))
                .containsExactly(Map.entry("T01", rules.find(4).orElseThrow().published()));
    }

    private long publish(long base, String why) {
        RuleSet changed = Objects.requireNonNull(
                DraftCheck.of(draft.load().draft(), Language.EN).rules());
        return rules.publish(new StoredRules.Publication(
                base, draft.revision(), changed, store.account, null, why, null, StoredRules.Failing.NONE));
    }

    private void edit(String key, String after) {
        @Nullable String before = line(draft.load().draft()).cells().get(key);
        StoredDraft.Edited edited = draft.edit(
                store.account,
                List.of(new DraftEdit.SetCell(
                        TABLE,
                        line(draft.load().draft()).number(),
                        key,
                        Objects.requireNonNullElse(before, ""),
                        after)),
                Language.EN);
        assertThat(edited.outcome().clashes()).isEmpty();
    }

    private static DraftTable.Line line(RuleDraft draft) {
        return draft.table(TABLE).lines().stream()
                .filter(line -> "T01".equals(line.cells().get("id")))
                .findFirst()
                .orElseThrow();
    }
}
