package org.koers.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.koers.measure.Language;
import org.koers.review.RuleCard;
import org.koers.review.ShadowCard;
import org.koers.review.Verdict;
import org.koers.review.VerdictCounts;

/**
 * The cards as the page shows them.
 *
 * @param lines those asked for, in the order of the rules
 * @param filters all of them, with how many rules each shows
 * @param neverFired rules that never fired
 * @param neverAble how many of those no week could tell
 * @param noFriends rules without friends
 * @param answered whether any of the plans has a decision that names an advice; else nobody knows who has friends
 * @param weeks looked at, of all plans together
 * @param shadows rows in shadow, in the order of the rules
 */
record RuleCardsView(
        List<Line> lines,
        List<Filter> filters,
        int neverFired,
        int neverAble,
        int noFriends,
        boolean answered,
        int weeks,
        List<Shadow> shadows) {
    private static final String ALL = "all";

    /** @param id of the words for it; {@code all} for every rule */
    record Filter(String id, int count, boolean here) {}

    /** @param key of the words for it, behind {@code rules.cards.} */
    record Count(String key, int count) {}

    /**
     * One rule.
     *
     * @param marks keys of the words for what stands out; may be empty
     * @param withheld by reason; empty when it never was
     * @param answered whether its advices could be answered; accepted and rejected tell nothing else
     * @param followed by outcome; empty when it was never shown
     * @param lastFired week; null when it never fired
     */
    record Line(
            String table,
            String rule,
            String name,
            List<String> marks,
            RuleCard card,
            List<Count> withheld,
            boolean answered,
            List<Count> followed,
            @Nullable String lastFired) {}

    /**
     * One row in shadow.
     *
     * @param behind over all weeks
     * @param since the week in which it was put in shadow
     * @param lately over the weeks after that one
     */
    record Shadow(Line behind, String since, Line lately) {}

    /** @param only {@code never-fired} or {@code no-friends}; anything else shows every rule */
    static RuleCardsView of(List<RuleCard> cards, List<ShadowCard> shadows, String only, Language language) {
        Predicate<RuleCard> wanted = switch (only) {
            case "never-fired" -> RuleCard::isNeverFired;
            case "no-friends" -> RuleCard::hasNoFriends;
            default -> card -> true;
        };
        int never = count(cards, RuleCard::isNeverFired);
        int friendless = count(cards, RuleCard::hasNoFriends);
        boolean all = !List.of("never-fired", "no-friends").contains(only);
        return new RuleCardsView(
                cards.stream().filter(wanted).map(card -> line(card, language)).toList(),
                List.of(
                        new Filter(ALL, cards.size(), all),
                        new Filter("never-fired", never, only.equals("never-fired")),
                        new Filter("no-friends", friendless, only.equals("no-friends"))),
                never,
                count(cards, card -> card.isNeverFired() && card.isNeverAble()),
                friendless,
                cards.stream().anyMatch(card -> card.answerable() > 0),
                cards.stream().mapToInt(RuleCard::weeks).max().orElse(0),
                shadows.stream()
                        .map(card -> new Shadow(
                                line(card.behind(), language), card.since().toString(), line(card.lately(), language)))
                        .toList());
    }

    private static int count(List<RuleCard> cards, Predicate<RuleCard> which) {
        return (int) cards.stream().filter(which).count();
    }

    private static Line line(RuleCard card, Language language) {
        List<Count> withheld = new ArrayList<>();
        card.withheld().forEach((reason, count) -> withheld.add(new Count("withheld." + reason.name(), count)));
        return new Line(
                card.row().table().id(),
                card.row().id(),
                card.row().name().in(language),
                marks(card),
                card,
                withheld,
                card.answerable() > 0,
                followed(card.followed()),
                card.lastFired() == null ? null : card.lastFired().toString());
    }

    private static List<String> marks(RuleCard card) {
        List<String> marks = new ArrayList<>();
        if (card.isNeverFired()) {
            marks.add(card.isNeverAble() ? "never-able" : "never-fired");
        }
        if (card.hasNoFriends()) {
            marks.add("no-friends");
        }
        return marks;
    }

    private static List<Count> followed(VerdictCounts counts) {
        int actedOn = counts.unknown().getOrDefault(Verdict.Reason.ACTED_ON, 0);
        int unknown =
                counts.unknown().values().stream().mapToInt(Integer::intValue).sum() - actedOn;
        return List.of(
                        new Count("followed.under", counts.landedUnder()),
                        new Count("followed.noise", counts.withinNoise()),
                        new Count("followed.above", counts.landedAbove()),
                        new Count("followed.acted-on", actedOn),
                        new Count("followed.unknown", unknown))
                .stream()
                .filter(one -> one.count() > 0)
                .toList();
    }
}
