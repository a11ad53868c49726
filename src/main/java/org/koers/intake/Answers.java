package org.koers.intake;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What a person chose for one file. @param chosen id of the choice by id of the question */
public record Answers(Map<String, String> chosen) {
    public static final Answers NONE = new Answers(Map.of());

    /** Questions about how a program writes its files; all others are about the rows of this one. */
    private static final Set<String> LASTING = Set.of(
            "notation",
            "day-order",
            "sides",
            "credit",
            "currency",
            "period-days",
            "merged-down",
            "turn-of-year",
            "customer-zeros");

    public Answers {
        chosen = Map.copyOf(chosen);
    }

    public Optional<String> to(String question) {
        return Optional.ofNullable(chosen.get(question));
    }

    /**
     * What was said about a sheet that the next file of its layout needn't be asked again.
     *
     * @return choices by question, without the name of the sheet: {@code notation|Netto-omzet}
     */
    public Map<String, String> lasting(String sheet) {
        Map<String, String> lasting = new TreeMap<>();
        chosen.forEach((question, choice) -> {
            String kind = question.substring(0, Math.max(0, question.indexOf('|')));
            String begin = kind + "|" + sheet;
            boolean own = question.equals(begin) || question.startsWith(begin + "|");
            if (own && LASTING.contains(kind)) {
                lasting.put(kind + question.substring(begin.length()), choice);
            }
        });
        return lasting;
    }

    /** The other way round: choices by question about this sheet. @param lasting as {@link #lasting} gives them */
    public static Map<String, String> about(String sheet, Map<String, String> lasting) {
        Map<String, String> chosen = new TreeMap<>();
        lasting.forEach((question, choice) -> {
            int stroke = question.indexOf('|');
            int kind = stroke < 0 ? question.length() : stroke;
            chosen.put(question.substring(0, kind) + "|" + sheet + question.substring(kind), choice);
        });
        return chosen;
    }
}
