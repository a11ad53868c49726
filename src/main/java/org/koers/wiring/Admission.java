package org.koers.wiring;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.koers.intake.Reading;
import org.koers.provenance.Problem;
import org.koers.situation.Ledger;
import org.koers.situation.PlanSettings;
import org.koers.store.Arrival;
import org.koers.store.AuditTrail;
import org.koers.store.StoredPlan;
import org.koers.store.StoredPlans;
import org.koers.store.StoredUploads;
import org.koers.web.Intake;
import org.koers.workbook.InputFile;
import org.koers.workbook.WorkbookReader;

/** Lets one workbook in: read, refused or stored, reviewed. The sample goes the same way as every upload. */
final class Admission {
    private final WorkbookReader reader = new WorkbookReader();
    private final StoredPlans plans;
    private final StoredUploads uploads;
    private final AuditTrail trail;
    private final Reviews reviews;

    Admission(Stores stores, Reviews reviews) {
        this.plans = stores.plans();
        this.uploads = stores.uploads();
        this.trail = stores.trail();
        this.reviews = reviews;
    }

    /**
     * What is offered.
     *
     * @param team whose plan it becomes
     * @param account who offers it
     * @param name of the file, as people know it
     */
    record Offer(long team, long account, String name, Path file) {}

    Intake.State admit(Offer offer, Consumer<Intake.Busy> progress) {
        PlanSettings settings = PlanSettings.dutch(stem(offer.name()));
        Ledger ledger = reader.read(
                List.of(new InputFile(offer.name(), offer.file())),
                settings,
                rows -> progress.accept(new Intake.Busy(Intake.Step.READING, rows, Double.NaN, 0, null)));
        Optional<PlannedFor> planned = PlannedFor.in(ledger, settings);
        List<Problem> refusals = planned.map(found -> ledger.refusals(found.lastWeek()))
                .orElseGet(() -> allRefusals(ledger, offer.name()));
        if (planned.isEmpty() || !refusals.isEmpty()) {
            trail.record(offer.account(), "refused", offer.name());
            return new Intake.Refused(withOthers(refusals, ledger));
        }
        return store(offer, ledger, planned.get(), progress);
    }

    private Intake.State store(Offer offer, Ledger ledger, PlannedFor planned, Consumer<Intake.Busy> progress) {
        StoredPlan plan = plans.findOrCreate(offer.team(), planned.year(), PlanSettings.dutch(stem(offer.name())));
        long upload = arrive(offer, plan, ledger);
        if (!uploads.confirm(upload, plan.version())) {
            uploads.discard(upload);
            return new Intake.Overtaken();
        }
        StoredPlan stored = plans.find(plan.id()).orElseThrow();
        reviews.prepare(
                stored, weeks -> progress.accept(new Intake.Busy(Intake.Step.REVIEWING, weeks, Double.NaN, 0, null)));
        return new Intake.Done(plan.id(), planned.lastWeek(), upload, null);
    }

    private long arrive(Offer offer, StoredPlan plan, Ledger ledger) {
        try (Arrival arrival = uploads.begin(plan.id(), offer.account(), offer.name())) {
            arrival.all(ledger);
            arrival.finish(new Reading(ledger.columns(), ledger.problems(), List.of(), List.of(), Map.of()));
            return arrival.upload();
        }
    }

    private static List<Problem> allRefusals(Ledger ledger, String file) {
        List<Problem> refusals = ledger.problems().stream()
                .filter(problem -> problem.consequence() == Problem.Consequence.REFUSE)
                .toList();
        return refusals.isEmpty() ? List.of(Problem.refuse(file, "web.no-planned-results")) : refusals;
    }

    private static List<Problem> withOthers(List<Problem> refusals, Ledger ledger) {
        List<Problem> all = new java.util.ArrayList<>(refusals);
        ledger.problems().stream()
                .filter(problem -> problem.consequence() != Problem.Consequence.REFUSE)
                .forEach(all::add);
        return all;
    }

    private static String stem(String fileName) {
        int dot = fileName.lastIndexOf('.');
        return dot > 0 ? fileName.substring(0, dot) : fileName;
    }
}
