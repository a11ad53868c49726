package org.koers.web;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** The plans that someone sees. A plan of another team is as absent as one that never was. */
@Component
final class PlanGate {
    private final Plans plans;
    private final Permissions permissions;

    PlanGate(Plans plans, Permissions permissions) {
        this.plans = plans;
        this.permissions = permissions;
    }

    List<PlanCard> seenBy(Account account) {
        return plans.all().stream()
                .filter(plan -> permissions.may(account, Action.READ, plan.team()))
                .toList();
    }

    /** Of those the ones with results: there are weeks behind them. */
    List<PlanCard> withWeeks(Account account) {
        return seenBy(account).stream().filter(plan -> plan.lastWeek() != null).toList();
    }

    /** Plans that the account may bring files into; the plan to look around in is none. */
    List<PlanCard> changedBy(Account account) {
        return plans.all().stream()
                .filter(plan -> !plan.sample() && permissions.may(account, Action.UPLOAD, plan.team()))
                .toList();
    }

    /** @throws ResponseStatusException 404 when the account sees no such plan */
    PlanCard open(Account account, long plan) {
        return plans.find(plan)
                .filter(found -> permissions.may(account, Action.READ, found.team()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** The upload and its plan. @throws ResponseStatusException 404 when the account sees no such plan */
    UploadEntry openUpload(Account account, long upload) {
        UploadEntry entry = plans.upload(upload).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        open(account, entry.plan());
        return entry;
    }
}
