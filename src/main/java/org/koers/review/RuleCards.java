package org.koers.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.koers.advice.Advisory;
import org.koers.advice.Finding;
import org.koers.advice.Withheld;
import org.koers.calendar.IsoWeek;
import org.koers.decisions.Decision;
import org.koers.rules.AdviceKind;
import org.koers.rules.Row;
import org.koers.rules.RuleSet;
import org.koers.situation.Ledger;
import org.koers.situation.PlanSettings;

/**
 * A card for each rule: what it did in the weeks of a plan that were reviewed by it, and what the team did with it. Like
 * {@link Hindsight} it sees the future of those weeks on purpose, and hands nothing of it to a review.
 */
public final class RuleCards {
    private final List<Reviewed> weeks;
    private final Episodes episodes;
    private final Map<Episode, Verdict> verdicts = new LinkedHashMap<>();
    private final Hindsight hindsight;

    private RuleCards(List<Reviewed> weeks, Ledger ledger, PlanSettings settings) {
        this.weeks = weeks;
        this.episodes = new Episodes(weeks, ledger.decisions());
        this.hindsight = new Hindsight(ledger, settings);
    }

    /**
     * Cards of one plan.
     *
     * @param rules by which the weeks were reviewed
     * @param weeks in order
     * @param ledger all that was ever read of the plan
     * @return one for each row that is switched on and asks something, in the order of the rules
     */
    public static List<RuleCard> of(RuleSet rules, List<Reviewed> weeks, Ledger ledger, PlanSettings settings) {
        RuleCards cards = new RuleCards(weeks, ledger, settings);
        return rules.enabled().stream().filter(RuleCards::asks).map(cards::card).toList();
    }

    private static boolean asks(Row row) {
        return !row.conditions().isEmpty() && row.kind() != AdviceKind.HOLD_COURSE;
    }

    /** Cards of several plans by the same rules as one: row by row. Empty without plans. */
    public static List<RuleCard> together(List<List<RuleCard>> plans) {
        Map<String, RuleCard> byRow = new LinkedHashMap<>();
        plans.forEach(plan -> plan.forEach(card -> byRow.merge(card.row().id(), card, RuleCard::and)));
        return List.copyOf(byRow.values());
    }

    private RuleCard card(Row row) {
        int fired = 0;
        int blind = 0;
        IsoWeek last = null;
        SortedMap<Withheld.Reason, Integer> withheld = new TreeMap<>();
        for (Reviewed week : weeks) {
            Advisory advisory = week.advisory();
            int found = fired(advisory, row);
            fired += found;
            last = found > 0 ? advisory.asOf() : last;
            blind += isBlind(advisory, row) ? 1 : 0;
            withheld(advisory, row).forEach(reason -> withheld.merge(reason, 1, Integer::sum));
        }
        return answers(row, new Weeks(fired, blind, last, withheld));
    }

    private record Weeks(int fired, int blind, @Nullable IsoWeek last, SortedMap<Withheld.Reason, Integer> withheld) {}

    private static int fired(Advisory advisory, Row row) {
        return (int) advisory.findings().stream()
                .map(Finding::row)
                .filter(found -> found.id().equals(row.id()))
                .count();
    }

    private static List<Withheld.Reason> withheld(Advisory advisory, Row row) {
        return advisory.withheld().stream()
                .filter(entry -> entry.row().id().equals(row.id()))
                .map(Withheld::reason)
                .filter(reason -> reason != Withheld.Reason.NOT_ENOUGH_DATA)
                .toList();
    }

    /** Told once for all rows of a rule, and only when none of them could look. */
    private static boolean isBlind(Advisory advisory, Row row) {
        return advisory.withheld().stream()
                .anyMatch(entry -> entry.reason() == Withheld.Reason.NOT_ENOUGH_DATA
                        && entry.row().base().equals(row.base()));
    }

    private RuleCard answers(Row row, Weeks seen) {
        List<Episode> spoken = episodes.of(row.id());
        int accepted = 0;
        List<RuleCard.Rejection> rejections = new ArrayList<>();
        for (Episode episode : spoken) {
            Decision decision = episodes.settled(episode);
            if (decision != null && isRejected(decision)) {
                rejections.add(new RuleCard.Rejection(episode.advice().id(), decision.date(), reason(decision)));
            } else if (decision != null) {
                accepted++;
            }
        }
        rejections.sort(Comparator.comparing(RuleCard.Rejection::date));
        return new RuleCard(
                row,
                weeks.size(),
                seen.blind(),
                seen.fired(),
                seen.last(),
                seen.withheld(),
                spoken.size(),
                episodes.areAnswered() ? spoken.size() : 0,
                accepted,
                rejections,
                VerdictCounts.of(spoken.stream().map(this::verdict).toList()));
    }

    private Verdict verdict(Episode episode) {
        return verdicts.computeIfAbsent(episode, one -> hindsight.verdict(one.first(), one.advice()));
    }

    private static boolean isRejected(Decision decision) {
        return decision.status() == Decision.Status.DROPPED || decision.status() == Decision.Status.NOT_DONE;
    }

    private static @Nullable String reason(Decision decision) {
        String outcome = decision.outcome();
        if (outcome != null && !outcome.isBlank()) {
            return outcome.strip();
        }
        String text = decision.text();
        return text == null || text.isBlank() ? null : text.strip();
    }
}
