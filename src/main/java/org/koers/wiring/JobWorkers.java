package org.koers.wiring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.koers.intake.Renumbered;
import org.koers.provenance.Problem;
import org.koers.store.KeptFile;
import org.koers.store.StoredFiles;
import org.koers.store.StoredUploads;
import org.koers.web.FaultCode;
import org.koers.web.Intake;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does the rounds of jobs: readings fairly one after the other, what is short or stored apart from them. */
final class JobWorkers implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(JobWorkers.class);

    private final JobSteps steps;
    private final Confirmation confirmation;
    private final StoredUploads uploads;
    private final StoredFiles files;
    private final Verdicts verdicts;
    private final Limits limits;
    private final FairQueue readings;
    private final FairQueue clerk = new FairQueue("koers-confirm", 1);
    private final FairQueue reviews = new FairQueue("koers-review", 1);
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "koers-time");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * How much at once, and how long.
     *
     * @param readings at the same time
     * @param heavy bytes from which a file is read alone
     * @param time that one reading may take
     * @param home where everything is kept, whose disk may be full
     */
    record Limits(int readings, long heavy, Duration time, Path home) {
        private static final long NEEDED = 16L << 20;

        boolean diskIsFull() {
            try {
                return Files.getFileStore(home).getUsableSpace() < NEEDED;
            } catch (IOException e) {
                return false;
            }
        }
    }

    JobWorkers(JobSteps steps, Confirmation confirmation, Stores stores, Limits limits) {
        this.steps = steps;
        this.confirmation = confirmation;
        this.uploads = stores.uploads();
        this.files = stores.files();
        this.verdicts = new Verdicts(stores);
        this.limits = limits;
        this.readings = new FairQueue("koers-intake", limits.readings());
    }

    /** Takes the file over. Where there is no room for it, the job has ended. */
    IntakeJob open(IntakeJob.Bringer bringer, String fileName, Path file) {
        UUID id = UUID.randomUUID();
        try {
            KeptFile kept = files.keep(id, new StoredFiles.Bringer(bringer.team(), bringer.account()), fileName, file);
            return new IntakeJob(id, bringer, fileName, kept.content());
        } catch (RuntimeException e) {
            IntakeJob job = new IntakeJob(id, bringer, fileName, file);
            job.turn(failed(job, e));
            return job;
        } finally {
            delete(file);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("could not delete an upload that was taken over", e);
        }
    }

    /** The state with the place in the queue. */
    Intake.State state(IntakeJob job) {
        Intake.State state = job.state();
        FairQueue.Task task = job.task();
        return state != IntakeJob.WAITING || task == null
                ? state
                : new Intake.Busy(Intake.Step.WAITING, readings.before(task), Double.NaN, 0, null);
    }

    /** Recognises and reads. The caller holds the job. */
    void read(IntakeJob job) {
        discard(job);
        begin(job, readings, isHeavy(job), steps::recognise);
    }

    /** Takes an ended job up again. The caller holds the job. */
    void again(IntakeJob job) {
        files.judge(job.id, StoredFiles.Judgement.of(KeptFile.Verdict.OPEN));
        // Said of weeks that may be others by now.
        job.replaced = null;
        read(job);
    }

    /** Shows anew what would change. The caller holds the job. */
    void preview(IntakeJob job) {
        begin(job, clerk, false, steps::preview);
    }

    /** Stores and reviews. The caller holds the job. */
    void confirm(IntakeJob job, List<Renumbered> joined) {
        int round = job.begin(new Intake.Busy(Intake.Step.SAVING, 0, Double.NaN, 0, null));
        job.seal();
        clerk.add(new FairQueue.Task(
                job.id, false, () -> run(job, round, job.brake(), now -> confirmation.store(job, joined))));
    }

    private void begin(IntakeJob job, FairQueue queue, boolean heavy, Function<JobSteps.Round, Intake.State> work) {
        int round = job.begin(IntakeJob.WAITING);
        Brake brake = job.brake();
        FairQueue.Task task = new FairQueue.Task(job.bringer.account(), heavy, () -> run(job, round, brake, work));
        job.queued(task);
        queue.add(task);
    }

    /** Stops it in any step. What is being read ends within a moment and leaves nothing; what is stored stays stored. */
    void stop(IntakeJob job) {
        synchronized (job) {
            Intake.Done stored = job.stored;
            if (stored != null && !job.isOver()) {
                job.end(Confirmation.later(stored));
            }
            if (job.isOver() || job.isSealed()) {
                return;
            }
            FairQueue.Task task = job.task();
            if (task != null) {
                readings.remove(task);
            }
            job.end(new Intake.Stopped());
            discard(job);
        }
        verdicts.of(job, new Intake.Stopped());
    }

    /** Ends a job that waits for a person who did not come since this moment. */
    void expire(IntakeJob job, Instant before) {
        synchronized (job) {
            if (!job.isLeftSince(before)) {
                return;
            }
            job.end(new Intake.Expired());
            discard(job);
            verdicts.of(job, new Intake.Expired());
        }
    }

    /** From now on does this every hour, one after the other with what is confirmed. */
    void hourly(Runnable work) {
        timer.scheduleWithFixedDelay(() -> clerk.add(new FairQueue.Task(work, false, work)), 1, 1, TimeUnit.HOURS);
    }

    /** Throws away what arrived. */
    void discard(IntakeJob job) {
        IntakeJob.Found found = job.found;
        job.found = null;
        if (found != null) {
            clerk.add(new FairQueue.Task(job.id, false, () -> forget(found.upload())));
        }
    }

    private void forget(long upload) {
        try {
            uploads.discard(upload);
        } catch (RuntimeException e) {
            LOG.warn("upload {} was not cleared away; the next start does it", upload, e);
        }
    }

    private boolean isHeavy(IntakeJob job) {
        try {
            return Files.size(job.file) >= limits.heavy();
        } catch (IOException e) {
            return false;
        }
    }

    private void run(IntakeJob job, int number, Brake brake, Function<JobSteps.Round, Intake.State> work) {
        // A round that was stopped may still be clearing up when the next one begins.
        synchronized (job.working) {
            if (!job.isIn(number)) {
                return;
            }
            Future<?> alarm = timer.schedule(
                    () -> brake.pull(Brake.Why.OVERTIME), limits.time().toMillis(), TimeUnit.MILLISECONDS);
            JobSteps.Round round = new JobSteps.Round(job, brake, busy -> job.publish(number, busy));
            Intake.State outcome = outcome(round, work);
            alarm.cancel(false);
            finish(job, number, outcome);
        }
    }

    private Intake.State outcome(JobSteps.Round round, Function<JobSteps.Round, Intake.State> work) {
        try {
            return work.apply(round);
        } catch (CancellationException e) {
            return round.brake().why() == Brake.Why.OVERTIME
                    ? refused(round.job(), "web.too-long", limits.time().toMinutes())
                    : new Intake.Stopped();
        } catch (RuntimeException | Error e) {
            return failed(round.job(), e);
        }
    }

    private Intake.State failed(IntakeJob job, Throwable thrown) {
        if (limits.diskIsFull()) {
            LOG.error("the disk of {} is full", limits.home(), thrown);
            return refused(job, "web.disk-full");
        }
        String code = FaultCode.next();
        LOG.error("{} upload failed", code, thrown);
        return new Intake.Failed(code);
    }

    private static Intake.State refused(IntakeJob job, String key, Object... arguments) {
        return new Intake.Refused(List.of(Problem.refuse(job.fileName, key, arguments)));
    }

    private void finish(IntakeJob job, int number, Intake.State outcome) {
        synchronized (job) {
            boolean current = job.isIn(number);
            if (outcome instanceof Intake.Done done && current) {
                review(job, number, done);
                return;
            }
            job.publish(number, outcome);
            if (!current || !(outcome instanceof Intake.Checked)) {
                discard(job);
            }
            if (current) {
                verdicts.of(job, outcome);
            }
        }
    }

    private void review(IntakeJob job, int number, Intake.Done done) {
        job.stored = done;
        job.publish(number, new Intake.Busy(Intake.Step.REVIEWING, 0, Double.NaN, 0, null));
        reviews.add(new FairQueue.Task(job.id, false, () -> {
            JobSteps.Round round = new JobSteps.Round(job, job.brake(), busy -> job.publish(number, busy));
            job.publish(number, confirmation.review(round, done));
        }));
    }

    /** All steps at once, in this thread. */
    Intake.State whole(IntakeJob job) {
        JobSteps.Round round = new JobSteps.Round(job, job.brake(), busy -> {});
        Intake.State checked = steps.recognise(round);
        if (!(checked instanceof Intake.Checked found) || !found.mayConfirm()) {
            discard(job);
            verdicts.of(job, checked);
            return checked;
        }
        Intake.State stored = confirmation.store(job, List.of());
        return stored instanceof Intake.Done done ? confirmation.review(round, done) : stored;
    }

    @Override
    public void close() {
        timer.shutdownNow();
        readings.close();
        clerk.close();
        reviews.close();
    }
}
