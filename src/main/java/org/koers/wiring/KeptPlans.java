package org.koers.wiring;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.koers.calendar.IsoWeek;
import org.koers.provenance.Problem;
import org.koers.review.Reviewed;
import org.koers.store.StoredAdvisories;
import org.koers.store.StoredPlan;
import org.koers.store.StoredPlans;
import org.koers.store.StoredUpload;
import org.koers.store.StoredUploads;
import org.koers.web.Account;
import org.koers.web.PlanCard;
import org.koers.web.Plans;
import org.koers.web.UploadEntry;

/** Plans from the database. */
final class KeptPlans implements Plans {
    private final StoredPlans plans;
    private final StoredUploads uploads;
    private final StoredAdvisories advisories;
    private final Reviews reviews;

    KeptPlans(Stores stores, Reviews reviews) {
        this.plans = stores.plans();
        this.uploads = stores.uploads();
        this.advisories = stores.advisories();
        this.reviews = reviews;
    }

    @Override
    public List<PlanCard> all() {
        return plans.all().stream().map(KeptPlans::card).toList();
    }

    @Override
    public Optional<PlanCard> find(long plan) {
        return plans.find(plan).map(KeptPlans::card);
    }

    @Override
    public Optional<Reviewed> reviewed(PlanCard plan, IsoWeek week) {
        return plans.find(plan.id()).flatMap(stored -> reviews.week(stored, week));
    }

    @Override
    public Optional<Reviewed> onTheTable(PlanCard plan, IsoWeek week) {
        return plans.find(plan.id()).flatMap(stored -> reviews.onTheTable(stored, week));
    }

    @Override
    public void shown(PlanCard plan, Reviewed reviewed, Account account) {
        long state = plans.find(plan.id()).orElseThrow().state();
        advisories.shown(plan.id(), state, reviewed.advisory(), account.id());
    }

    @Override
    public List<UploadEntry> history(long plan) {
        ZoneId zone = zone(plan);
        return uploads.history(plan).stream().map(upload -> entry(upload, zone)).toList();
    }

    @Override
    public Optional<UploadEntry> upload(long upload) {
        return uploads.find(upload).map(found -> entry(found, zone(found.plan())));
    }

    @Override
    public List<Problem> problems(long upload) {
        return uploads.problems(upload);
    }

    @Override
    public long late(UploadEntry upload) {
        return uploads.find(upload.id())
                .flatMap(found ->
                        plans.find(found.plan()).map(plan -> reviews.late(plan, LateResults.moment(found.recorded()))))
                .orElse(0L);
    }

    @Override
    public boolean withdraw(UploadEntry upload, Account account) {
        return uploads.withdraw(upload.id(), account.id());
    }

    private ZoneId zone(long plan) {
        return plans.find(plan).orElseThrow().settings().zone();
    }

    private static UploadEntry entry(StoredUpload upload, ZoneId zone) {
        return new UploadEntry(
                upload.id(),
                upload.plan(),
                upload.fileName(),
                upload.account(),
                upload.rows(),
                upload.recorded().atZone(zone).toLocalDateTime(),
                upload.problems(),
                upload.firstWeek(),
                upload.lastWeek(),
                upload.withdrawnBy(),
                upload.withdrawn() == null
                        ? null
                        : upload.withdrawn().atZone(zone).toLocalDateTime());
    }

    static PlanCard card(StoredPlan plan) {
        return new PlanCard(
                plan.id(),
                plan.team(),
                plan.settings().name(),
                plan.year().name(),
                plan.firstWeek(),
                plan.lastWeek(),
                plan.settings().currency(),
                plan.sample(),
                plan.version());
    }
}
