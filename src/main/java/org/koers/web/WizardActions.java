package org.koers.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.koers.intake.Question;
import org.koers.intake.Renumbered;
import org.koers.intake.SheetLook;
import org.koers.intake.SheetMapping;
import org.koers.measure.Wording;
import org.koers.provenance.Subject;
import org.koers.web.Intake.Checked;
import org.koers.web.Intake.Homeless;
import org.koers.web.Intake.Job;
import org.koers.web.Intake.Recognised;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What a person decides about a file on its way in. Whatever no longer fits the state of the job changes nothing and
 * leads back to its page.
 */
@Controller
final class WizardActions {
    private static final Pattern ROW = Pattern.compile("[1-9]\\d{0,6}");

    private final JobGate gate;
    private final Intake intake;
    private final Layouts layouts;

    WizardActions(JobGate gate, Intake intake, Layouts layouts) {
        this.gate = gate;
        this.intake = intake;
        this.layouts = layouts;
    }

    @PostMapping("/intake/{job}/unlock")
    String unlock(Account account, @PathVariable UUID job, @RequestParam String password) {
        if (gate.mine(account, job).state() instanceof Intake.Locked && !password.isEmpty()) {
            intake.unlock(job, password);
        }
        return page(job);
    }

    /** @param form subject.n, and field.n.m for its columns; {@code show} only asks for other fields */
    @PostMapping("/intake/{job}/columns")
    String columns(
            Account account,
            @PathVariable UUID job,
            @RequestParam MultiValueMap<String, String> form,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        Job found = gate.mine(account, job);
        if (!(found.state() instanceof Recognised recognised) || !sameLayouts(recognised.sheets(), form)) {
            return page(job);
        }
        List<SheetLook> sheets = ColumnsView.mapped(recognised.sheets());
        List<ColumnChoices> choices = new ArrayList<>();
        for (int at = 0; at < sheets.size(); at++) {
            choices.add(ColumnChoices.posted(sheets.get(at), at, form, layouts));
        }
        Wording words = WizardController.words(found, locale);
        ColumnsView view = ColumnsView.of(recognised.sheets(), choices, layouts, words);
        boolean asked = form.containsKey("show");
        if (!asked && view.complaints().isEmpty() && showsWhatWasChosen(choices, form)) {
            Map<String, SheetMapping> mappings = new HashMap<>();
            choices.forEach(chosen -> mappings.put(chosen.sheet().layout(), chosen.mapping()));
            intake.map(job, mappings);
            return page(job);
        }
        model.addAttribute("job", found);
        model.addAttribute("fileName", found.fileName());
        model.addAttribute("steps", WizardSteps.of(found, words));
        model.addAttribute("columns", view);
        model.addAttribute("again", !asked);
        if (!asked) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        return "wizard/columns";
    }

    /** @param sheet name of one of the sheets; those of the same layout have their headers in the same row */
    @PostMapping("/intake/{job}/header")
    String header(
            Account account,
            @PathVariable UUID job,
            @RequestParam String sheet,
            @RequestParam(defaultValue = "") String row) {
        if (gate.mine(account, job).state() instanceof Recognised recognised
                && ROW.matcher(row).matches()) {
            Set<String> alike = recognised.sheets().stream()
                    .filter(look -> look.name().equals(sheet))
                    .flatMap(look -> ColumnsView.alike(recognised.sheets(), look).stream())
                    .collect(Collectors.toSet());
            if (!alike.isEmpty()) {
                intake.head(job, alike, Integer.parseInt(row));
            }
        }
        return page(job);
    }

    /** The form is about the sheets that the job has now. */
    private static boolean sameLayouts(List<SheetLook> sheets, MultiValueMap<String, String> form) {
        List<SheetLook> mapped = ColumnsView.mapped(sheets);
        for (int at = 0; at < mapped.size(); at++) {
            if (!mapped.get(at).layout().equals(form.getFirst("layout." + at))) {
                return false;
            }
        }
        return true;
    }

    /** A subject whose fields the form did not show yet has to be seen first. */
    private static boolean showsWhatWasChosen(List<ColumnChoices> choices, MultiValueMap<String, String> form) {
        for (int at = 0; at < choices.size(); at++) {
            Subject subject = choices.get(at).subject();
            if (subject != null && !subject.name().equals(form.getFirst("shown." + at))) {
                return false;
            }
        }
        return true;
    }

    @PostMapping("/intake/{job}/columns/again")
    String remap(Account account, @PathVariable UUID job) {
        Job found = gate.mine(account, job);
        if (found.state() instanceof Checked || found.state() instanceof Homeless) {
            intake.remap(job);
        }
        return page(job);
    }

