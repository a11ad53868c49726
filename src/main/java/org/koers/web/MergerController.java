package org.koers.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Joins two numbers of one customer, and parts them again. */
@Controller
final class MergerController {
    private final PlanGate gate;
    private final Mergers mergers;
    private final Permissions permissions;

    MergerController(PlanGate gate, Mergers mergers, Permissions permissions) {
        this.gate = gate;
        this.mergers = mergers;
        this.permissions = permissions;
    }

    /** Both numbers with their names, before they are joined. */
    @GetMapping("/plans/{id:\\d+}/mergers/new")
    String look(
            Account account,
            @PathVariable("id") long plan,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String into,
            HttpServletResponse response,
            Model model) {
        PlanCard card = allowed(account, plan);
        String fault = fault(plan, from.strip(), into.strip());
        show(card, from.strip(), into.strip(), fault, model);
        if (!fault.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        return "merger";
    }

    @PostMapping("/plans/{id:\\d+}/mergers")
    String join(
            Account account,
            @PathVariable("id") long plan,
            @RequestParam String from,
            @RequestParam String into,
            HttpServletResponse response,
            Model model) {
        PlanCard card = allowed(account, plan);
        String fault = fault(plan, from.strip(), into.strip());
        if (fault.isEmpty() && mergers.join(card, from.strip(), into.strip(), account)) {
            return "redirect:/plans/" + plan + "/data?joined#mergers";
        }
        show(card, from.strip(), into.strip(), fault.isEmpty() ? "already" : fault, model);
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return "merger";
    }

    @PostMapping("/plans/{id:\\d+}/mergers/{merger:\\d+}/part")
    String part(Account account, @PathVariable("id") long plan, @PathVariable long merger) {
        mergers.part(allowed(account, plan), merger, account);
        return "redirect:/plans/" + plan + "/data?parted#mergers";
    }

    private PlanCard allowed(Account account, long plan) {
        PlanCard card = gate.open(account, plan);
        permissions.require(account, Action.UPLOAD, card.team());
        return card;
    }

    /** Part of a message key; empty when the two can be joined. */
    private String fault(long plan, String from, String into) {
        if (from.isEmpty() || into.isEmpty()) {
            return "empty";
        }
        if (from.toLowerCase(Locale.ROOT).equals(into.toLowerCase(Locale.ROOT))) {
            return "same";
        }
        return mergers.name(plan, from).isEmpty() ? "unknown" : "";
    }

    private void show(PlanCard card, String from, String into, String fault, Model model) {
        model.addAttribute("plan", card);
        model.addAttribute("from", from);
        model.addAttribute("into", into);
        model.addAttribute("fromName", name(card, from));
        model.addAttribute("intoName", name(card, into));
        model.addAttribute("fault", fault);
    }

    private String name(PlanCard card, String customerNo) {
        Optional<String> name = customerNo.isEmpty() ? Optional.empty() : mergers.name(card.id(), customerNo);
        return name.orElse("");
    }
}
