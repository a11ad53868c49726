package org.koers.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.koers.measure.Wording;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Where one comes in, which plan one looks at, and how one begins. */
@Controller
final class HomeController {
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final PlanGate gate;
    private final Templates templates;
    private final Intake intake;
    private final Permissions permissions;

    HomeController(PlanGate gate, Templates templates, Intake intake, Permissions permissions) {
        this.gate = gate;
        this.templates = templates;
        this.intake = intake;
        this.permissions = permissions;
    }

    @GetMapping("/")
    String home(Account account) {
        return gate.seenBy(account).stream()
                .findFirst()
                .map(plan -> "redirect:" + plan.address())
                .orElse("redirect:/start");
    }

    /** @param none when given, a form came without a file */
    @GetMapping("/data")
    String data(Account account, @RequestParam(required = false) @Nullable String none) {
        String said = none == null ? "" : "?none";
        return gate.seenBy(account).stream()
                .findFirst()
                .map(plan -> "redirect:/plans/" + plan.id() + "/data" + said)
                .orElse("redirect:/start" + said);
    }

    @GetMapping("/start")
    String start(Account account, Locale locale, Model model) {
        gate.seenBy(account).stream()
                .filter(PlanCard::sample)
                .findFirst()
                .ifPresent(sample -> model.addAttribute("sample", sample));
        if (permissions.may(account, Action.UPLOAD)) {
            model.addAttribute(
                    "waiting", JobLine.of(intake.waiting(account), new Wording(Languages.of(locale), "EUR")));
            model.addAttribute("homes", gate.changedBy(account));
        }
        return "start";
    }

    @GetMapping("/plans")
    String plans(Account account, @RequestParam(defaultValue = "") String q, Model model) {
        String wanted = q.strip().toLowerCase(Locale.ROOT);
        List<PlanCard> found = gate.seenBy(account).stream()
                .filter(plan -> (plan.name() + " " + plan.year())
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted))
                .toList();
        model.addAttribute("plans", found);
        model.addAttribute("q", q.strip());
        return "plans";
    }

    @GetMapping("/plans/{id:\\d+}")
    String plan(Account account, @PathVariable("id") long plan) {
        return "redirect:" + gate.open(account, plan).address();
    }

    @GetMapping("/template")
    ResponseEntity<byte[]> template(Locale locale) {
        String name = Languages.of(locale).code().equals("en") ? "koers-template.xlsx" : "koers-werkboek.xlsx";
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(templates.workbook(Languages.of(locale)));
    }
}
