package org.koers.review;

import java.util.HashMap;
import java.util.Map;
import org.koers.advice.Past;
import org.koers.calendar.IsoWeek;
import org.koers.decisions.Decision;
import org.koers.rules.Row;
import org.koers.rules.RuleSet;
import org.koers.situation.Situation;

/**
 * Which rules and scopes are silent this week. Silence counts from a decision on the advice, or from the week its
 * condition ended (measures.md §3.3).
 */
final class Cooling {
    private final RuleSet rules;
    private final Memory before;
    private final Situation situation;

    Cooling(RuleSet rules, Memory before, Situation situation) {
        this.rules = rules;
        this.before = before;
        this.situation = situation;
    }

    Past past() {
        Map<String, Past.Cooled> cooling = new HashMap<>();
        for (Memory.Cooling entry : before.cooling()) {
            if (!entry.until().isBefore(situation.asOf())) {
                cooling.put(entry.key(), Past.Cooled.ENDED);
            }
        }
        for (Decision decision : situation.ledger().decisions()) {
            String advice = decision.adviceId();
            if (advice != null && isRecent(advice, IsoWeek.of(decision.date()))) {
                cooling.put(key(advice), Past.Cooled.DECIDED);
            }
        }
        return new Past(before.stormSince() != null, cooling);
    }

    private boolean isRecent(String advice, IsoWeek decided) {
        int weeks = rules.enabled().stream()
                .filter(row -> advice.startsWith(row.base() + "."))
                .mapToInt(Row::cooldownWeeks)
                .max()
                .orElse(0);
        return !decided.isAfter(situation.asOf()) && decided.weeksUntil(situation.asOf()) < weeks;
    }

    /** {@code T03.total} of {@code T03.total.2026-W13}. */
    private static String key(String advice) {
        int last = advice.lastIndexOf('.');
        boolean dated = last > 0 && IsoWeek.parse(advice.substring(last + 1)).isPresent();
        return dated ? advice.substring(0, last) : advice;
    }
}
