package org.koers.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.koers.review.RuleCard;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How each rule fared in the weeks behind us. {@link RuleGate} lets in who may. */
@Controller
@RequestMapping("/rules/cards")
final class RuleCardController {
    private final RuleScorecards scorecards;
    private final PlanGate gate;

    RuleCardController(RuleScorecards scorecards, PlanGate gate) {
        this.scorecards = scorecards;
        this.gate = gate;
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
        List<PlanCard> plans = gate.seenBy(account).stream()
                .filter(one -> one.lastWeek() != null)
                .toList();
        RuleScorecards.Collected collected =
                scorecards.collect(plan == null ? plans : List.of(gate.open(account, plan)));
        model.addAttribute("plans", plans);
        model.addAttribute("chosen", plan);
        model.addAttribute("only", only);
        model.addAttribute("counted", collected.plans().size());
        model.addAttribute(
                "tooLarge", collected.tooLarge().stream().map(PlanCard::name).collect(Collectors.joining(", ")));
        model.addAttribute("fewest", RuleCard.FEWEST_WITHOUT_FRIENDS);
        model.addAttribute("view", RuleCardsView.of(collected.cards(), only, Languages.of(locale)));
        return "rules/cards";
    }
}
