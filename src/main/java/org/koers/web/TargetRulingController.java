package org.koers.web;

import java.time.Instant;
import java.util.Locale;
import org.koers.measure.Scope;
import org.koers.steering.Revision;
import org.koers.steering.RevisionGuard;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Rules about a proposal for another target. */
@Controller
final class TargetRulingController {
    private static final int LONGEST = 2_000;

    private final TargetPages pages;
    private final TargetRevisions revisions;
    private final Permissions permissions;

    TargetRulingController(TargetPages pages, TargetRevisions revisions, Permissions permissions) {
        this.pages = pages;
        this.revisions = revisions;
        this.permissions = permissions;
    }

    @PostMapping("/plans/{id:\\d+}/target/{revision:\\d+}/{verdict:approve|refuse|withdraw}")
    String rule(
            Account account,
            @PathVariable("id") long plan,
            @PathVariable("revision") long id,
            @PathVariable String verdict,
            @RequestParam(defaultValue = "") String words,
            RedirectAttributes said) {
        Revision.Verdict ruled = switch (verdict) {
            case "approve" -> Revision.Verdict.APPROVED;
            case "refuse" -> Revision.Verdict.REFUSED;
            default -> Revision.Verdict.WITHDRAWN;
        };
        boolean withdraws = ruled == Revision.Verdict.WITHDRAWN;
        TargetPages.Place place =
                pages.allowed(account, plan, withdraws ? Action.PROPOSE_TARGET : Action.APPROVE_TARGET);
        Revision revision = revisions.of(place.card()).stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        String refusal = switch (ruled) {
            case APPROVED -> againstApproving(account, place, revision);
            case REFUSED -> revision.isOpen() ? (words.isBlank() ? "why" : "") : "overtaken";
            case WITHDRAWN -> againstWithdrawing(account, place, revision);
        };
        if (refusal.isEmpty()) {
            Revision.Ruling ruling = new Revision.Ruling(
                    ruled, place.day(), "", TargetForm.cut(Scope.tidy(words), LONGEST), Instant.EPOCH);
            boolean done = revisions.rule(place.card(), revision, ruling, account);
            said.addFlashAttribute("said", done ? ruled.name().toLowerCase(Locale.ROOT) : "overtaken");
        } else {
            said.addFlashAttribute("said", refusal);
        }
        return "redirect:" + place.address();
    }

    /** Why not, as the words for it are named; empty when nothing is against it. */
    private String againstApproving(Account account, TargetPages.Place place, Revision revision) {
        if (!revision.isOpen()) {
            return "overtaken";
        }
        if (isOwn(account, revision) && revisions.hasOtherApprover(place.card(), account)) {
            return "own";
        }
        if (revision.reasons().from().isBefore(RevisionGuard.earliest(place.day()))) {
            return "too-late";
        }
        return place.target().stillFits(revision) ? "" : "moved";
    }

    private String againstWithdrawing(Account account, TargetPages.Place place, Revision revision) {
        if (!revision.isOpen() && !place.canTakeBack(revision)) {
            return "began";
        }
        boolean may = isOwn(account, revision)
                || permissions.may(account, Action.APPROVE_TARGET, place.card().team());
        return may ? "" : "not-yours";
    }

    private static boolean isOwn(Account account, Revision revision) {
        return revision.proposer().account() == account.id();
    }
}
