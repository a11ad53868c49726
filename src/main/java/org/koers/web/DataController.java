package org.koers.web;

import java.util.Locale;
import org.koers.measure.Wording;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The data of a plan: what came in, who brought it, and undo. */
@Controller
final class DataController {
    private final PlanGate gate;
    private final Plans plans;
    private final Permissions permissions;

    DataController(PlanGate gate, Plans plans, Permissions permissions) {
        this.gate = gate;
        this.plans = plans;
        this.permissions = permissions;
    }

    @GetMapping("/plans/{id:\\d+}/data")
    String data(
            Account account, @PathVariable("id") long plan, @RequestParam(required = false) Long undone, Model model) {
        PlanCard card = gate.open(account, plan);
        model.addAttribute("plan", card);
        model.addAttribute("history", plans.history(plan));
        model.addAttribute("mayWithdraw", permissions.may(account, Action.WITHDRAW, card.team()));
        if (undone != null) {
            model.addAttribute("undone", gate.openUpload(account, undone));
        }
        return "data";
    }

    @PostMapping("/uploads/{upload:\\d+}/withdraw")
    String withdraw(Account account, @PathVariable long upload) {
        UploadEntry entry = gate.openUpload(account, upload);
        permissions.require(
                account, Action.WITHDRAW, gate.open(account, entry.plan()).team());
        plans.withdraw(entry, account);
        return "redirect:/plans/" + entry.plan() + "/data?undone=" + entry.id();
    }

    @GetMapping("/uploads/{upload:\\d+}/problems")
    String problems(Account account, @PathVariable long upload, Locale locale, Model model) {
        UploadEntry entry = gate.openUpload(account, upload);
        PlanCard card = gate.open(account, entry.plan());
        model.addAttribute("plan", card);
        model.addAttribute("upload", entry);
        model.addAttribute("fileName", entry.fileName());
        model.addAttribute(
                "list", ProblemList.of(plans.problems(upload), new Wording(Languages.of(locale), card.currency())));
        return "problems";
    }
}
