package org.koers.wiring;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.koers.intake.Mappings;
import org.koers.intake.Reading;
import org.koers.provenance.Problem;
import org.koers.store.Arrival;
import org.koers.store.StoredChanges;
import org.koers.store.StoredCustomers;
import org.koers.store.StoredFiles;
import org.koers.store.StoredPlan;
import org.koers.store.StoredUploads;
import org.koers.web.Intake;
import org.koers.web.PlanCard;
import org.koers.workbook.InputFile;
import org.koers.workbook.Look;
import org.koers.workbook.ReadingRequest;

/** The work of a job up to its preview: recognise, read, check. Each step says in which state it leaves the job. */
final class JobSteps {
    private final UploadReader reader;
    private final StoredUploads uploads;
    private final StoredChanges changes;
    private final StoredCustomers customers;
    private final StoredFiles files;
    private final Backgrounds backgrounds;
    private final LayoutMemory memory;
    private final PlanChoice choice;
    private final LongSupplier nanoseconds;

    JobSteps(UploadReader reader, Stores stores, Backgrounds backgrounds, LayoutMemory memory, PlanChoice choice) {
        this(reader, stores, backgrounds, memory, choice, System::nanoTime);
    }

    JobSteps(
            UploadReader reader,
            Stores stores,
            Backgrounds backgrounds,
            LayoutMemory memory,
            PlanChoice choice,
            LongSupplier nanoseconds) {
        this.reader = reader;
        this.uploads = stores.uploads();
        this.changes = stores.changes();
        this.customers = stores.customers();
        this.files = stores.files();
        this.backgrounds = backgrounds;
        this.memory = memory;
        this.choice = choice;
        this.nanoseconds = nanoseconds;
    }

    /** One round of work: the job, its brake, and who is told how far it is. */
    record Round(IntakeJob job, Brake brake, Consumer<Intake.Busy> told) {}

    /** Looks at the file, and reads on when nothing has to be asked. */
    Intake.State recognise(Round round) {
        IntakeJob job = round.job();
        round.told().accept(new Pace(Intake.Step.RECOGNISING, nanoseconds).at(0, Double.NaN));
        Look look = round.brake().reading(() -> reader.look(file(job), mappings(round)));
        round.brake().check();
        if (look.locked()) {
            return new Intake.Locked(job.password != null);
        }
        job.sheets = look.sheets();
        if (look.sheets().isEmpty() && !look.problems().isEmpty()) {
            return new Intake.Refused(look.problems());
        }
        return job.needsColumns() ? new Intake.Recognised(job.sheets) : read(round);
    }

    private Intake.State read(Round round) {
        IntakeJob job = round.job();
        Destination guess = choice.guess(job.wish(), job.sheets);
        if (!(guess instanceof Destination.Into into)) {
            return new Intake.Refused(List.of(Problem.refuse(job.fileName, "web.no-plan")));
        }
        // What the plan knows and how its year runs decides what is a problem: read for the wrong plan, read again.
        Attempt attempt = read(round, into);
        Destination.Into elsewhere = attempt.elsewhere();
        for (int again = 0; elsewhere != null && again < 2; again++) {
            attempt = read(round, elsewhere);
            elsewhere = attempt.elsewhere();
        }
        return attempt.state();
    }

    /**
     * How reading for one plan went.
     *
     * @param elsewhere the plan that it turned out to be for; null when it was this one
     */
    private record Attempt(Intake.State state, Destination.@Nullable Into elsewhere) {
        static Attempt of(Intake.State state) {
            return new Attempt(state, null);
        }
    }

