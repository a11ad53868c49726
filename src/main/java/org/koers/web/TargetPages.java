package org.koers.web;

import java.time.LocalDate;
import java.util.List;
import org.koers.calendar.IsoWeek;
import org.koers.review.Reviewed;
import org.koers.steering.NewTarget;
import org.koers.steering.Revision;
import org.koers.steering.RevisionGuard;
import org.koers.steering.WhatIf;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Lets in to the target of a plan who may. */
@Component
final class TargetPages {
    private final PlanGate gate;
    private final Plans plans;
    private final Meetings meetings;
    private final Permissions permissions;

    TargetPages(PlanGate gate, Plans plans, Meetings meetings, Permissions permissions) {
        this.gate = gate;
        this.plans = plans;
        this.meetings = meetings;
        this.permissions = permissions;
    }

    /** A plan as its last week knows it. @param day that counts as today */
    record Place(PlanCard card, Reviewed reviewed, NewTarget target, LocalDate day) {
        String address() {
            return "/plans/" + card.id() + "/target";
        }

        IsoWeek week() {
            return reviewed.advisory().asOf();
        }

        /** Weeks that another target may begin in; empty at the end of the year. */
        List<IsoWeek> weeks() {
            return new WhatIf(reviewed)
                    .weeks().stream()
                            .filter(week -> !week.isBefore(RevisionGuard.earliest(day)))
                            .toList();
        }

        boolean canTakeBack(Revision revision) {
            return RevisionGuard.canBeTakenBack(revision, week(), day);
        }
    }

    /** @throws ResponseStatusException 404 when the account sees no such plan, or it has no results yet */
    Place place(Account account, long plan) {
        PlanCard card = gate.open(account, plan);
        IsoWeek last = card.lastWeek();
        if (last == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Reviewed reviewed =
                plans.onTheTable(card, last).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return new Place(card, reviewed, new NewTarget(reviewed), meetings.day(card, last));
    }

    /**
     * The same, for who may do this.
     *
     * @throws org.springframework.security.access.AccessDeniedException when the role does not allow it
     */
    Place allowed(Account account, long plan, Action action) {
        permissions.require(account, action, gate.open(account, plan).team());
        return place(account, plan);
    }
}
