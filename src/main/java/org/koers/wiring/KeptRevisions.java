package org.koers.wiring;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.koers.calendar.IsoWeek;
import org.koers.situation.PlanSettings;
import org.koers.steering.Revision;
import org.koers.store.StoredAccounts;
import org.koers.store.StoredPlans;
import org.koers.store.StoredRevisions;
import org.koers.web.Account;
import org.koers.web.Permissions;
import org.koers.web.PlanCard;
import org.koers.web.Role;
import org.koers.web.TargetRevisions;

/** Revisions of the target, from the database. */
final class KeptRevisions implements TargetRevisions {
    private final StoredRevisions revisions;
    private final StoredAccounts accounts;
    private final StoredPlans plans;

    KeptRevisions(Stores stores) {
        this.revisions = stores.revisions();
        this.accounts = stores.accounts();
        this.plans = stores.plans();
    }

    @Override
    public List<Revision> of(PlanCard plan) {
        return revisions.ofPlan(plan.id());
    }

    @Override
    public Optional<Long> propose(PlanCard plan, Revision revision, Account account) {
        return revisions.propose(plan.id(), revision, account.id());
    }

    @Override
    public boolean rule(PlanCard plan, Revision revision, Revision.Ruling ruling, Account account) {
        return revisions.rule(plan.id(), revision, ruling, account.id());
    }

    @Override
    public Optional<Revision> announced(PlanCard plan) {
        IsoWeek last = plan.lastWeek();
        if (last == null) {
            return Optional.empty();
        }
        PlanSettings settings = plans.find(plan.id()).orElseThrow().settings();
        return of(plan).stream()
                .filter(Revision::isApproved)
                .filter(revision -> {
                    Revision.Ruling ruling = Objects.requireNonNull(revision.ruling());
                    return settings.said(ruling.day(), ruling.recorded()).from().isAfter(settings.cutOff(last));
                })
                .findFirst();
    }

    @Override
    public boolean hasOtherApprover(PlanCard plan, Account account) {
        List<String> roles =
                Permissions.MAY_APPROVE_TARGET.stream().map(Role::name).sorted().toList();
        return accounts.hasOther(plan.team(), roles, account.id());
    }
}
