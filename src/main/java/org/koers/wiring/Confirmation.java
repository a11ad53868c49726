package org.koers.wiring;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.function.LongSupplier;
import org.koers.calendar.IsoWeek;
import org.koers.intake.Renumbered;
import org.koers.measure.Message;
import org.koers.store.StoredMergers;
import org.koers.store.StoredPlan;
import org.koers.store.StoredPlans;
import org.koers.store.StoredUploads;
import org.koers.web.FaultCode;
import org.koers.web.Intake;
import org.koers.web.PlanTooLarge;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes what arrived part of its plan, and reviews the plan. What is stored stays stored, whatever reviewing does. */
final class Confirmation {
    private static final Logger LOG = LoggerFactory.getLogger(Confirmation.class);

    private final StoredPlans plans;
    private final StoredUploads uploads;
    private final StoredMergers mergers;
    private final LayoutMemory memory;
    private final Reviews reviews;
    private final LongSupplier nanoseconds;

    Confirmation(Stores stores, LayoutMemory memory, Reviews reviews) {
        this.plans = stores.plans();
        this.uploads = stores.uploads();
        this.mergers = stores.mergers();
        this.memory = memory;
        this.reviews = reviews;
        this.nanoseconds = System::nanoTime;
    }

    /** @return {@link Intake.Done}, or {@link Intake.Overtaken} when the plan is no longer as it was shown */
    Intake.State store(IntakeJob job, List<Renumbered> joined) {
        IntakeJob.Found found = Objects.requireNonNull(job.found);
        long plan = plan(job, found);
        // What fails here is thrown away by whoever hears of it, so the job knows of it until it is stored.
        boolean stored = uploads.confirm(found.upload(), found.seen());
        job.found = null;
        if (!stored) {
            uploads.discard(found.upload());
            return new Intake.Overtaken();
        }
        after(job, () -> memory.remember(job));
        after(job, () -> join(plan, job.bringer.account(), joined));
        return new Intake.Done(plan, plans.find(plan).orElseThrow().lastWeek(), found.upload(), null);
    }

    /** The plan that it goes into, begun where there is none. */
    private long plan(IntakeJob job, IntakeJob.Found found) {
        Destination.Into into = found.into();
        StoredPlan known = into.plan();
        if (known != null) {
            return known.id();
        }
        long begun =
                plans.begin(job.bringer.team(), into.year(), into.settings()).id();
        uploads.assign(found.upload(), begun);
        return begun;
    }

    /** Reviews the plan so that its pages open at once; where that does not work out, says so. */
    Intake.Done review(JobSteps.Round round, Intake.Done done) {
        Pace pace = new Pace(Intake.Step.REVIEWING, nanoseconds);
        try {
            StoredPlan plan = plans.find(done.plan()).orElseThrow();
            IsoWeek last = plan.lastWeek();
            if (last == null) {
                return done;
            }
            int weeks = plan.year().number(last);
            reviews.prepare(plan, week -> {
                round.brake().check();
                round.told().accept(pace.at(week, (double) week / weeks));
            });
            return done;
        } catch (CancellationException e) {
            return later(done);
        } catch (PlanTooLarge e) {
            return with(done, e.afterStoring());
        } catch (RuntimeException | Error e) {
            String code = FaultCode.next();
            LOG.error("{} upload {} is stored, its review failed", code, done.upload(), e);
            return with(done, Message.of("web.review-failed", code));
        }
    }

    /** Stored, and reviewed when somebody opens the page. */
    static Intake.Done later(Intake.Done done) {
        return with(done, Message.of("web.review-later"));
    }

    private static Intake.Done with(Intake.Done done, Message remark) {
        return new Intake.Done(done.plan(), done.week(), done.upload(), remark);
    }

    /** It is stored, whatever becomes of the rest. */
    private static void after(IntakeJob job, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.error("{} {} is stored, what belongs to it failed", FaultCode.next(), job.fileName, e);
        }
    }

    /** After storing, so that the plan is as it was shown until then. */
    private void join(long plan, long account, List<Renumbered> joined) {
        joined.forEach(customer -> mergers.merge(plan, account, customer.from(), customer.into()));
    }
}
