package org.koers.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.koers.calendar.IsoWeek;
import org.koers.measure.Message;
import org.koers.situation.LedgerFixture;

class StoredFilesTest {
    private static final UUID JOB = new UUID(1, 1);
    private static final UUID OTHER_JOB = new UUID(2, 2);

    @TempDir
    Path home;

    private StoreFixture store;
    private StoredFiles files;
    private StoredFiles.Bringer bringer;

    @BeforeEach
    void open() {
        store = StoreFixture.open(home);
        files = at("2026-05-20T05:30:00Z");
        bringer = new StoredFiles.Bringer(
                store.plans.find(store.plan).orElseThrow().team(), store.account);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void a_file_is_kept_byte_for_byte_and_the_original_goes() throws IOException {
        Path file = file("hello");

        KeptFile kept = files.keep(JOB, bringer, "week20.xlsx", file);

        assertThat(file).doesNotExist();
        assertThat(kept.content()).hasContent("hello");
        assertThat(kept.size()).isEqualTo(5);
        assertThat(kept.sha256()).isEqualTo("2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824");
        assertThat(kept.verdict()).isEqualTo(KeptFile.Verdict.OPEN);
        assertThat(kept.accountName()).isEqualTo("Olga");
    }

    @Test
    void a_hostile_name_is_only_a_name() throws IOException {
        KeptFile kept = files.keep(JOB, bringer, "../../../etc/<script>passwd", file("x"));

        assertThat(kept.fileName()).isEqualTo("../../../etc/<script>passwd");
        assertThat(kept.content().normalize()).startsWith(home.resolve("uploads"));
    }

    @Test
    void the_same_content_is_kept_once() throws IOException {
        KeptFile first = files.keep(JOB, bringer, "a.xlsx", file("same"));
        KeptFile second = files.keep(OTHER_JOB, bringer, "b.xlsx", file("same"));

        assertThat(second.content()).isEqualTo(first.content());
        assertThat(kept()).hasSize(1);
    }

    @Test
    void a_refused_file_is_kept_with_the_reason() throws IOException {
        files.keep(JOB, bringer, "a.xlsx", file("x"));

        files.judge(
                JOB,
                new StoredFiles.Judgement(
                        KeptFile.Verdict.REFUSED, store.account, null, null, Message.of("web.no-plan", "a.xlsx", 3)));

        KeptFile found = files.unused(List.of(bringer.team()), 50).get(0);
        assertThat(found.verdict()).isEqualTo(KeptFile.Verdict.REFUSED);
        assertThat(found.summary()).isEqualTo(Message.of("web.no-plan", "a.xlsx", 3));
        assertThat(found.decided()).isEqualTo(Instant.parse("2026-05-20T05:30:00Z"));
        assertThat(found.content()).hasContent("x");
    }

    @Test
    void confirming_its_upload_stores_the_file() throws IOException {
        files.keep(JOB, bringer, "a.xlsx", file("x"));
        long upload = store.arrive(
                "a.xlsx", new LedgerFixture().totals(new IsoWeek(2026, 20), 1).ledger());
        files.arrived(JOB, upload);

        store.uploads.confirm(upload, store.version());

        assertThat(files.ofUpload(upload)).get().satisfies(file -> {
            assertThat(file.verdict()).isEqualTo(KeptFile.Verdict.STORED);
            assertThat(file.plan()).isEqualTo(store.plan);
        });
        assertThat(files.unused(List.of(bringer.team()), 50)).isEmpty();
    }

    @Test
    void what_is_stored_stays_stored_whatever_is_said_of_it_later() throws IOException {
        files.keep(JOB, bringer, "a.xlsx", file("x"));
        long upload = store.arrive(
                "a.xlsx", new LedgerFixture().totals(new IsoWeek(2026, 20), 1).ledger());
        files.arrived(JOB, upload);
        store.uploads.confirm(upload, store.version());

        files.judge(JOB, StoredFiles.Judgement.of(KeptFile.Verdict.STOPPED));

        assertThat(files.ofUpload(upload).orElseThrow().verdict()).isEqualTo(KeptFile.Verdict.STORED);
    }

    @Test
    void what_was_open_when_koers_was_stopped_is_interrupted_and_can_be_taken_up_again() throws IOException {
        files.keep(JOB, bringer, "a.xlsx", file("x"));
        Files.writeString(home.resolve("uploads").resolve("half.part"), "ha");

        assertThat(files.interruptLeftovers()).isEqualTo(1);

        KeptFile interrupted = files.interrupted(store.account).get(0);
        assertThat(interrupted.login()).isEqualTo("ops");
        assertThat(interrupted.content()).hasContent("x");
        assertThat(kept()).hasSize(1);
        files.judge(JOB, StoredFiles.Judgement.of(KeptFile.Verdict.OPEN));
        assertThat(files.interrupted(store.account)).isEmpty();
        assertThat(files.find(JOB).orElseThrow().decided()).isNull();
    }

    @Test
    void a_file_goes_after_400_days_and_one_that_another_needs_stays() throws IOException {
        files.keep(JOB, bringer, "a.xlsx", file("same"));
        files.judge(JOB, StoredFiles.Judgement.of(KeptFile.Verdict.REFUSED));
        StoredFiles later = at("2027-06-23T05:30:00Z");
        later.keep(OTHER_JOB, bringer, "b.xlsx", file("same"));

        assertThat(later.forgetOld()).isZero();
        assertThat(at("2027-06-25T05:30:00Z").forgetOld()).isEqualTo(1);

        assertThat(files.find(JOB)).isEmpty();
        assertThat(kept()).hasSize(1);
    }

    private StoredFiles at(String moment) {
        return new StoredFiles(store.database, home, Clock.fixed(Instant.parse(moment), ZoneOffset.UTC));
    }

    private Path file(String content) throws IOException {
        return Files.writeString(Files.createTempFile(home, "upload", ".tmp"), content);
    }

    private List<Path> kept() throws IOException {
        try (Stream<Path> all = Files.walk(home.resolve("uploads"))) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