    @PostMapping("/intake/{job}/plan")
    String plan(
            Account account,
            @PathVariable UUID job,
            @RequestParam(defaultValue = "") String plan,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String startWeek,
            @RequestParam(defaultValue = "") String currency,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        Job found = gate.mine(account, job);
        List<PlanCard> plans = plans(found.state());
        boolean mayBegin = found.state() instanceof Homeless homeless
                ? homeless.suggested() != null
                : found.state() instanceof Checked checked && checked.begins() != null;
        if (plans.isEmpty() && !mayBegin) {
            return page(job);
        }
        PlanForm form = new PlanForm(plan, name, startWeek, currency, List.of()).checked(plans, mayBegin);
        if (form.faults().isEmpty()) {
            Long existing = form.existing(plans).orElse(null);
            intake.settle(job, existing, existing == null ? form.begun() : null);
            return page(job);
        }
        model.addAttribute("job", found);
        model.addAttribute("fileName", found.fileName());
        model.addAttribute("steps", WizardSteps.of(found, WizardController.words(found, locale)));
        model.addAttribute("homes", plans);
        model.addAttribute("begin", mayBegin ? form : null);
        model.addAttribute("form", form);
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return "wizard/plan";
    }

    private static List<PlanCard> plans(Intake.State state) {
        if (state instanceof Homeless homeless) {
            return homeless.plans();
        }
        return state instanceof Checked checked ? checked.others() : List.of();
    }

    @PostMapping("/intake/{job}/answers")
    String answers(Account account, @PathVariable UUID job, @RequestParam MultiValueMap<String, String> form) {
        if (!(gate.mine(account, job).state() instanceof Checked checked)) {
            return page(job);
        }
        Map<String, String> chosen = new HashMap<>();
        for (Question question : checked.reading().questions()) {
            String answer = form.getFirst(QuestionView.PREFIX + question.id());
            if (answer != null
                    && question.choices().stream()
                            .anyMatch(choice -> choice.id().equals(answer))) {
                chosen.put(question.id(), answer);
            }
        }
        if (chosen.isEmpty()) {
            return page(job) + "?unanswered";
        }
        intake.answer(job, chosen);
        return page(job);
    }

    /** Whether files of the layouts of the results hold everything there is of their weeks. */
    @PostMapping("/intake/{job}/whole")
    String whole(Account account, @PathVariable UUID job, @RequestParam boolean whole) {
        if (gate.mine(account, job).state() instanceof Checked checked) {
            Map<String, SheetMapping> mappings = new HashMap<>();
            ColumnsView.mapped(checked.sheets()).stream()
                    .filter(sheet -> sheet.subject() == Subject.RESULTS)
                    .forEach(sheet -> mappings.put(sheet.layout(), withWhole(sheet, whole)));
            intake.map(job, mappings);
        }
        return page(job);
    }

    private static SheetMapping withWhole(SheetLook sheet, boolean whole) {
        SheetMapping mapping = ColumnChoices.of(sheet).mapping();
        return new SheetMapping(mapping.subject(), mapping.columns(), whole);
    }

    /** Whether weeks that are known in another form are replaced by those of the file. */
    @PostMapping("/intake/{job}/twice")
    String twice(Account account, @PathVariable UUID job, @RequestParam boolean replaced) {
        if (gate.mine(account, job).state() instanceof Checked) {
            intake.replace(job, replaced);
        }
        return page(job);
    }

    /** @param join numbers of {@link Checked#renumbered()} to make one, by place in that list */
    @PostMapping("/intake/{job}/confirm")
    String confirm(
            Account account, @PathVariable UUID job, @RequestParam(required = false) @Nullable List<Integer> join) {
        if (gate.mine(account, job).state() instanceof Checked checked && checked.mayConfirm()) {
            List<Renumbered> joined = new ArrayList<>();
            for (int at = 0; join != null && at < checked.renumbered().size(); at++) {
                if (join.contains(at)) {
                    joined.add(checked.renumbered().get(at));
                }
            }
            intake.confirm(job, joined);
        }
        return page(job);
    }

    @PostMapping("/intake/{job}/stop")
    String stop(Account account, @PathVariable UUID job) {
        intake.stop(gate.mine(account, job).id());
        return page(job);
    }

    @PostMapping("/intake/{job}/again")
    String again(Account account, @PathVariable UUID job) {
        intake.again(gate.mine(account, job).id());
        return page(job);
    }

    private static String page(UUID job) {
        return "redirect:/intake/" + job;
    }
}
