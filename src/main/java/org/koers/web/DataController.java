package org.koers.web;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.koers.measure.Wording;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The data of a plan: what came in, who brought it, what waits, and undo. */
@Controller
final class DataController {
    private final PlanGate gate;
    private final Plans plans;
    private final Intake intake;
    private final Layouts layouts;
    private final Mergers mergers;
    private final Permissions permissions;

    DataController(
            PlanGate gate, Plans plans, Intake intake, Layouts layouts, Mergers mergers, Permissions permissions) {
        this.gate = gate;
        this.plans = plans;
        this.intake = intake;
        this.layouts = layouts;
        this.mergers = mergers;
        this.permissions = permissions;
    }

    @GetMapping("/plans/{id:\\d+}/data")
    String data(
            Account account,
            @PathVariable("id") long plan,
            @RequestParam(required = false) @Nullable Long undone,
            @RequestParam(required = false) @Nullable Long upload,
            Locale locale,
            Model model) {
        PlanCard card = gate.open(account, plan);
        List<UploadEntry> history = plans.history(plan);
        model.addAttribute("plan", card);
        model.addAttribute("history", history);
        model.addAttribute(
                "holding", history.stream().filter(UploadEntry::holds).count());
        model.addAttribute("mayWithdraw", permissions.may(account, Action.WITHDRAW, card.team()));
        model.addAttribute("layouts", layouts.remembered(card.team()));
        model.addAttribute("mergers", mergers.of(plan));
        if (permissions.may(account, Action.UPLOAD, card.team())) {
            model.addAttribute(
                    "waiting", JobLine.of(intake.waiting(account), new Wording(Languages.of(locale), card.currency())));
            model.addAttribute("unused", intake.unused(Set.of(card.team())));
            model.addAttribute("suggested", mergers.suggested(plan));
            model.addAttribute("homes", gate.changedBy(account));
        }
        if (undone != null) {
            model.addAttribute("undone", gate.openUpload(account, undone));
        }
        if (upload != null) {
            model.addAttribute("uploaded", gate.openUpload(account, upload));
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

    /** @param all when given, every problem and not the first of each kind */
    @GetMapping("/uploads/{upload:\\d+}/problems")
    String problems(
            Account account,
            @PathVariable long upload,
            @RequestParam(required = false) @Nullable String all,
            Locale locale,
            Model model) {
        UploadEntry entry = gate.openUpload(account, upload);
        PlanCard card = gate.open(account, entry.plan());
        model.addAttribute("plan", card);
        model.addAttribute("upload", entry);
        model.addAttribute("fileName", entry.fileName());
        model.addAttribute(
                "list",
                ProblemList.of(
                        plans.problems(upload),
                        entry.fileName(),
                        new Wording(Languages.of(locale), card.currency()),
                        all != null));
        return "problems";
    }

    @PostMapping("/plans/{id:\\d+}/layouts/forget")
    String forget(Account account, @PathVariable("id") long plan, @RequestParam String layout) {
        PlanCard card = gate.open(account, plan);
        permissions.require(account, Action.UPLOAD, card.team());
        layouts.forget(card.team(), layout, account);
        return "redirect:/plans/" + plan + "/data?forgotten#layouts";
    }
}
