package org.koers.web;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** The jobs of someone. A job of somebody else is as absent as one that never was. */
@Component
final class JobGate {
    private final Intake intake;
    private final Permissions permissions;

    JobGate(Intake intake, Permissions permissions) {
        this.intake = intake;
        this.permissions = permissions;
    }

    /** @throws ResponseStatusException 404 when the account has no such job */
    Intake.Job mine(Account account, UUID job) {
        permissions.require(account, Action.UPLOAD);
        return intake.look(job)
                .filter(found -> found.account() == account.id())
                // Who left the team sees no figures of its plans any more.
                .filter(found -> permissions.may(account, Action.UPLOAD, found.team()))
                .orElseThrow(JobGate::notFound);
    }

    /** @throws ResponseStatusException 404 when it is not, or no longer, checked */
    Intake.Checked checked(Intake.Job job) {
        if (job.state() instanceof Intake.Checked checked) {
            return checked;
        }
        throw notFound();
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
