package org.koers.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.koers.measure.Language;
import org.koers.review.RuleCard;
import org.koers.rules.Dimension;
import org.koers.rules.RowStatus;
import org.koers.ruletables.DraftEdit;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How each rule fared in the weeks behind us. {@link RuleGate} lets in who may. */
@Controller
@RequestMapping("/rules/cards")
final class RuleCardController {
    private static final String ENABLED = "enabled";

    private final RuleScorecards scorecards;
    private final RuleDesk desk;
    private final PlanGate gate;
    private final Permissions permissions;

    RuleCardController(RuleScorecards scorecards, RuleDesk desk, PlanGate gate, Permissions permissions) {
        this.scorecards = scorecards;
        this.desk = desk;
        this.gate = gate;
        this.permissions = permissions;
    }

    /**
     * @param plan to look at; all that the account sees when none is given
     * @param only which rules, as in {@link RuleCardsView}
     */
    @GetMapping
    String cards(
            Account account,
            @RequestParam(required = false) @Nullable Long plan,
            @RequestParam(defaultValue = "") String only,
            Locale locale,
            Model model) {
        List<PlanCard> plans = gate.withWeeks(account);
        RuleScorecards.Collected collected =
                scorecards.collect(plan == null ? plans : List.of(gate.open(account, plan)));
        model.addAttribute("plans", plans);
        model.addAttribute("chosen", plan);
        model.addAttribute("only", only);
        model.addAttribute("counted", collected.plans().size());
        model.addAttribute(
                "tooLarge", collected.tooLarge().stream().map(PlanCard::name).collect(Collectors.joining(", ")));
        model.addAttribute("fewest", RuleCard.FEWEST_WITHOUT_FRIENDS);
        RuleScorecards.Shadows shadows = collected.shadows();
        model.addAttribute("waiting", shadows.waiting());
        model.addAttribute("refreshing", shadows.waiting() > 0);
        model.addAttribute("shadowsFailed", shadows.failed());
        model.addAttribute("mayEdit", permissions.may(account, Action.EDIT_RULES));
        model.addAttribute("view", RuleCardsView.of(collected.cards(), shadows.cards(), only, Languages.of(locale)));
        return "rules/cards";
    }

    /** Switches a row in shadow on in the draft; to be checked, replayed and published like any other change. */
    @PostMapping("/promote")
    String promote(Account account, @RequestParam String table, @RequestParam String row, RedirectAttributes said) {
        Dimension dimension = RuleEdits.table(table);
        boolean switched = desk.draft().rules().table(dimension).lines().stream()
                .filter(line -> row.equals(line.cells().get("id")))
                .findFirst()
                .map(line -> new DraftEdit.SetCell(
                        dimension, line.number(), ENABLED, RowStatus.SHADOW.id(), RowStatus.ON.id()))
                .map(edit -> desk.edit(account, List.of(edit), Language.EN))
                .filter(edited -> edited.outcome().clashes().isEmpty())
                .isPresent();
        said.addFlashAttribute("promoted", row);
        said.addFlashAttribute("promotes", switched);
        return "redirect:/rules/" + dimension.id();
    }
}
