package org.koers.wiring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.koers.store.StoredAccounts;
import org.koers.web.Account;
import org.koers.web.FaultCode;
import org.koers.web.Intake;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes workbooks in one after the other and remembers the last ones; a page that was closed finds its job again. */
final class BackgroundIntake implements Intake, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BackgroundIntake.class);
    private static final int REMEMBERED = 200;
    private static final long PATIENCE_MILLIS = 900;

    private final Admission admission;
    private final StoredAccounts accounts;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "koers-intake");
        thread.setDaemon(true);
        return thread;
    });
    private final Map<UUID, Running> jobs = Collections.synchronizedMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Running> eldest) {
            return size() > REMEMBERED;
        }
    });

    BackgroundIntake(Admission admission, StoredAccounts accounts) {
        this.admission = admission;
        this.accounts = accounts;
    }

    private static final class Running {
        private final Job begun;
        private final CountDownLatch ended = new CountDownLatch(1);
        private volatile State state = busy(Step.READING, 0);
        private volatile boolean stopped;

        Running(Job begun) {
            this.begun = begun;
        }

        Job now() {
            return new Job(begun.id(), begun.account(), begun.fileName(), state);
        }

        void progress(Busy busy) {
            // Once rows are confirmed it is done: what follows only prepares the pages.
            if (stopped && busy.step() != Step.REVIEWING) {
                throw new CancellationException();
            }
            state = busy;
        }
    }

    @Override
    public UUID begin(Account account, @org.jspecify.annotations.Nullable Long plan, String fileName, Path file) {
        UUID id = UUID.randomUUID();
        Running running = new Running(new Job(id, account.id(), fileName, busy(Step.READING, 0)));
        jobs.put(id, running);
        worker.execute(() -> run(running, file));
        return id;
    }

    @Override
    public Optional<Job> look(UUID job) {
        Running running = jobs.get(job);
        if (running == null) {
            return Optional.empty();
        }
        try {
            if (!running.ended.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                return Optional.of(running.now());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Optional.of(running.now());
    }

    private static Busy busy(Step step, long done) {
        return new Busy(step, done, Double.NaN, 0, null);
    }

    @Override
    public java.util.List<Job> waiting(Account account) {
        return java.util.List.of();
    }

    @Override
    public void unlock(UUID job, String password) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void settle(
            UUID job,
            @org.jspecify.annotations.Nullable Long plan,
            org.koers.intake.@org.jspecify.annotations.Nullable NewPlan begin) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void map(UUID job, Map<String, org.koers.intake.SheetMapping> mappings) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void remap(UUID job) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void answer(UUID job, Map<String, String> chosen) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void again(UUID job) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void confirm(UUID job, java.util.List<org.koers.intake.Renumbered> joined) {
        throw new UnsupportedOperationException();
    }

    @Override
    public java.util.List<Unused> unused(java.util.Set<Long> teams) {
        return java.util.List.of();
    }

    @Override
    public void stop(UUID job) {
        Running running = jobs.get(job);
        if (running != null) {
            running.stopped = true;
        }
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }

    private void run(Running running, Path file) {
        try {
            running.progress(busy(Step.READING, 0));
            long team = accounts.team(false).orElseThrow();
            running.state = admission.admit(
                    new Admission.Offer(team, running.begun.account(), running.begun.fileName(), file),
                    running::progress);
        } catch (CancellationException e) {
            running.state = new Stopped();
        } catch (RuntimeException | Error e) {
            String code = FaultCode.next();
            LOG.error("{} upload failed", code, e);
            running.state = new Failed(code);
        } finally {
            running.ended.countDown();
            delete(file);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("could not delete an upload that was read", e);
        }
    }
}
