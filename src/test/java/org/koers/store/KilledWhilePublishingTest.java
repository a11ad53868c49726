package org.koers.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.koers.rules.Dimension;
import org.koers.ruletables.RuleDraft;

/** kill −9 at random moments while one version of the rules after the other is published. */
class KilledWhilePublishingTest {
    private static final int KILLS = 8;

    @TempDir
    Path home;

    private final Map<Long, String> known = new HashMap<>();

    @Test
    @DisabledIfSystemProperty(
            named = StoreFixture.SERVER,
            matches = ".+",
            disabledReason = "about the embedded database")
    void every_version_is_whole_the_numbers_have_no_holes_and_no_older_version_changed() throws Exception {
        Random random = new Random(6);
        int interrupted = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            List<String> said;
            try (OtherProcess publishing = OtherProcess.start(home, "publish")) {
                assertThat(publishing.nextLine()).isEqualTo("open");
                said = new ArrayList<>(publishing.killAfter(1 + 2 * random.nextInt(4), random.nextInt(60)));
            }
            interrupted += said.get(said.size() - 1).equals(OtherProcess.AT_WORK) ? 1 : 0;
            said.removeIf(OtherProcess.AT_WORK::equals);
            try (StoreFixture store = StoreFixture.open(home)) {
                whole(store, said.stream().mapToLong(Long::parseLong).max().orElse(1));
            }
        }
        assertThat(interrupted).as("kills in the middle of a publication").isPositive();
        assertThat(known).hasSizeGreaterThan(KILLS);
    }

    /** @param acknowledged the last version of which the process said that it was published */
    private void whole(StoreFixture store, long acknowledged) {
        StoredDraft draft = new StoredDraft(store.database, Clock.systemUTC());
        StoredRules rules = new StoredRules(store.database, Clock.systemUTC(), draft);
        long latest = rules.current().orElseThrow();
        assertThat(latest).isGreaterThanOrEqualTo(Math.max(acknowledged, known.size()));
        assertThat(rules.history().stream().mapToLong(StoredRules.Version::number))
                .containsExactlyElementsOf(LongStream.iterate(latest, number -> number - 1)
                        .limit(latest)
                        .boxed()
                        .toList());
        for (long number = 1; number <= latest; number++) {
            String content = content(store, number);
            if (known.putIfAbsent(number, content) == null) {
                assertThat(rules.rules(number).orElseThrow().checksum())
                        .as("version %d", number)
                        .isEqualTo(rules.find(number).orElseThrow().checksum());
            }
            assertThat(known.get(number)).as("version %d", number).isEqualTo(content);
        }
        assertThat(draft.load().base()).isEqualTo(latest);
        assertThat(RuleDraft.of(rules.rules(latest).orElseThrow().rows()).tables())
                .filteredOn(table -> table.table() != Dimension.PLANNING)
                .allSatisfy(table ->
                        assertThat(draft.load().draft().table(table.table())).isEqualTo(table));
    }

    /** Every table of a version. */
    private static String content(StoreFixture store, long number) {
        List<String> tables = store.database
                .client()
                .sql("select table_name, content from rule_version_table where version_no = ? order by table_name")
                .param(number)
                .query((rows, row) -> rows.getString(1) + "\n" + RuleForms.inflated(rows.getBytes(2)))
                .list();
        assertThat(tables).as("version %d", number).hasSize(Dimension.values().length);
        return String.join("\n", tables);
    }
}
