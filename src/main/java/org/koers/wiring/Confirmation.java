package org.koers.wiring;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.koers.calendar.IsoWeek;
import org.koers.intake.Renumbered;
import org.koers.measure.Message;
import org.koers.store.StoredPlan;
import org.koers.store.StoredPlans;
import org.koers.store.StoredUploads;
import org.koers.web.FaultCode;
import org.koers.web.Intake;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes what arrived part of its plan, and reviews the plan. What is stored stays stored, whatever reviewing does. */
final class Confirmation {
    private static final Logger LOG = LoggerFactory.getLogger(Confirmation.class);

    private final StoredPlans plans;
    private final StoredUploads uploads;
    private final LayoutMemory memory;
    private final Reviews reviews;
    private final LongSupplier nanoseconds;

    Confirmation(Stores stores, LayoutMemory memory, Reviews reviews) {
        this.plans = stores.plans();
        this.uploads = stores.uploads();
        this.memory = memory;
        this.reviews = reviews;
        this.nanoseconds = System::nanoTime;
    }

    /** @return {@link Intake.Done}, or {@link Intake.Overtaken} when the plan is no longer as it was shown */
    Intake.State store(IntakeJob job, List<Renumbered> joined) {
        IntakeJob.Found found = Objects.requireNonNull(job.found);
        Destination.Into into = found.into();
        StoredPlan known = into.plan();
        StoredPlan plan = known != null ? known : plans.begin(job.bringer.team(), into.year(), into.settings());
        uploads.assign(found.upload(), plan.id());
        if (!uploads.confirm(found.upload(), plan.version())) {
            uploads.discard(found.upload());
            job.found = null;
            return new Intake.Overtaken();
        }
        job.found = null;
        memory.remember(job);
        return new Intake.Done(plan.id(), lastWeek(plan.id()), found.upload(), null);
    }

    /** Reviews the plan so that its pages open at once; where that does not work out, says so. */
    Intake.Done review(JobSteps.Round round, Intake.Done done) {
        StoredPlan plan = plans.find(done.plan()).orElseThrow();
        IsoWeek last = plan.lastWeek();
        if (last == null) {
            return done;
        }
        int weeks = plan.year().number(last);
        Pace pace = new Pace(Intake.Step.REVIEWING, nanoseconds);
        try {
            reviews.prepare(plan, week -> {
                round.brake().check();
                round.told().accept(pace.at(week, (double) week / weeks));
            });
            return done;
        } catch (CancellationException e) {
            return later(done);
        } catch (Reviews.TooLarge e) {
            return with(done, e.words());
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

    private @Nullable IsoWeek lastWeek(long plan) {
        return plans.find(plan).orElseThrow().lastWeek();
    }
}
