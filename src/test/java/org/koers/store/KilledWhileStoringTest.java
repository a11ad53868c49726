package org.koers.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** kill −9 at twenty random moments while uploads of some thousands of rows are being stored. */
class KilledWhileStoringTest {
    private static final int KILLS = 20;

    @TempDir
    Path home;

    @Test
    @DisabledIfSystemProperty(
            named = StoreFixture.SERVER,
            matches = ".+",
            disabledReason = "about the embedded database")
    void of_every_upload_all_or_nothing_is_there() throws Exception {
        Random random = new Random(20);
        Set<String> acknowledged = new HashSet<>();
        int interrupted = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            try (OtherProcess storing = OtherProcess.start(home, "store")) {
                assertThat(storing.nextLine()).isEqualTo("open");
                acknowledged.addAll(storing.killAfter(random.nextInt(40), random.nextInt(30)));
                acknowledged.remove(OtherProcess.AT_WORK);
            }
            try (StoreFixture store = StoreFixture.open(home)) {
                int leftovers = store.uploads.clearLeftovers();
                interrupted += leftovers;
                assertThat(leftovers).as("kill %d", kill).isLessThanOrEqualTo(1);
                whole(store, acknowledged);
            }
        }
        assertThat(interrupted).as("kills in the middle of an upload").isPositive();
        assertThat(acknowledged).isNotEmpty();
    }

    private static void whole(StoreFixture store, Set<String> acknowledged) {
        List<StoredUpload> history = store.uploads.history(store.plan);
        assertThat(history).extracting(StoredUpload::fileName).containsAll(acknowledged);
        StoredResults results = new StoredResults(store.database.client());
        for (StoredUpload upload : history) {
            long rows = results.blocks(upload.id()).stream()
                    .mapToLong(block -> results.read(block, sheet -> OtherProcess.SHEET, upload.recorded())
                            .size())
                    .sum();
            assertThat(rows).as(upload.fileName()).isEqualTo(OtherProcess.ROWS);
            assertThat(upload.rows()).isEqualTo(OtherProcess.ROWS + OtherProcess.CONTACTS);
            assertThat(upload.firstWeek()).isNotNull();
        }
        for (String table : List.of("result_block", "upload_week", "activity", "sheet")) {
            assertThat(store.database
                            .client()
                            .sql("select count(*) from " + table + " where upload_id not in"
                                    + " (select id from upload where state = 'CONFIRMED')")
                            .query(Integer.class)
                            .single())
                    .as("leftovers in %s", table)
                    .isZero();
        }
        assertThat(store.database
                        .client()
                        .sql("select count(*) from activity")
                        .query(Long.class)
                        .single())
                .isEqualTo((long) history.size() * OtherProcess.CONTACTS);
    }
}
