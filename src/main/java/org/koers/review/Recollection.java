package org.koers.review;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.koers.advice.Adviser;
import org.koers.advice.Evidence;
import org.koers.advice.Finding;
import org.koers.advice.Weather;
import org.koers.calendar.IsoWeek;
import org.koers.measure.Unit;
import org.koers.measure.Value;
import org.koers.rules.Row;
import org.koers.rules.RuleSet;
import org.koers.signals.Measurements;

/** What a review leaves for the next one. */
final class Recollection {
    private final RuleSet rules;
    private final Memory before;
    private final Measurements measured;

    Recollection(RuleSet rules, Memory before, Measurements measured) {
        this.rules = rules;
        this.before = before;
        this.measured = measured;
    }

    Memory after(Adviser.Conclusion conclusion, Map<String, Integer> runs) {
        List<Memory.Open> open = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (Finding finding : conclusion.findings()) {
            if (keys.add(finding.key())) {
                open.add(new Memory.Open(
                        finding.key(),
                        before.since(finding.key()).orElseGet(() -> began(finding)),
                        finding.severity()));
            }
        }
        return new Memory(measured.week(), open, cooling(keys), stormSince(conclusion.weather()), runs);
    }

    /** A break says itself when it began; anything else begins in the week it is first seen. */
    private IsoWeek began(Finding finding) {
        for (Evidence evidence : finding.evidence()) {
            String since = evidence.measure().id() + "Since";
            boolean isBreak = evidence.measure().unit() == Unit.TEXT;
            if (isBreak && value(evidence, since.replace("Signal", "")) instanceof Value.Week week) {
                return week.week();
            }
        }
        return measured.week();
    }

    private Value value(Evidence evidence, String measure) {
        return measured.value(evidence.scope(), measure);
    }

    private List<Memory.Cooling> cooling(Set<String> stillOpen) {
        List<Memory.Cooling> cooling = new ArrayList<>();
        for (Memory.Cooling entry : before.cooling()) {
            if (entry.until().isAfter(measured.week())) {
                cooling.add(entry);
            }
        }
        for (Memory.Open entry : before.open()) {
            int weeks = cooldown(entry.key());
            if (!stillOpen.contains(entry.key()) && weeks > 0) {
                cooling.removeIf(earlier -> earlier.key().equals(entry.key()));
                cooling.add(new Memory.Cooling(entry.key(), measured.week().plus(weeks - 1), false));
            }
        }
        return cooling;
    }

    private int cooldown(String key) {
        return rules.rows().stream()
                .filter(row -> key.startsWith(row.base() + "."))
                .mapToInt(Row::cooldownWeeks)
                .max()
                .orElse(0);
    }

    private @org.jspecify.annotations.Nullable IsoWeek stormSince(Weather weather) {
        return switch (weather.phase()) {
            case BEGINS -> measured.week();
            case LASTS -> before.stormSince();
            case NONE, ENDS -> null;
        };
    }
}
