package org.koers.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How someone likes to see Koers. */
@Controller
final class SettingsController {
    private final Accounts accounts;

    SettingsController(Accounts accounts) {
        this.accounts = accounts;
    }

    @GetMapping("/settings")
    String settings(Account account) {
        return "settings";
    }

    @PostMapping("/settings")
    String prefer(Account account, @RequestParam Theme theme, @RequestParam(defaultValue = "false") boolean keys) {
        accounts.prefer(account, theme, keys);
        return "redirect:/settings?saved";
    }
}
