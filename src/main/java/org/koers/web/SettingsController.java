package org.koers.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How someone likes to see Koers. */
@Controller
final class SettingsController {
    private final Accounts accounts;
    private final PlanGate gate;

    SettingsController(Accounts accounts, PlanGate gate) {
        this.accounts = accounts;
        this.gate = gate;
    }

    @GetMapping("/settings")
    String settings(Account account, Model model) {
        model.addAttribute("plans", gate.withWeeks(account));
        return "settings";
    }

    @PostMapping("/settings")
    String prefer(Account account, @RequestParam Theme theme, @RequestParam(defaultValue = "false") boolean keys) {
        accounts.prefer(account, theme, keys);
        return "redirect:/settings?saved";
    }
}
