package org.koers.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koers.intake.NewPlan;
import org.koers.measure.Wording;
import org.koers.web.Intake.Busy;
import org.koers.web.Intake.Checked;
import org.koers.web.Intake.Done;
import org.koers.web.Intake.Failed;
import org.koers.web.Intake.Homeless;
import org.koers.web.Intake.Job;
import org.koers.web.Intake.Locked;
import org.koers.web.Intake.Recognised;
import org.koers.web.Intake.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of a file on its way in: it shows whatever its state asks. */
@Controller
final class WizardController {
    private final JobGate gate;
    private final Intake intake;
    private final Layouts layouts;
    private final Permissions permissions;

    WizardController(JobGate gate, Intake intake, Layouts layouts, Permissions permissions) {
        this.gate = gate;
        this.intake = intake;
        this.layouts = layouts;
        this.permissions = permissions;
    }

    @GetMapping("/intake")
    String all(Account account, Locale locale, Model model) {
        permissions.require(account, Action.UPLOAD);
        List<JobLine> waiting = JobLine.of(intake.waiting(account), new Wording(Languages.of(locale), "EUR"));
        model.addAttribute("waiting", waiting);
        model.addAttribute("refreshing", waiting.stream().anyMatch(line -> !line.asks()));
        return "wizard/waiting";
    }

    @GetMapping("/intake/{job}")
    String look(
            Account account,
            @PathVariable UUID job,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String partial,
            @RequestParam(required = false) @Nullable String unanswered,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        Job found = gate.mine(account, job);
        if (partial != null && !(found.state() instanceof Busy)) {
            // The waiting page asked; what comes now is another page.
            response.setHeader("HX-Refresh", "true");
        }
        model.addAttribute("unanswered", unanswered != null);
        return show(found, words(found, locale), model);
    }

    @GetMapping("/intake/{job}/problems")
    String problems(Account account, @PathVariable UUID job, Locale locale, Model model) {
        Job found = gate.mine(account, job);
        Wording words = words(found, locale);
        model.addAttribute("job", found);
        model.addAttribute("fileName", found.fileName());
        model.addAttribute(
                "list",
                ProblemList.of(
                        found.state() instanceof Refused refused
                                ? refused.problems()
                                : gate.checked(found).reading().problems(),
                        found.fileName(),
                        words,
                        true));
        return "wizard/problems";
    }

    private String show(Job job, Wording words, Model model) {
        model.addAttribute("job", job);
        model.addAttribute("fileName", job.fileName());
        model.addAttribute("steps", WizardSteps.of(job, words));
        if (job.state() instanceof Busy busy) {
            model.addAttribute("busy", BusyView.of(busy, words));
            model.addAttribute("saving", busy.step() == Intake.Step.REVIEWING);
            return "wizard/busy";
        }
        if (job.state() instanceof Locked locked) {
            model.addAttribute("wrong", locked.wrong());
            return "wizard/locked";
        }
        if (job.state() instanceof Recognised recognised) {
            List<ColumnChoices> choices = ColumnsView.mapped(recognised.sheets()).stream()
                    .map(ColumnChoices::of)
                    .toList();
            model.addAttribute("again", false);
            model.addAttribute("columns", ColumnsView.of(recognised.sheets(), choices, layouts, words));
            return "wizard/columns";
        }
        if (job.state() instanceof Homeless homeless) {
            model.addAttribute("homes", homeless.plans());
            model.addAttribute("begin", homeless.suggested());
            model.addAttribute("form", PlanForm.of(homeless.suggested(), homeless.plans()));
            return "wizard/plan";
        }
        if (job.state() instanceof Checked checked) {
            NewPlan begins = checked.begins();
            model.addAttribute("checked", checked);
            model.addAttribute("view", CheckedView.of(checked, job.fileName(), layouts, words));
            model.addAttribute("form", PlanForm.of(begins, List.of()));
            return "wizard/checked";
        }
        return ended(job, words, model);
    }

    private static String ended(Job job, Wording words, Model model) {
        if (job.state() instanceof Done done && done.remark() == null) {
            return done.week() == null
                    ? "redirect:/plans/" + done.plan() + "/data?upload=" + done.upload()
                    : "redirect:/plans/" + done.plan() + "/" + done.week() + "/advisory?upload=" + done.upload();
        }
        if (job.state() instanceof Refused refused) {
            model.addAttribute("list", ProblemList.of(refused.problems(), job.fileName(), words, false));
            return "wizard/refused";
        }
        model.addAttribute("ended", job.state().getClass().getSimpleName().toLowerCase(Locale.ROOT));
        model.addAttribute("code", job.state() instanceof Failed failed ? failed.code() : "");
        if (job.state() instanceof Done done && done.remark() != null) {
            model.addAttribute("done", done);
            model.addAttribute("remark", words.render(done.remark()));
        }
        return "wizard/ended";
    }

    static Wording words(Job job, Locale locale) {
        String currency = job.state() instanceof Checked checked ? checked.currency() : "EUR";
        return new Wording(Languages.of(locale), currency);
    }
}
