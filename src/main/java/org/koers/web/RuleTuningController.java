package org.koers.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.koers.backtest.Threshold;
import org.koers.backtest.TuningCurve;
import org.koers.measure.Language;
import org.koers.measure.Wording;
import org.koers.rules.ColumnCondition;
import org.koers.rules.Dimension;
import org.koers.rules.Row;
import org.koers.rules.RuleSet;
import org.koers.rules.Side;
import org.koers.ruletables.ConditionCell;
import org.koers.ruletables.DraftEdit;
import org.koers.ruletables.DraftTable;
import org.koers.ruletables.RuleDraft;
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

/** One number of a rule, tried on the weeks behind us. */
@Controller
@RequestMapping("/rules/tune")
final class RuleTuningController {
    private final RuleTunings tunings;
    private final RuleDesk desk;
    private final PlanGate gate;

    RuleTuningController(RuleTunings tunings, RuleDesk desk, PlanGate gate) {
        this.tunings = tunings;
        this.desk = desk;
        this.gate = gate;
    }

    /**
     * Begins a trial.
     *
     * @param rule number of the rule
     * @param key column of the condition: {@code when.pTarget}
     * @param bound which number of the condition, from 0
     */
    @PostMapping
    String begin(
            Account account,
            @RequestParam String rule,
            @RequestParam String key,
            @RequestParam(defaultValue = "0") int bound,
            Locale locale,
            RedirectAttributes said) {
        RuleSet rules = desk.check(desk.draft(), Languages.of(locale)).rules();
        if (rules == null) {
            said.addFlashAttribute("refused", RuleDesk.Why.ERRORS.name());
            return "redirect:/rules";
        }
        Row row = rules.find(rule).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Threshold threshold = new Threshold(rule, place(row, key), bound);
        if (!threshold.isIn(rules)) {
            said.addFlashAttribute("untunable", true);
            return "redirect:/rules/" + row.table().id();
        }
        List<PlanCard> plans = gate.withWeeks(account);
        return "redirect:/rules/tune/" + tunings.begin(account, plans, rules, threshold);
    }

    /** Of the condition in its row; −1 when it has none there. */
    private static int place(Row row, String key) {
        for (int place = 0; place < row.conditions().size(); place++) {
            if (key(row.conditions().get(place)).equals(key)) {
                return place;
            }
        }
        return -1;
    }

    private static String key(ColumnCondition asked) {
        String side = asked.side() == Side.SELF ? "" : asked.side().name().toLowerCase(Locale.ROOT) + ".";
        return "when." + side + asked.measure().id();
    }

    @GetMapping("/{id}")
    String look(Account account, @PathVariable UUID id, Locale locale, Model model) {
        RuleTunings.Job job = find(account, id);
        Language language = Languages.of(locale);
        Row row = job.rules().find(job.threshold().row()).orElseThrow();
        ColumnCondition asked = row.conditions().get(job.threshold().condition());
        TuningCurve curve = job.curve();
        model.addAttribute("job", job);
        model.addAttribute("rule", row.id());
        model.addAttribute("name", row.name().in(language));
        model.addAttribute("table", row.table().id());
        model.addAttribute("measure", asked.measure().label().in(language));
        model.addAttribute("cell", ConditionCell.of(asked.condition(), asked.measure(), language));
        model.addAttribute("key", key(asked));
        Threshold other = new Threshold(
                row.id(),
                job.threshold().condition(),
                1 - Math.min(1, job.threshold().bound()));
        model.addAttribute("other", other.isIn(job.rules()) ? other.bound() : null);
        model.addAttribute("refreshing", job.state().busy() && curve == null);
        model.addAttribute(
                "view", curve == null ? null : TuningView.of(curve, job.rules(), new Wording(language, "EUR")));
        return "rules/tune";
    }

    private RuleTunings.Job find(Account account, UUID id) {
        return tunings.find(account, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @PostMapping("/{id}/refine")
    String refine(Account account, @PathVariable UUID id, @RequestParam BigDecimal from, @RequestParam BigDecimal to) {
        find(account, id);
        tunings.refine(account, id, from.min(to), from.max(to));
        return "redirect:/rules/tune/" + id;
    }

    @PostMapping("/{id}/stop")
    String stop(Account account, @PathVariable UUID id) {
        tunings.stop(account, id);
        return "redirect:/rules/tune/" + id;
    }

    /** Fills the cell of the draft with the number that was chosen. */
    @PostMapping("/{id}/take")
    String take(
            Account account,
            @PathVariable UUID id,
            @RequestParam BigDecimal value,
            Locale locale,
            RedirectAttributes said) {
        RuleTunings.Job job = find(account, id);
        Row row = job.rules().find(job.threshold().row()).orElseThrow();
        ColumnCondition before = row.conditions().get(job.threshold().condition());
        Language language = Languages.of(locale);
        ColumnCondition wanted = job.threshold().with(job.rules(), value);
        String after = ConditionCell.of(wanted.condition(), wanted.measure(), language);
        said.addFlashAttribute("filled", fill(account, row.table(), row.id(), key(before), after, language));
        return "redirect:/rules/" + row.table().id() + "#" + row.id() + "/" + key(before);
    }

    /** Whether it was done: the line may be gone, or somebody may be changing the cell. */
    private boolean fill(Account account, Dimension table, String rule, String key, String after, Language notation) {
        DraftTable.Line line = desk.draft().rules().table(table).lines().stream()
                .filter(one -> rule.equals(one.cells().get("id")))
                .findFirst()
                .orElse(null);
        if (line == null) {
            return false;
        }
        DraftEdit edit = new DraftEdit.SetCell(table, line.number(), key, RuleDraft.shown(line, key, notation), after);
        return desk.edit(account, List.of(edit), notation).outcome().clashes().isEmpty();
    }
}
