package org.koers.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.koers.calendar.IsoWeek;
import org.koers.measure.Wording;
import org.koers.review.Reviewed;
import org.koers.steering.Tried;
import org.koers.steering.WhatIf;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What would come of other visits, quotes, orders, market or people; and what was tried before. Whoever reads may try. */
@Controller
@RequestMapping("/plans/{id:\\d+}/what-if")
final class WhatIfController {
    private static final int LONGEST_NAME = 120;

    private final PlanGate gate;
    private final Plans plans;
    private final TriedScenarios scenarios;
    private final Permissions permissions;

    WhatIfController(PlanGate gate, Plans plans, TriedScenarios scenarios, Permissions permissions) {
        this.gate = gate;
        this.plans = plans;
        this.scenarios = scenarios;
        this.permissions = permissions;
    }

    @GetMapping
    String look(
            Account account,
            @PathVariable("id") long plan,
            @RequestParam Map<String, String> asked,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        PlanCard card = gate.open(account, plan);
        if (card.lastWeek() == null) {
            return "redirect:/plans/" + plan + "/data";
        }
        Wording wording = new Wording(Languages.of(locale), card.currency());
        model.addAttribute("plan", card);
        Reviewed reviewed;
        try {
            reviewed = reviewed(card);
        } catch (PlanTooLarge e) {
            return TooLargePage.of(e, card, locale, response, model);
        }
        WhatIf whatIf = new WhatIf(reviewed);
        model.addAttribute("mayKeep", permissions.may(account, Action.KEEP_SCENARIO, card.team()));
        model.addAttribute("nameless", asked.containsKey("nameless"));
        model.addAttribute("week", reviewed.advisory().asOf().week());
        deleted(card, asked.getOrDefault("deleted", ""), model);
        if (whatIf.weeks().isEmpty()) {
            return "what-if-over";
        }
        WhatIfForm form = WhatIfForm.read(asked, whatIf, whatIf.weeks());
        model.addAttribute("view", new WhatIfDraft(card, reviewed, wording).write(form, scenarios.of(plan)));
        return "what-if";
    }

    private void deleted(PlanCard card, String scenario, Model model) {
        if (scenario.matches("\\d{1,18}")) {
            scenarios
                    .find(Long.parseLong(scenario))
                    .filter(found -> found.plan() == card.id())
                    .ifPresent(found -> model.addAttribute("deleted", found));
        }
    }

    @PostMapping
    String keep(
            Account account,
            @PathVariable("id") long plan,
            @RequestParam(defaultValue = "") String name,
            @RequestParam Map<String, String> asked) {
        PlanCard card = allowed(account, plan);
        if (card.lastWeek() == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Reviewed reviewed = reviewed(card);
        WhatIf whatIf = new WhatIf(reviewed);
        List<IsoWeek> weeks = whatIf.weeks();
        if (weeks.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.CONFLICT);
        }
        WhatIfForm form = WhatIfForm.read(asked, whatIf, weeks);
        String address = WhatIfDraft.address(plan, form);
        String title = name.strip();
        Optional<Tried> tried = whatIf.with(form.scope(), form.levers());
        if (tried.isEmpty() || title.isEmpty()) {
            return "redirect:" + address + "&nameless";
        }
        scenarios.keep(
                card,
                new TriedScenarios.Draft(
                        title.substring(0, Math.min(LONGEST_NAME, title.length())),
                        form.scope().id(),
                        reviewed.advisory().asOf(),
                        tried.get().levers(),
                        tried.get().landing()),
                account);
        return "redirect:" + address + "&kept#kept";
    }

    @PostMapping("/{scenario:\\d+}/delete")
    String delete(Account account, @PathVariable("id") long plan, @PathVariable long scenario) {
        scenarios.delete(allowed(account, plan), scenario, account);
        return "redirect:/plans/" + plan + "/what-if?deleted=" + scenario;
    }

    @PostMapping("/{scenario:\\d+}/restore")
    String restore(Account account, @PathVariable("id") long plan, @PathVariable long scenario) {
        scenarios.restore(allowed(account, plan), scenario, account);
        return "redirect:/plans/" + plan + "/what-if#kept";
    }

    private PlanCard allowed(Account account, long plan) {
        PlanCard card = gate.open(account, plan);
        permissions.require(account, Action.KEEP_SCENARIO, card.team());
        return card;
    }

    private Reviewed reviewed(PlanCard card) {
        return plans.onTheTable(card, Objects.requireNonNull(card.lastWeek()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
