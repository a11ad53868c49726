package org.koers.wiring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.koers.review.Reviewer;
import org.koers.ruletables.ShippedRules;
import org.koers.situation.Ledger;
import org.koers.store.Database;
import org.koers.store.StoredAccount;
import org.koers.web.Account;
import org.koers.web.Intake;
import org.koers.web.Permissions;
import org.koers.web.Role;

/** A room on a database of its own, with Anouk who uploads and Olaf of the same team, and a reviewer that is instant. */
final class Room implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofSeconds(60);

    final Stores stores;
    final JobRoom intake;
    final JobWorkers workers;
    final Sweep sweep;
    final MovingClock clock = new MovingClock(Instant.parse("2026-05-20T05:30:00Z"));
    final Account anouk;
    final Account olaf;
    final long team;
    private final Path home;
    private final Database database;
    private int files;

    /** What a test sets before the room opens. */
    static final class Setting {
        UploadReader reader = new WorkbookUploads();
        Reviewer reviewer = (ledger, settings, from, to, done) -> {
            done.accept(1);
            return List.of();
        };
        Duration time = Duration.ofMinutes(30);
        int readings = 2;
        long available = Long.MAX_VALUE;
        Role role = Role.OPS;
    }

    Room(Path home, Setting setting) {
        this.home = home;
        this.database = Database.open(home);
        this.stores = Stores.in(database, home, clock);
        this.team =
                stores.accounts().team(false).orElseGet(() -> stores.accounts().addTeam("Verkoop", false));
        KeptAccounts accounts = new KeptAccounts(stores.accounts(), stores.trail());
        this.anouk = account(accounts, "anouk", setting.role);
        this.olaf = account(accounts, "olaf", Role.OPS);
        LayoutMemory memory = new LayoutMemory(stores.mappings());
        Reviews reviews = new Reviews(
                stores.ledgers(),
                ShippedRules::load,
                rules -> setting.reviewer,
                new Reviews.Memory(setting.available, stores.uploads()::rows));
        this.workers = new JobWorkers(
                new JobSteps(
                        setting.reader,
                        stores,
                        new Backgrounds(stores.knowledge()),
                        memory,
                        new PlanChoice(stores.plans(), clock)),
                new Confirmation(stores, memory, reviews),
                stores,
                new JobWorkers.Limits(setting.readings, 8 << 20, setting.time, home));
        KnownJobs jobs = new KnownJobs(stores.files(), clock);
        this.intake = new JobRoom(workers, jobs, stores, new JobRoom.Doors(accounts, new Permissions()));
        this.sweep = new Sweep(jobs, workers, stores, clock);
    }

    private Account account(KeptAccounts accounts, String login, Role role) {
        if (stores.accounts().find(login).isEmpty()) {
            stores.accounts().add(new StoredAccount(0, login, login, role.name(), "-", "SYSTEM", true, Set.of(team)));
        }
        return accounts.find(login).orElseThrow();
    }

    UUID begin(Account account, String fileName, byte[] content) {
        return intake.begin(account, null, fileName, file(content));
    }

    UUID begin(String fileName) {
        return begin(anouk, fileName, new byte[] {1});
    }

    private Path file(byte[] content) {
        try {
            return Files.write(home.resolve("file" + files++), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The state once it is no longer busy. */
    Intake.State state(UUID job) {
        return until(job, state -> !(state instanceof Intake.Busy));
    }

    Intake.State until(UUID job, java.util.function.Predicate<Intake.State> wanted) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        Intake.State state = now(job);
        while (!wanted.test(state)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("still " + state);
            }
            state = now(job);
        }
        return state;
    }

    private Intake.State now(UUID job) {
        return Optional.of(job).flatMap(intake::look).orElseThrow().state();
    }

    /** Confirms what can be confirmed. */
    Intake.Done stored(UUID job) {
        if (!(state(job) instanceof Intake.Checked checked) || !checked.mayConfirm()) {
            throw new AssertionError("not to be confirmed: " + state(job));
        }
        intake.confirm(job, List.of());
        return (Intake.Done) state(job);
    }

    Ledger ledger(Intake.Done done) {
        return stores.ledgers().load(done.plan());
    }

    /** Uploads of any state, also those that nobody sees. */
    long uploads() {
        return stores.uploads().arriving()
                + stores.plans().all().stream()
                        .mapToLong(plan -> stores.uploads().history(plan.id()).size())
                        .sum();
    }

    @Override
    public void close() {
        workers.close();
        database.close();
    }
}
