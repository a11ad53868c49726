package org.koers.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koers.advice.Advisory;
import org.koers.calendar.IsoWeek;
import org.koers.measure.Language;
import org.koers.measure.Wording;
import org.koers.report.AdviceLine;
import org.koers.review.RowHistory;
import org.koers.rules.Dimension;
import org.koers.ruletables.DraftEdit;
import org.koers.ruletables.ObservedExample;
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

/** What the draft would have done in the weeks behind us. */
@Controller
@RequestMapping("/rules/replay")
final class RuleReplayController {
    private final RuleReplays replays;
    private final RuleDesk desk;
    private final PlanGate gate;

    RuleReplayController(RuleReplays replays, RuleDesk desk, PlanGate gate) {
        this.replays = replays;
        this.desk = desk;
        this.gate = gate;
    }

    /** An advice on one side; the other side has it too, or not. */
    record Side(AdviceLine line, boolean other) {}

    @GetMapping
    String last(Account account, Model model) {
        Optional<RuleReplays.Job> last = replays.last(account);
        if (last.isPresent()) {
            return "redirect:/rules/replay/" + last.get().id();
        }
        model.addAttribute("plans", gate.withWeeks(account));
        return "rules/replay-begin";
    }

    /** @param plan to replay; all that the account sees when none is given */
    @PostMapping
    String begin(Account account, @RequestParam(required = false) @Nullable Long plan, RedirectAttributes said) {
        List<PlanCard> plans = plan == null ? gate.withWeeks(account) : List.of(gate.open(account, plan));
        Optional<UUID> begun = replays.begin(account, plans);
        if (begun.isEmpty()) {
            said.addFlashAttribute("refused", RuleDesk.Why.ERRORS.name());
            return "redirect:/rules";
        }
        return "redirect:/rules/replay/" + begun.get();
    }

    @PostMapping("/{id}/stop")
    String stop(Account account, @PathVariable UUID id) {
        replays.stop(account, id);
        return "redirect:/rules/replay/" + id;
    }

    @GetMapping("/{id}")
    String look(
            Account account,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String week,
            @RequestParam(required = false) @Nullable Long plan,
            Locale locale,
            Model model) {
        RuleReplays.Job job = find(account, id);
        model.addAttribute("job", job);
        model.addAttribute("plans", gate.withWeeks(account));
        model.addAttribute("stale", desk.draft().revision() != job.revision());
        if (job.state() instanceof RuleReplays.State.Busy busy) {
            model.addAttribute("busy", busy);
            model.addAttribute("refreshing", true);
            return "rules/replay-busy";
        }
        if (job.state() instanceof RuleReplays.State.Done done) {
            Language language = Languages.of(locale);
            model.addAttribute("view", ReplayView.of(done.plans(), new Wording(language, currency(done))));
            model.addAttribute(
                    "history",
                    HistoryFinding.of(done.plans(), desk.checksOff(), new Wording(language, currency(done))));
            if (week != null) {
                beside(done, week, plan, language, model);
            }
            return "rules/replay";
        }
        model.addAttribute("failed", job.state());
        return "rules/replay-begin";
    }

    /** Takes what a real week said of a rule over as an example: of firing when it held there, else of silence. */
    @PostMapping("/{id}/example")
    String example(
            Account account, @PathVariable UUID id, @RequestParam String rule, Locale locale, RedirectAttributes said) {
        RuleReplays.Job job = find(account, id);
        RowHistory history = job.state() instanceof RuleReplays.State.Done done
                ? done.plans().stream()
                        .flatMap(plan -> plan.histories().stream())
                        .filter(one -> one.row().id().equals(rule) && one.witness() != null)
                        .findFirst()
                        .orElse(null)
                : null;
        if (history == null || history.witness() == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Dimension table = history.row().table();
        List<DraftEdit> edits = desk.draft()
                .rules()
                .observed(
                        table,
                        rule,
                        ObservedExample.of(history.row(), history.witness().evidence()),
                        Languages.of(locale));
        boolean taken = !edits.isEmpty()
                && desk.edit(account, edits, Languages.of(locale))
                        .outcome()
                        .clashes()
                        .isEmpty();
        said.addFlashAttribute("exampleTaken", taken);
        return "redirect:/rules/" + table.id() + "#" + rule;
    }

    private RuleReplays.Job find(Account account, UUID id) {
        return replays.find(account, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String currency(RuleReplays.State.Done done) {
        return done.plans().stream()
                .map(plan -> plan.plan().currency())
                .findFirst()
                .orElse("EUR");
    }

    /** The two advisories of a week side by side. @param plan the first with that week when none is given */
    private static void beside(
            RuleReplays.State.Done done, String week, @Nullable Long plan, Language language, Model model) {
        IsoWeek wanted = IsoWeek.parse(week).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        for (RuleReplays.Replayed one : done.plans()) {
            Optional<RuleReplays.Week> found = one.weeks().stream()
                    .filter(candidate -> candidate.week().equals(wanted))
                    .filter(candidate -> plan == null ? true : one.plan().id() == plan)
                    .findFirst();
            if (found.isPresent()) {
                model.addAttribute("week", wanted);
                model.addAttribute("weekPlan", one.plan());
                model.addAttribute(
                        "before", side(found.get().published(), found.get().draft(), language));
                model.addAttribute(
                        "after", side(found.get().draft(), found.get().published(), language));
                return;
            }
        }
    }

    private static List<Side> side(Advisory shown, Advisory other, Language language) {
        List<String> there = other.advices().stream().map(advice -> advice.id()).toList();
        return shown.advices().stream()
                .map(advice -> new Side(AdviceLine.of(advice, language, shown.currency()), there.contains(advice.id())))
                .toList();
    }
}
