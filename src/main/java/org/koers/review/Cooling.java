package org.koers.review;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.koers.advice.Past;
import org.koers.calendar.IsoWeek;
import org.koers.decisions.Decision;
import org.koers.measure.Scope;
import org.koers.rules.Row;
import org.koers.rules.RuleSet;

/**
 * Which rules and scopes are silent this week. Silence counts from a decision on the advice, or from the week its
 * condition ended (measures.md §3.3).
 */
final class Cooling {
    private final RuleSet rules;
    private final Memory before;
    private final MeasuredWeek week;

    Cooling(RuleSet rules, Memory before, MeasuredWeek week) {
        this.rules = rules;
        this.before = before;
        this.week = week;
    }

    Past past() {
        Map<String, Past.Cooled> cooling = new HashMap<>();
        for (Memory.Cooling entry : before.cooling()) {
            if (!entry.until().isBefore(week.asOf())) {
                cooling.put(entry.key(), Past.Cooled.ENDED);
            }
        }
        for (Decision decision : week.decisions()) {
            String advice = decision.adviceId();
            if (advice != null && isRecent(key(advice), IsoWeek.of(decision.date()))) {
                cooling.put(key(advice), Past.Cooled.DECIDED);
            }
        }
        return new Past(before.stormSince() != null, cooling);
    }

    private boolean isRecent(String key, IsoWeek decided) {
        int weeks = rules.rows().stream()
                .filter(row -> key.startsWith(row.base() + "."))
                .mapToInt(Row::cooldownWeeks)
                .max()
                .orElse(0);
        return !decided.isAfter(week.asOf()) && decided.weeksUntil(week.asOf()) < weeks;
    }

    /** {@code T03.total} of {@code t03.Total.2026-W13}: ids are typed by people. */
    static String key(String advice) {
        String tidy = Scope.tidy(advice);
        int last = tidy.lastIndexOf('.');
        boolean dated = last > 0
                && IsoWeek.parse(tidy.substring(last + 1).toUpperCase(Locale.ROOT))
                        .isPresent();
        String key = dated ? tidy.substring(0, last) : tidy;
        int first = key.indexOf('.');
        return first < 0 ? key : key.substring(0, first).toUpperCase(Locale.ROOT) + Scope.key(key.substring(first));
    }
}
