package org.koers.advice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.koers.measure.Scope;
import org.koers.rules.AdviceKind;

/** Puts candidates in order: severity, then money at stake, then the order of the rules (measures.md §3.3). */
public final class Ranking {
    private static final List<String> ORDER = List.of(
            "D01", "D02", "Q", "T03", "F10", "K02", "K01", "F03", "T05", "T04", "T02", "T06", "M02", "M01", "M04",
            "F06", "F05", "K04", "S03", "T10", "F02", "S02");

    private final Map<Scope, Reading> readings;

    public Ranking(List<Reading> readings) {
        this.readings = new java.util.TreeMap<>();
        readings.forEach(reading -> this.readings.put(reading.scope(), reading));
    }

    public List<Ranked> rank(List<Candidate> candidates) {
        List<Candidate> sorted = candidates.stream()
                .sorted(Comparator.comparing(Candidate::severity)
                        .reversed()
                        .thenComparing(this::stake, Comparator.reverseOrder())
                        .thenComparing(candidate -> order(candidate.rule()))
                        .thenComparing(Candidate::key)
                        .thenComparing(candidate -> candidate.row().id()))
                .toList();
        List<Ranked> ranked = new ArrayList<>();
        int decisions = 0;
        for (Candidate candidate : sorted) {
            boolean decision = isChangeOfCourse(candidate);
            decisions += decision ? 1 : 0;
            ranked.add(new Ranked(candidate, ranked.size() + 1, decision ? decisions : 0));
        }
        return ranked;
    }

    private static int order(String rule) {
        int place = ORDER.indexOf(rule.startsWith("Q") ? "Q" : rule);
        return place < 0 ? ORDER.size() : place;
    }

    /** Labels on the data and housekeeping are no decisions. */
    static boolean isChangeOfCourse(Candidate candidate) {
        return candidate.row().kind() != AdviceKind.FIX_DATA
                && !candidate.rule().equals("S02")
                && !candidate.rule().equals("F02");
    }

    /** Money at stake over the rest of the year; the weeks that remain are the same for all. */
    private double stake(Candidate candidate) {
        return switch (candidate.rule()) {
            case "F05" -> amount(candidate.scope(), "revenueLate");
            case "F06" -> amount(candidate.scope(), "revenueShrinking");
            case "T02", "T03", "T04", "T05" -> landingGap(candidate.scope());
            default -> {
                Scope to = candidate.finding().to();
                double own = amount(candidate.scope(), "gap");
                yield to == null ? own : own + amount(to, "gap");
            }
        };
    }

    private double landingGap(Scope scope) {
        Reading reading = readings.get(scope);
        return reading == null ? 0 : Math.abs(reading.number("landingGap", 0)) * reading.number("landing", 0);
    }

    private double amount(Scope scope, String measure) {
        Reading reading = readings.get(scope);
        return reading == null ? 0 : Math.abs(reading.number(measure, 0));
    }
}
