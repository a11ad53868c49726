package org.koers.wiring;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.koers.web.Intake;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Jobs by id: all that go on, and the last that ended. */
final class KnownJobs {
    private static final Logger LOG = LoggerFactory.getLogger(KnownJobs.class);
    private static final int ENDED = 200;

    private final Map<UUID, IntakeJob> jobs = new LinkedHashMap<>();

    synchronized IntakeJob open(IntakeJob.Bringer bringer, String fileName, Path file) {
        IntakeJob job = new IntakeJob(UUID.randomUUID(), bringer, fileName, file);
        jobs.put(job.id, job);
        List<IntakeJob> over = jobs.values().stream().filter(IntakeJob::isOver).toList();
        over.stream().limit(Math.max(0, over.size() - ENDED)).forEach(old -> jobs.remove(old.id));
        return job;
    }

    synchronized Optional<IntakeJob> find(UUID id) {
        return Optional.ofNullable(jobs.get(id));
    }

    /** The last first. */
    synchronized Stream<IntakeJob> all() {
        List<IntakeJob> all = new ArrayList<>(jobs.values());
        Collections.reverse(all);
        return all.stream();
    }

    List<Intake.Unused> unused(Set<Long> teams) {
        return List.of();
    }
}
