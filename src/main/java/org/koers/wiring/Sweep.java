package org.koers.wiring;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;

/**
 * Lets go of what nobody comes back for: files that wait for a person and were not looked at for a day, rows that
 * arrived and belong to no file any more, files that were kept long enough. A Koers that runs for months never starts.
 */
final class Sweep implements SmartInitializingSingleton {
    /** How long a file waits for a person. The texts say: a day. */
    static final Duration PATIENCE = Duration.ofHours(24);

    private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);

    private final KnownJobs jobs;
    private final JobWorkers workers;
    private final Stores stores;
    private final Clock clock;

    Sweep(KnownJobs jobs, JobWorkers workers, Stores stores, Clock clock) {
        this.jobs = jobs;
        this.workers = workers;
        this.stores = stores;
        this.clock = clock;
    }

    @Override
    public void afterSingletonsInstantiated() {
        workers.hourly(this::run);
    }

    /** Not while something is confirmed: in the same queue. */
    void run() {
        Instant before = clock.instant().minus(PATIENCE);
        jobs.all().forEach(job -> workers.expire(job, before));
        stores.files().expireInterrupted(before);
        // In this order: what begins to belong to a job after the first look is younger than a day.
        List<Long> old = stores.uploads().arriving(before);
        Set<Long> wanted = jobs.uploads();
        old.stream().filter(upload -> !wanted.contains(upload)).forEach(upload -> {
            LOG.warn("upload {} belongs to no file on its way in and is cleared away", upload);
            stores.uploads().discard(upload);
        });
        stores.files().forgetOld();
    }
}
