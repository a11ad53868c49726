package org.koers.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.koers.calendar.IsoWeek;
import org.koers.measure.Message;
import org.koers.measure.Scope;
import org.koers.measure.Wording;
import org.koers.steering.NewTarget;
import org.koers.steering.PayEffect;
import org.koers.steering.Revision;
import org.koers.steering.RevisionGuard;
import org.koers.steering.TargetProposal;
import org.koers.steering.Trigger;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The target of a plan: what it is and was, and proposing another. */
@Controller
@RequestMapping("/plans/{id:\\d+}/target")
final class TargetController {
    private final PlanGate gate;
    private final TargetPages pages;
    private final Meetings meetings;
    private final TargetRevisions revisions;
    private final Permissions permissions;

    TargetController(
            PlanGate gate, TargetPages pages, Meetings meetings, TargetRevisions revisions, Permissions permissions) {
        this.gate = gate;
        this.pages = pages;
        this.meetings = meetings;
        this.revisions = revisions;
        this.permissions = permissions;
    }

    @GetMapping
    String look(
            Account account, @PathVariable("id") long plan, Locale locale, HttpServletResponse response, Model model) {
        PlanCard card = gate.open(account, plan);
        if (card.lastWeek() == null) {
            return "redirect:" + card.address();
        }
        TargetPages.Place place;
        try {
            place = pages.place(account, plan);
        } catch (PlanTooLarge e) {
            return TooLargePage.of(e, card, locale, response, model);
        }
        fill(account, place, locale, model);
        return "target/target";
    }

    /** What a target can rest on; a part of the page, for it may take a while. */
    @GetMapping("/ahead")
    String ahead(Account account, @PathVariable("id") long plan, Locale locale, Model model) {
        TargetPages.Place place = pages.place(account, plan);
        Wording wording = new Wording(Languages.of(locale), place.card().currency());
        IsoWeek week = place.week();
        model.addAttribute("plan", place.card());
        model.addAttribute("week", week);
        model.addAttribute("address", place.address());
        model.addAttribute(
                "ahead",
                meetings.yearAhead(place.card(), week)
                        .map(ahead -> AheadView.of(TargetProposal.of(ahead, place.reviewed()), wording))
                        .orElse(null));
        return "target/ahead";
    }

    private TargetDraft fill(Account account, TargetPages.Place place, Locale locale, Model model) {
        PlanCard card = place.card();
        TargetDraft draft =
                new TargetDraft(place.reviewed(), place.target(), new Wording(Languages.of(locale), card.currency()));
        boolean others = revisions.hasOtherApprover(card, account);
        model.addAttribute("plan", card);
        model.addAttribute("week", place.week());
        model.addAttribute("address", place.address());
        model.addAttribute("view", draft.write(revisions.of(card), account));
        model.addAttribute("others", others);
        model.addAttribute(
                "returnable",
                revisions.of(card).stream()
                        .filter(place::canTakeBack)
                        .map(Revision::id)
                        .toList());
        model.addAttribute("mayApprove", permissions.may(account, Action.APPROVE_TARGET, card.team()));
        model.addAttribute(
                "mayPropose", permissions.may(account, Action.PROPOSE_TARGET, card.team()) && mayBegin(place));
        revisions
                .announced(card)
                .ifPresent(revision -> model.addAttribute("announced", draft.proposal(revision, account)));
        return draft;
    }

    /** There is a target, a week to change, and neither a proposal nor a target that no forecast knows of. */
    private boolean mayBegin(TargetPages.Place place) {
        return place.target().isPossible()
                && !place.weeks().isEmpty()
                && revisions.announced(place.card()).isEmpty()
                && revisions.of(place.card()).stream().noneMatch(Revision::isOpen);
    }

