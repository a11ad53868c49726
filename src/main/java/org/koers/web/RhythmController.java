package org.koers.web;

import java.util.Arrays;
import java.util.Optional;
import org.koers.situation.Cadence;
import org.koers.steering.Rhythm;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How often the team of a plan meets, and for how long. */
@Controller
@RequestMapping("/plans/{id:\\d+}/rhythm")
final class RhythmController {
    private final PlanGate gate;
    private final Rhythms rhythms;
    private final Permissions permissions;

    RhythmController(PlanGate gate, Rhythms rhythms, Permissions permissions) {
        this.gate = gate;
        this.rhythms = rhythms;
        this.permissions = permissions;
    }

    @GetMapping
    String look(Account account, @PathVariable("id") long plan, Model model) {
        PlanCard card = gate.open(account, plan);
        Rhythm rhythm = rhythms.of(card);
        return page(account, card, rhythm.cadence(), String.valueOf(rhythm.minutes()), model);
    }

    private String page(Account account, PlanCard card, Cadence cadence, String minutes, Model model) {
        model.addAttribute("plan", card);
        model.addAttribute("cadence", cadence);
        model.addAttribute("cadences", Cadence.values());
        model.addAttribute("minutes", minutes);
        model.addAttribute("shortest", Rhythm.SHORTEST);
        model.addAttribute("longest", Rhythm.LONGEST);
        model.addAttribute("mayDecide", permissions.may(account, Action.DECIDE, card.team()));
        return "meeting/rhythm";
    }

    /** @param minutes as written; the page says what is wrong with them */
    @PostMapping
    String set(
            Account account,
            @PathVariable("id") long plan,
            @RequestParam String cadence,
            @RequestParam(defaultValue = "") String minutes,
            Model model,
            RedirectAttributes said) {
        PlanCard card = gate.open(account, plan);
        permissions.require(account, Action.DECIDE, card.team());
        Cadence wanted = Arrays.stream(Cadence.values())
                .filter(one -> one.name().equals(cadence))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        Optional<Integer> length = length(minutes.strip());
        if (length.isEmpty()) {
            model.addAttribute("fault", true);
            return page(account, card, wanted, minutes, model);
        }
        Rhythm before = rhythms.of(card);
        rhythms.set(card, new Rhythm(wanted, length.get()), account);
        said.addFlashAttribute("before", before);
        return "redirect:/plans/" + plan + "/rhythm";
    }

    private static Optional<Integer> length(String minutes) {
        return minutes.matches("\\d{1,4}")
                ? Optional.of(Integer.parseInt(minutes)).filter(Rhythm::isLength)
                : Optional.empty();
    }
}
