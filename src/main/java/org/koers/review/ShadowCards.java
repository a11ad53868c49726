package org.koers.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.koers.calendar.IsoWeek;
import org.koers.rules.Row;
import org.koers.rules.RuleSet;
import org.koers.situation.Ledger;
import org.koers.situation.PlanSettings;

/** A card for each row in shadow. Nothing of it reaches an advisory. */
public final class ShadowCards {
    private final RuleSet rules;
    private final List<Reviewed> weeks;
    private final Ledger ledger;
    private final PlanSettings settings;

    private ShadowCards(RuleSet rules, List<Reviewed> weeks, Ledger ledger, PlanSettings settings) {
        this.rules = rules;
        this.weeks = weeks;
        this.ledger = ledger;
        this.settings = settings;
    }

    /**
     * Cards of one plan.
     *
     * @param rules that hold
     * @param since the week in which each of their rows in shadow was put there, by id
     * @param weeks reviewed by {@link RuleSet#withShadowsOn}, in order
     * @param ledger all that was ever read of the plan
     * @return one for each row in shadow that asks something, in the order of the rules
     */
    public static List<ShadowCard> of(
            RuleSet rules, Map<String, IsoWeek> since, List<Reviewed> weeks, Ledger ledger, PlanSettings settings) {
        ShadowCards cards = new ShadowCards(rules.withShadowsOn(), weeks, ledger, settings);
        Map<String, RuleCard> behind = cards.over(weeks);
        Map<IsoWeek, Map<String, RuleCard>> lately = new LinkedHashMap<>();
        List<ShadowCard> found = new ArrayList<>();
        for (Row row : rules.shadows()) {
            IsoWeek begun = Objects.requireNonNull(since.get(row.id()));
            RuleCard card = behind.get(row.id());
            RuleCard late = lately.computeIfAbsent(begun, cards::after).get(row.id());
            if (card != null && late != null) {
                found.add(new ShadowCard(card, begun, late));
            }
        }
        return List.copyOf(found);
    }

    private Map<String, RuleCard> after(IsoWeek begun) {
        return over(weeks.stream()
                .filter(week -> week.advisory().asOf().isAfter(begun))
                .toList());
    }

    private Map<String, RuleCard> over(List<Reviewed> some) {
        return RuleCards.of(rules, some, ledger, settings).stream()
                .collect(Collectors.toMap(card -> card.row().id(), Function.identity()));
    }

    /** Cards of several plans by the same rules as one: row by row. Empty without plans. */
    public static List<ShadowCard> together(List<List<ShadowCard>> plans) {
        Map<String, ShadowCard> byRow = new LinkedHashMap<>();
        plans.forEach(
                plan -> plan.forEach(card -> byRow.merge(card.behind().row().id(), card, ShadowCard::and)));
        return List.copyOf(byRow.values());
    }
}
