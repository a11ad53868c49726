package org.koers.advice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.koers.measure.Scope;

/**
 * Puts candidates in order: hold course, then severity, then what is at stake in the weeks that remain, then the order
 * of the rules (measures.md §3.3).
 */
public final class Ranking {
    /** D01 and D02 are "D", the labels on the data "Q". T06 and M04 stand behind their like; unknown rules come last. */
    private static final List<String> ORDER = List.of(
            "D", "Q", "T03", "F10", "K02", "K01", "F03", "T05", "T04", "T02", "P03", "T06", "T07", "T09", "T12", "T13",
            "M02", "M01", "M03", "M04", "P07", "P06", "F06", "F05", "K10", "K03", "F14", "F13", "F04", "F08", "K04",
            "K08", "K05", "K06", "K07", "D05", "F12", "F07", "F09", "F01", "K09", "F11", "P05", "S05", "S06", "S07",
            "S01", "T11", "P08", "P01", "P02", "P04", "S03", "S04", "T10", "D03", "D04", "F02", "S02", "D06", "S09");

    /** Quarters in a year: what was lost in one is at stake in each. */
    private static final int QUARTERS = 4;

    private final Map<Scope, Reading> readings;

    public Ranking(List<Reading> readings) {
        this.readings = new HashMap<>();
        readings.forEach(reading -> this.readings.put(reading.scope(), reading));
    }

    /** @param holding hold course, or nothing; it comes first */
    public List<Ranked> rank(List<Candidate> holding, List<Candidate> allowed) {
        List<Candidate> sorted = new ArrayList<>(holding);
        allowed.stream()
                .sorted(Comparator.comparing(Candidate::severity)
                        .reversed()
                        .thenComparing(this::stake, Comparator.reverseOrder())
                        .thenComparing(candidate -> order(candidate.rule()))
                        .thenComparing(Candidate::key)
                        .thenComparing(candidate -> candidate.row().id()))
                .forEach(sorted::add);
        List<Ranked> ranked = new ArrayList<>();
        int decisions = 0;
        for (Candidate candidate : sorted) {
            boolean decision = candidate.isChangeOfCourse();
            decisions += decision ? 1 : 0;
            ranked.add(new Ranked(candidate, ranked.size() + 1, decision ? decisions : 0));
        }
        return ranked;
    }

    private static int order(String rule) {
        int place = ORDER.indexOf(rule);
        int family = ORDER.indexOf(rule.substring(0, 1));
        return place >= 0 ? place : family >= 0 ? family : ORDER.size();
    }

    /**
     * Money at stake in the weeks that remain: a gap goes on at its weekly rate, late customers stay away, a quarter's
     * loss repeats. Being ahead is no stake; neither are labels and bookkeeping.
     */
    double stake(Candidate candidate) {
        if (!candidate.isChangeOfCourse()) {
            return 0;
        }
        Scope scope = candidate.scope();
        return switch (candidate.rule()) {
            case "F05" -> amount(scope, "revenueLate") * remaining(scope);
            case "F06" -> amount(scope, "revenueShrinking") * QUARTERS * remaining(scope);
            case "T02", "T03", "T04", "T05" -> belowTarget(scope);
            default -> {
                Scope to = candidate.finding().to();
                yield to == null
                        ? Math.max(0, -amount(scope, "gap")) * toCome(scope)
                        : (Math.abs(amount(scope, "gap")) + Math.abs(amount(to, "gap"))) * toCome(scope);
            }
        };
    }

    /** Target less landing; landingGap is landing / target − 1. */
    private double belowTarget(Scope scope) {
        double gap = amount(scope, "landingGap");
        return gap >= 0 || gap <= -1 ? 0 : amount(scope, "landing") * -gap / (1 + gap);
    }

    private double remaining(Scope scope) {
        return Math.min(1, Math.max(0, amount(scope, "remainingShare")));
    }

    /** Weeks that remain for each week behind us, as the plan divides them. */
    private double toCome(Scope scope) {
        double remaining = remaining(scope);
        return remaining < 1 ? remaining / (1 - remaining) : 0;
    }

    private double amount(Scope scope, String measure) {
        Reading reading = readings.get(scope);
        return reading == null ? 0 : reading.number(measure, 0);
    }
}
