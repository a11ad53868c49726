package org.koers.steering;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.koers.decisions.CourseChanges;
import org.koers.decisions.Decision;
import org.koers.decisions.Meeting;
import org.koers.decisions.Meetings;
import org.koers.review.RuleCard;
import org.koers.situation.Ledger;

/** Watches the way of working itself, and proposes to drop something of it (rule-catalogue.md §4.4, 4.6 and 4.7). */
public final class ProcessGuard {
    private static final int MOST = 3;

    private static final int MINUTES = 90;
    private static final double FIGURES = 0.4;
    private static final int MEETINGS_WITHOUT_DECISION = 3;
    private static final int COURSE_CHANGES = 3;
    private static final int ACTIONS = 7;

    private final List<Burden> burdens = new ArrayList<>();

    private ProcessGuard() {}

    /**
     * What weighs most.
     *
     * @param known decisions and meetings; those of a later day are left out
     * @param cards how the rules fared; empty when nobody looked
     * @return at most three, the heaviest first; empty when nothing has to be dropped
     */
    public static List<Burden> of(Ledger known, List<RuleCard> cards, LocalDate today) {
        ProcessGuard guard = new ProcessGuard();
        List<Decision> decisions = known.decisions().stream()
                .filter(decision -> !decision.date().isAfter(today))
                .toList();
        guard.meetings(Meetings.until(today, known.meetings()));
        guard.actions(decisions, today);
        guard.rules(cards);
        UnusedField.most(known, decisions).ifPresent(guard.burdens::add);
        guard.burdens.sort(Comparator.comparingDouble(Burden::times).reversed().thenComparing(Burden::cause));
        return List.copyOf(guard.burdens.subList(0, Math.min(MOST, guard.burdens.size())));
    }

    private void meetings(Meetings quarter) {
        Meeting last = quarter.last();
        if (last == null) {
            return;
        }
        if (last.minutes() > MINUTES) {
            add(Burden.Cause.LONG_MEETING, last.minutes(), MINUTES, last.minutes());
        }
        if (last.figuresShare() > FIGURES) {
            add(Burden.Cause.ONLY_REPORTING, last.figuresShare(), FIGURES, Math.round(100 * last.figuresShare()));
        }
        int without = quarter.withoutDecision();
        if (without >= MEETINGS_WITHOUT_DECISION) {
            add(Burden.Cause.NO_DECISIONS, without, MEETINGS_WITHOUT_DECISION, without);
        }
    }

    private void actions(List<Decision> decisions, LocalDate today) {
        List<Decision> open = decisions.stream().filter(Decision::isOpen).toList();
        long nobody = open.stream().filter(ProcessGuard::hasNoOwner).count();
        if (nobody > 0) {
            add(Burden.Cause.NO_OWNER, nobody, 1, nobody);
        }
        if (open.size() > ACTIONS) {
            add(Burden.Cause.MANY_ACTIONS, open.size(), ACTIONS, open.size(), open.size() - ACTIONS);
        }
        long changes = CourseChanges.open(decisions, today);
        if (changes > COURSE_CHANGES) {
            add(Burden.Cause.MANY_CHANGES, changes, COURSE_CHANGES, changes, changes - COURSE_CHANGES);
        }
    }

    private static boolean hasNoOwner(Decision decision) {
        String owner = decision.owner();
        return owner == null || owner.isBlank();
    }

    private void rules(List<RuleCard> cards) {
        cards.stream()
                .filter(RuleCard::hasNoFriends)
                .max(Comparator.comparingInt(RuleCard::answerable))
                .ifPresent(card -> add(
                        Burden.Cause.NO_FRIENDS,
                        card.answerable(),
                        RuleCard.FEWEST_WITHOUT_FRIENDS,
                        card.row().id(),
                        card.row().name(),
                        card.answerable()));
    }

    private void add(Burden.Cause cause, double found, double limit, Object... arguments) {
        burdens.add(Burden.of(cause, found / limit, arguments));
    }
}