    private Attempt read(Round round, Destination.Into into) {
        IntakeJob job = round.job();
        Brake brake = round.brake();
        Pace pace = new Pace(Intake.Step.READING, nanoseconds);
        try (Arrival arrival = uploads.begin(null, job.bringer.account(), job.fileName)) {
            WatchedSink sink = new WatchedSink(arrival, brake);
            Reading reading = brake.reading(() -> reader.read(
                    file(job),
                    new ReadingRequest(
                            into.settings(),
                            mappings(round),
                            memory.answers(job, brake),
                            backgrounds.of(into.plan(), brake)),
                    sink,
                    (rows, share) -> {
                        brake.check();
                        round.told().accept(pace.at(rows, share));
                    }));
            sink.rethrow();
            brake.check();
            if (sink.facts() == 0) {
                return Attempt.of(refused(job, reading));
            }
            Destination real = choice.choose(job.wish(), sink);
            if (real instanceof Destination.Unclear unclear) {
                return Attempt.of(homeless(unclear));
            }
            if (!(real instanceof Destination.Into found)) {
                return Attempt.of(refused(job, withProblem(reading, Problem.refuse(job.fileName, "web.no-plan"))));
            }
            if (!found.readsLike(into)) {
                // Twice in a row means that the plan changed in between.
                return new Attempt(new Intake.Overtaken(), found);
            }
            arrival.finish(reading);
            StoredPlan plan = found.plan();
            if (plan != null) {
                uploads.assign(arrival.upload(), plan.id());
            }
            files.arrived(job.id, arrival.upload());
            job.found = new IntakeJob.Found(found, arrival.upload(), reading, 0);
            return Attempt.of(preview(round));
        }
    }

    /** What the facts that arrived would change, and what is still to be said. */
    Intake.State preview(Round round) {
        IntakeJob job = round.job();
        IntakeJob.Found found = Objects.requireNonNull(job.found);
        Destination.Into into = found.into();
        StoredPlan plan = into.plan();
        Boolean whole = memory.whole(job);
        Pace pace = new Pace(Intake.Step.SAVING, nanoseconds);
        StoredChanges.Preview preview = changes.preview(found.upload(), gone(job, whole), rows -> {
            round.brake().check();
            round.told().accept(pace.at(rows, Double.NaN));
        });
        job.found = found.seen(preview.seen());
        List<StoredPlan> others = choice.known(job.wish()).stream()
                .filter(other -> plan == null || other.id() != plan.id())
                .toList();
        return new Intake.Checked(
                into.settings().name(),
                plan == null ? null : KeptPlans.card(plan),
                cards(others),
                into.settings().currency(),
                into.begins(),
                job.sheets,
                withProblems(found.reading(), Misplaced.of(job.fileName, into, others, preview.changes())),
                preview.changes(),
                customers.suggested(plan == null ? null : plan.id(), found.upload()),
                whole,
                job.replaced,
                job.asked);
    }

    private static StoredChanges.Gone gone(IntakeJob job, @Nullable Boolean whole) {
        if (Boolean.TRUE.equals(whole)) {
            return StoredChanges.Gone.ALL;
        }
        return Boolean.TRUE.equals(job.replaced) ? StoredChanges.Gone.TWICE : StoredChanges.Gone.NOTHING;
    }

    private static Intake.State refused(IntakeJob job, Reading reading) {
        List<Problem> problems = reading.problems();
        return new Intake.Refused(
                problems.stream().anyMatch(problem -> problem.consequence() == Problem.Consequence.REFUSE)
                        ? problems
                        : withProblem(reading, Problem.refuse(job.fileName, "web.nothing-in-it"))
                                .problems());
    }

    private static Reading withProblem(Reading reading, Problem first) {
        return withProblems(reading, List.of(first));
    }

    private static Reading withProblems(Reading reading, List<Problem> first) {
        List<Problem> problems = new ArrayList<>(first);
        problems.addAll(reading.problems());
        return new Reading(
                reading.columns(), problems, reading.questions(), reading.further(), reading.totals(), reading.rows());
    }

    private static Intake.State homeless(Destination.Unclear unclear) {
        return new Intake.Homeless(cards(unclear.plans()), null);
    }

    private static List<PlanCard> cards(List<StoredPlan> plans) {
        return plans.stream().map(KeptPlans::card).toList();
    }

    private Mappings mappings(Round round) {
        return memory.of(round.job(), round.brake());
    }

    private static InputFile file(IntakeJob job) {
        return new InputFile(job.fileName, job.file, job.password);
    }
}