    @GetMapping("/revise")
    String revise(
            Account account,
            @PathVariable("id") long plan,
            @RequestParam Map<String, String> asked,
            Locale locale,
            Model model,
            RedirectAttributes said) {
        TargetPages.Place place = pages.allowed(account, plan, Action.PROPOSE_TARGET);
        if (!mayBegin(place)) {
            said.addFlashAttribute("said", "waiting");
            return "redirect:" + place.address();
        }
        form(account, place, TargetForm.read(asked, place.target(), Languages.of(locale)), Map.of(), locale, model);
        return "target/revise";
    }

    private void form(
            Account account,
            TargetPages.Place place,
            TargetForm form,
            Map<String, Message> faults,
            Locale locale,
            Model model) {
        TargetDraft draft = fill(account, place, locale, model);
        Wording wording = new Wording(Languages.of(locale), place.card().currency());
        Map<String, String> said = new LinkedHashMap<>();
        faults.forEach((field, fault) -> said.put(field, wording.render(fault)));
        LocalDate earlier = earlier(place, draft);
        model.addAttribute("form", form);
        model.addAttribute("faults", said);
        model.addAttribute("result", draft.result(form, faults));
        model.addAttribute("ways", draft.ways());
        model.addAttribute("weeks", place.weeks());
        model.addAttribute("triggers", Trigger.values());
        model.addAttribute("pays", PayEffect.values());
        model.addAttribute("name", name(place, wording));
        model.addAttribute("earlier", earlier == null ? null : wording.date(earlier));
    }

    /** What another target is called where nobody calls it otherwise: the first number that is free. */
    private String name(TargetPages.Place place, Wording wording) {
        List<String> taken = taken(place);
        for (int number = 1; ; number++) {
            String name = wording.render("target.name", number);
            if (taken.stream().noneMatch(one -> Scope.key(one).equals(Scope.key(name)))) {
                return name;
            }
        }
    }

    private List<String> taken(TargetPages.Place place) {
        Stream<String> proposed = revisions.of(place.card()).stream()
                .filter(revision -> revision.isOpen() || revision.isApproved())
                .map(revision -> revision.reasons().version());
        return Stream.concat(proposed, place.target().versions().stream()).toList();
    }

    private @Nullable LocalDate earlier(TargetPages.Place place, TargetDraft draft) {
        Stream<LocalDate> approved = revisions.of(place.card()).stream()
                .filter(Revision::isApproved)
                .map(revision -> Objects.requireNonNull(revision.ruling()).day());
        return RevisionGuard.tooSoonAfter(Stream.concat(approved, draft.changes().stream()), place.day());
    }

    @PostMapping
    String propose(
            Account account,
            @PathVariable("id") long plan,
            @RequestParam Map<String, String> asked,
            Locale locale,
            Model model,
            RedirectAttributes said) {
        TargetPages.Place place = pages.allowed(account, plan, Action.PROPOSE_TARGET);
        NewTarget target = place.target();
        if (!mayBegin(place)) {
            said.addFlashAttribute("said", "waiting");
            return "redirect:" + place.address();
        }
        TargetForm form = TargetForm.read(asked, target, Languages.of(locale));
        TargetDraft draft = new TargetDraft(
                place.reviewed(),
                target,
                new Wording(Languages.of(locale), place.card().currency()));
        Map<String, Message> faults = form.faults(target, place.day(), taken(place), earlier(place, draft));
        if (!faults.isEmpty()) {
            form(account, place, form, faults, locale, model);
            return "target/revise";
        }
        Revision revision = new Revision(
                0,
                place.week(),
                place.day(),
                form.reasons(),
                target.parts(form.wanted(), form.reasons().from()),
                target.landing(Scope.TOTAL).orElse(null),
                new Revision.Proposer(account.id(), account.name()),
                java.time.Instant.EPOCH,
                null);
        said.addFlashAttribute(
                "said", revisions.propose(place.card(), revision, account).isPresent() ? "proposed" : "waiting");
        return "redirect:" + place.address();
    }
}
