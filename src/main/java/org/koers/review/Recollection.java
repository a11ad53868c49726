package org.koers.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.koers.advice.Adviser;
import org.koers.advice.Candidate;
import org.koers.advice.Evidence;
import org.koers.advice.Finding;
import org.koers.advice.Shown;
import org.koers.advice.Weather;
import org.koers.calendar.IsoWeek;
import org.koers.measure.ScopeKind;
import org.koers.measure.Unit;
import org.koers.measure.Value;
import org.koers.rules.AdviceKind;
import org.koers.rules.Row;
import org.koers.rules.RuleSet;
import org.koers.rules.Severity;
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
        Map<String, Severity> told = conclusion.shown().stream()
                .map(Shown::candidate)
                .collect(Collectors.toMap(Candidate::key, Candidate::severity, (one, other) -> one));
        Map<String, Memory.Open> open = new TreeMap<>();
        for (Finding finding : conclusion.findings()) {
            if (finding.scope().kind() != ScopeKind.CUSTOMER) {
                put(open, finding.key(), List.of(finding), told);
            }
        }
        for (Candidate candidate : candidates(conclusion)) {
            List<Finding> own = candidate.gathered().isEmpty() ? List.of(candidate.finding()) : candidate.gathered();
            put(open, candidate.key(), own, told);
        }
        if (conclusion.doubt()) {
            before.open().forEach(entry -> open.putIfAbsent(entry.key(), entry));
        }
        return new Memory(
                measured.week(),
                List.copyOf(open.values()),
                cooling(open.keySet()),
                stormSince(conclusion.weather()),
                runs,
                before.reviews() + 1,
                found(conclusion));
    }

    private Map<String, IsoWeek> found(Adviser.Conclusion conclusion) {
        Map<String, IsoWeek> found = new TreeMap<>(before.found());
        conclusion.findings().forEach(finding -> found.put(finding.row().base(), measured.week()));
        conclusion.labels().forEach(finding -> found.put(finding.row().base(), measured.week()));
        return found;
    }

    private static List<Candidate> candidates(Adviser.Conclusion conclusion) {
        List<Candidate> candidates = new ArrayList<>();
        conclusion.shown().forEach(shown -> candidates.add(shown.candidate()));
        conclusion.restrained().forEach(restrained -> candidates.add(restrained.candidate()));
        candidates.removeIf(candidate -> candidate.row().kind() == AdviceKind.HOLD_COURSE);
        return candidates;
    }

    private void put(Map<String, Memory.Open> open, String key, List<Finding> findings, Map<String, Severity> told) {
        Memory.Open earlier = before.open().stream()
                .filter(entry -> entry.key().equals(key))
                .findFirst()
                .orElse(null);
        IsoWeek since = earlier == null
                ? findings.stream()
                        .map(this::began)
                        .min(Comparator.naturalOrder())
                        .orElse(measured.week())
                : earlier.since();
        boolean everTold = told.containsKey(key) || (earlier != null && earlier.told());
        boolean pressing = told.getOrDefault(key, Severity.INFO).compareTo(Severity.ACT) >= 0;
        int weeks = pressing ? 1 + (earlier == null ? 0 : earlier.pressing()) : 0;
        Memory.Open entry = new Memory.Open(key, since, findings.get(0).severity(), everTold, weeks);
        open.merge(key, entry, (one, other) -> one.severity().compareTo(other.severity()) >= 0 ? one : other);
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

    /** An advice that comes and goes while it is silent does not make its own silence longer. */
    private List<Memory.Cooling> cooling(Set<String> stillOpen) {
        Map<String, Memory.Cooling> cooling = new TreeMap<>();
        for (Memory.Cooling entry : before.cooling()) {
            if (entry.until().isAfter(measured.week())) {
                cooling.put(entry.key(), entry);
            }
        }
        for (Memory.Open entry : before.open()) {
            int weeks = cooldown(entry.key());
            if (entry.told() && !stillOpen.contains(entry.key()) && weeks > 0) {
                IsoWeek until = measured.week().plus(weeks - 1);
                cooling.putIfAbsent(entry.key(), new Memory.Cooling(entry.key(), until));
            }
        }
        return List.copyOf(cooling.values());
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
