package org.koers.wiring;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.koers.intake.NewPlan;
import org.koers.intake.Renumbered;
import org.koers.intake.SheetMapping;
import org.koers.store.StoredAccounts;
import org.koers.store.StoredPlan;
import org.koers.store.StoredPlans;
import org.koers.web.Account;
import org.koers.web.Accounts;
import org.koers.web.Action;
import org.koers.web.Intake;
import org.koers.web.Permissions;

/** Where files wait, are read and are talked about: turns what a person does into the next round of a job. */
final class JobRoom implements Intake {
    private static final long PATIENCE_MILLIS = 900;
    private static final int LONGEST_NAME = 200;

    private final JobWorkers workers;
    private final KnownJobs jobs;
    private final StoredPlans plans;
    private final StoredAccounts teams;
    private final Accounts accounts;
    private final Permissions permissions;

    JobRoom(JobWorkers workers, KnownJobs jobs, Stores stores, Doors doors) {
        this.workers = workers;
        this.jobs = jobs;
        this.plans = stores.plans();
        this.teams = stores.accounts();
        this.accounts = doors.accounts();
        this.permissions = doors.permissions();
    }

    /** Who may come in. */
    record Doors(Accounts accounts, Permissions permissions) {}

    @Override
    public UUID begin(Account account, @Nullable Long plan, String fileName, Path file) {
        Optional<StoredPlan> wanted = plan == null
                ? Optional.empty()
                : plans.find(plan)
                        .filter(found -> !found.sample() && account.teams().contains(found.team()));
        long team =
                wanted.map(StoredPlan::team).orElseGet(() -> teams.team(false).orElseThrow());
        permissions.require(account, Action.UPLOAD, team);
        IntakeJob job = workers.open(new IntakeJob.Bringer(team, account.id(), account.login()), fileName, file);
        jobs.add(job);
        job.plan = wanted.map(StoredPlan::id).orElse(null);
        synchronized (job) {
            if (!job.isOver()) {
                workers.read(job);
            }
        }
        return job.id;
    }

    @Override
    public Optional<Job> look(UUID id) {
        Optional<IntakeJob> job = jobs.find(id);
        job.ifPresent(found -> found.await(PATIENCE_MILLIS));
        return job.map(this::shown);
    }

    @Override
    public List<Job> waiting(Account account) {
        return jobs.of(account.id())
                .filter(job -> !job.isOver())
                .map(this::shown)
                .toList();
    }

    private Job shown(IntakeJob job) {
        return new Job(job.id, job.bringer.team(), job.bringer.account(), job.fileName, workers.state(job));
    }

    @Override
    public List<Unused> unused(Set<Long> ofTeams) {
        return jobs.unused(ofTeams);
    }

    /** Does it when the job is in one of these states; in any other the click came too late, and nothing happens. */
    @SafeVarargs
    private void when(UUID id, Consumer<IntakeJob> work, Class<? extends State>... states) {
        jobs.find(id).ifPresent(job -> {
            synchronized (job) {
                State state = job.state();
                if (Arrays.stream(states).anyMatch(wanted -> wanted.isInstance(state))) {
                    work.accept(job);
                }
            }
        });
    }

    @Override
    public void unlock(UUID id, String password) {
        when(
                id,
                job -> {
                    job.password = password.toCharArray();
                    workers.read(job);
                },
                Locked.class);
    }

    @Override
    public void settle(UUID id, @Nullable Long plan, @Nullable NewPlan begin) {
        when(
                id,
                job -> {
                    boolean begins = job.state() instanceof Checked checked && checked.begins() != null;
                    boolean exists = plan != null
                            && plans.find(plan)
                                    .filter(found -> found.team() == job.bringer.team())
                                    .isPresent();
                    boolean starts = plan == null && begin != null && NewPlans.isPossible(begin);
                    if (exists || starts && (begins || job.state() instanceof Homeless)) {
                        job.plan = plan;
                        job.begin = begin;
                        job.replaced = null;
                        workers.read(job);
                    }
                },
                Homeless.class,
                Checked.class);
    }

    @Override
    public void map(UUID id, Map<String, SheetMapping> mappings) {
        when(
                id,
                job -> {
                    boolean sameColumns = job.say(mappings);
                    if (sameColumns && job.found != null) {
                        workers.preview(job);
                    } else {
                        workers.read(job);
                    }
                },
                Recognised.class,
                Checked.class);
    }

    @Override
    public void head(UUID id, Set<String> sheets, int row) {
        when(
                id,
                job -> {
                    sheets.forEach(sheet -> job.headerRows.put(sheet, row));
                    job.wantsColumns = true;
                    workers.read(job);
                },
                Recognised.class);
    }

    @Override
    public void remap(UUID id) {
        when(
                id,
                job -> {
                    if (!job.sheets.isEmpty()) {
                        job.wantsColumns = true;
                        job.replaced = null;
                        workers.discard(job);
                        job.turn(new Recognised(job.sheets));
                    }
                },
                Checked.class,
                Homeless.class);
    }

    @Override
    public void answer(UUID id, Map<String, String> chosen) {
        when(
                id,
                job -> {
                    chosen.forEach((question, choice) -> {
                        if (question.length() + choice.length() <= LONGEST_NAME * 10) {
                            job.answers.put(question, choice);
                        }
                    });
                    workers.read(job);
                },
                Checked.class);
    }

    @Override
    public void replace(UUID id, boolean replaced) {
        when(
                id,
                job -> {
                    boolean twice = job.state() instanceof Checked checked
                            && !checked.changes().twice().replaceable().isEmpty();
                    if (twice && job.found != null) {
                        job.replaced = replaced;
                        workers.preview(job);
                    }
                },
                Checked.class);
    }

    @Override
    public void again(UUID id) {
        when(id, workers::again, Overtaken.class, Interrupted.class, Expired.class, Stopped.class, Failed.class);
    }

    @Override
    public void confirm(UUID id, List<Renumbered> joined) {
        when(
                id,
                job -> {
                    mayStill(job);
                    if (job.state() instanceof Checked checked && checked.mayConfirm()) {
                        workers.confirm(
                                job,
                                joined.stream()
                                        .filter(checked.renumbered()::contains)
                                        .toList());
                    }
                },
                Checked.class);
    }

    private void mayStill(IntakeJob job) {
        String login = job.bringer.login();
        if (login != null) {
            Account now = accounts.find(login)
                    .orElseThrow(() -> new org.springframework.security.access.AccessDeniedException("gone"));
            permissions.require(now, Action.UPLOAD, job.bringer.team());
        }
    }

    @Override
    public void stop(UUID id) {
        jobs.find(id).ifPresent(workers::stop);
    }

    /**
     * Takes a file in without a person: stored when nothing has to be asked or said.
     *
     * @return {@link Intake.Done}, or the state in which a person would be needed
     */
    State admit(long team, long account, String fileName, Path file) {
        return workers.whole(workers.open(new IntakeJob.Bringer(team, account, null), fileName, file));
    }
}
