package org.koers.web;

import java.util.Locale;
import java.util.UUID;
import org.koers.rules.RuleSet;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What becomes of rules that a newer Koers brings: looked at beside the draft, put off, or declined. */
@Controller
@RequestMapping("/rules/shipped/{number:\\d{1,9}}")
final class RuleOfferController {
    private final RuleDesk desk;
    private final RuleOffers offers;
    private final RuleProposals proposals;

    RuleOfferController(RuleDesk desk, RuleOffers offers, RuleProposals proposals) {
        this.desk = desk;
        this.offers = offers;
        this.proposals = proposals;
    }

    private RuleOffers.Step step(long number) {
        return offers.step(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @PostMapping
    String look(Account account, @PathVariable long number, Locale locale, RedirectAttributes said) {
        RuleOffers.Step step = step(number);
        RuleDesk.Draft draft = desk.draft();
        RuleSet theirs = desk.check(draft, Languages.of(locale)).rules();
        if (theirs == null) {
            said.addFlashAttribute("offerWaits", true);
            return "redirect:/rules";
        }
        RuleProposals.Proposal proposal = new RuleProposals.Proposal(
                UUID.randomUUID(),
                account.id(),
                System.nanoTime(),
                RuleProposals.Source.SHIPPED,
                String.valueOf(number),
                true,
                draft.revision(),
                draft.base(),
                step.base(),
                step.rows(),
                theirs.rows());
        proposals.keep(proposal);
        return "redirect:/rules/merge/" + proposal.id();
    }

    @PostMapping("/later")
    String putOff(Account account, @PathVariable long number) {
        step(number);
        offers.putOff(account, number);
        return "redirect:/rules";
    }

    @PostMapping("/no")
    String decline(Account account, @PathVariable long number, RedirectAttributes said) {
        step(number);
        offers.decline(account, number);
        said.addFlashAttribute("offerDeclined", true);
        return "redirect:/rules";
    }
}
