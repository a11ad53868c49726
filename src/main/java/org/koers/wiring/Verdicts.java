package org.koers.wiring;

import org.jspecify.annotations.Nullable;
import org.koers.measure.Message;
import org.koers.provenance.Problem;
import org.koers.store.AuditTrail;
import org.koers.store.KeptFile;
import org.koers.store.StoredFiles;
import org.koers.web.Intake;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes down with the kept file what became of it. That it is stored, storing itself writes down. */
final class Verdicts {
    private static final Logger LOG = LoggerFactory.getLogger(Verdicts.class);

    private final StoredFiles files;
    private final AuditTrail trail;

    Verdicts(Stores stores) {
        this.files = stores.files();
        this.trail = stores.trail();
    }

    void of(IntakeJob job, Intake.State ended) {
        try {
            if (ended instanceof Intake.Refused refused) {
                write(job, KeptFile.Verdict.REFUSED, why(refused));
                trail.record(job.bringer.account(), "refused", job.fileName);
            } else if (ended instanceof Intake.Stopped) {
                write(job, KeptFile.Verdict.STOPPED, null);
                trail.record(job.bringer.account(), "stopped", job.fileName);
            } else if (ended instanceof Intake.Expired) {
                write(job, KeptFile.Verdict.EXPIRED, null);
                trail.record(job.bringer.account(), "expired", job.fileName);
            } else if (ended instanceof Intake.Overtaken) {
                write(job, KeptFile.Verdict.OVERTAKEN, null);
            } else if (ended instanceof Intake.Failed failed) {
                write(job, KeptFile.Verdict.FAILED, Message.of("web.review-failed", failed.code()));
            }
        } catch (RuntimeException e) {
            // The person is told all the same; after a restart the file is found as interrupted.
            LOG.error("what became of {} could not be written down", job.fileName, e);
        }
    }

    private static @Nullable Message why(Intake.Refused refused) {
        return refused.problems().stream().findFirst().map(Problem::message).orElse(null);
    }

    private void write(IntakeJob job, KeptFile.Verdict verdict, @Nullable Message why) {
        files.judge(job.id, new StoredFiles.Judgement(verdict, job.bringer.account(), null, null, why));
    }
}
