package org.koers.wiring;

import java.nio.file.Files;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.koers.measure.Message;
import org.koers.provenance.Problem;
import org.koers.situation.PlanSettings;
import org.koers.store.KeptFile;
import org.koers.store.StoredFiles;
import org.koers.web.Intake;

/** Jobs by id: all that go on, the last that ended, and those whose file tells what became of them. */
final class KnownJobs {
    private static final int ENDED = 200;
    private static final int UNUSED = 50;

    private final StoredFiles files;
    private final Clock clock;
    private final Map<UUID, IntakeJob> jobs = new LinkedHashMap<>();

    /** @param clock tells when a job was visited */
    KnownJobs(StoredFiles files, Clock clock) {
        this.files = files;
        this.clock = clock;
    }

    synchronized void add(IntakeJob job) {
        job.visit(clock.instant());
        jobs.put(job.id, job);
        List<IntakeJob> over = jobs.values().stream().filter(IntakeJob::isOver).toList();
        over.stream().limit(Math.max(0, over.size() - ENDED)).forEach(old -> jobs.remove(old.id));
    }

    /** The job that a person asks for. */
    synchronized Optional<IntakeJob> find(UUID id) {
        Optional<IntakeJob> found =
                Optional.ofNullable(jobs.get(id)).or(() -> files.find(id).map(this::revived));
        found.ifPresent(job -> job.visit(clock.instant()));
        return found;
    }

    synchronized List<IntakeJob> all() {
        return List.copyOf(jobs.values());
    }

    /** What arrived for a job that still goes on. */
    synchronized Set<Long> uploads() {
        Set<Long> uploads = new HashSet<>();
        jobs.values().forEach(job -> {
            IntakeJob.Found found = job.found;
            if (found != null) {
                uploads.add(found.upload());
            }
        });
        return uploads;
    }

    /** Those of an account, the last first; what was interrupted by the end of the process too. */
    synchronized Stream<IntakeJob> of(long account) {
        files.interrupted(account).forEach(file -> {
            if (!jobs.containsKey(file.job())) {
                revived(file);
            }
        });
        List<IntakeJob> own = new ArrayList<>(jobs.values().stream()
                .filter(job -> job.bringer.account() == account)
                .toList());
        Collections.reverse(own);
        return own.stream();
    }

    private IntakeJob revived(KeptFile file) {
        IntakeJob job = new IntakeJob(
                file.job(),
                new IntakeJob.Bringer(file.team(), file.account(), file.login()),
                file.fileName(),
                file.content());
        job.turn(state(file));
        add(job);
        return job;
    }

    private static Intake.State state(KeptFile file) {
        Message why = file.summary();
        return switch (file.verdict()) {
            case STOPPED -> new Intake.Stopped();
            case EXPIRED -> new Intake.Expired();
            case OVERTAKEN -> new Intake.Overtaken();
            case REFUSED -> refused(file, why == null ? Message.of("web.nothing-in-it") : why);
            case FAILED ->
                new Intake.Failed(why == null ? "–" : why.arguments().get(0).toString());
            case STORED -> stored(file);
            case OPEN, INTERRUPTED ->
                Files.isReadable(file.content())
                        ? new Intake.Interrupted()
                        : refused(file, Message.of("web.file-gone"));
        };
    }

    private static Intake.State refused(KeptFile file, Message why) {
        return new Intake.Refused(List.of(new Problem(file.fileName(), why, Problem.Consequence.REFUSE, null)));
    }

    private static Intake.State stored(KeptFile file) {
        Long plan = file.plan();
        Long upload = file.upload();
        return plan == null || upload == null
                ? new Intake.Stopped()
                : new Intake.Done(plan, null, upload, Message.of("web.review-later"));
    }

    List<Intake.Unused> unused(Set<Long> teams) {
        ZoneId zone = PlanSettings.dutch("").zone();
        return files.unused(teams, UNUSED).stream()
                .map(file -> new Intake.Unused(
                        file.job(),
                        file.fileName(),
                        file.account(),
                        file.accountName(),
                        file.kept().atZone(zone).toLocalDateTime(),
                        Intake.Verdict.valueOf(file.verdict().name())))
                .toList();
    }
}
