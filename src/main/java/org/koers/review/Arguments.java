package org.koers.review;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.koers.advice.Candidate;
import org.koers.advice.Item;
import org.koers.advice.Proposal;
import org.koers.calendar.IsoWeek;
import org.koers.measure.Measure;
import org.koers.measure.Measured;
import org.koers.measure.Message;
import org.koers.measure.Scope;
import org.koers.measure.Unit;
import org.koers.measure.Value;
import org.koers.measure.Vocabulary;
import org.koers.rules.Row;
import org.koers.signals.Measurements;
import org.koers.situation.Situation;

/** Finds what the placeholders of an advice's texts stand for. */
final class Arguments {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z0-9.]+)}");

    private final Situation situation;
    private final Measurements measured;
    private final Candidate candidate;

    Arguments(Situation situation, Measurements measured, Candidate candidate) {
        this.situation = situation;
        this.measured = measured;
        this.candidate = candidate;
    }

    Map<String, Object> of(@Nullable IsoWeek since, List<Item> items, @Nullable Proposal proposal) {
        Map<String, Object> known = new HashMap<>();
        known.put("week", situation.asOf());
        known.put(
                "remainingWeeks",
                String.valueOf(situation.year().after(situation.asOf()).size()));
        known.put("scope", name(candidate.scope()));
        known.put("from", name(candidate.scope()));
        Scope to = candidate.finding().to();
        if (to != null) {
            known.put("to", name(to));
        }
        if (since != null) {
            known.put("since", since);
        }
        known.put("customers", items);
        known.put("count", String.valueOf(Math.max(candidate.gathered().size(), items.size())));
        Measure landing = Vocabulary.shipped().get("landing");
        if (proposal != null) {
            known.put("proposalLow", new Measured(landing, Value.of(proposal.low(), Unit.MONEY)));
            known.put("proposalHigh", new Measured(landing, Value.of(proposal.high(), Unit.MONEY)));
        }
        measured.tracks().stream()
                .filter(track -> track.scope().equals(candidate.scope()) && track.target() != null)
                .findFirst()
                .ifPresent(track -> known.put(
                        "target",
                        new Measured(landing, Value.of(java.util.Objects.requireNonNull(track.target()), Unit.MONEY))));
        known.put("marketSource", MarketSource.of(situation, candidate.scope()));
        known.put("marketAndOwn", MarketAndOwn.of(measured, candidate.scope()));
        Map<String, Object> arguments = new HashMap<>();
        for (String placeholder : placeholders(candidate.row())) {
            Object argument = known.containsKey(placeholder) ? known.get(placeholder) : measure(placeholder);
            if (argument != null) {
                arguments.put(placeholder, argument);
            }
        }
        return arguments;
    }

    private static java.util.Set<String> placeholders(Row row) {
        java.util.Set<String> names = new java.util.TreeSet<>();
        for (String text : List.of(
                row.title().nl(), row.title().en(), row.text().nl(), row.text().en())) {
            Matcher matcher = PLACEHOLDER.matcher(text);
            while (matcher.find()) {
                names.add(matcher.group(1));
            }
        }
        return names;
    }

    private static Object name(Scope scope) {
        return scope.equals(Scope.TOTAL) ? Message.of("review.total") : scope.name();
    }

    private @Nullable Object measure(String placeholder) {
        int dot = placeholder.indexOf('.');
        String side = dot < 0 ? "" : placeholder.substring(0, dot);
        String id = placeholder.substring(dot + 1);
        Measure measure = Vocabulary.shipped().find(id).orElse(null);
        if (measure == null) {
            return null;
        }
        Scope to = candidate.finding().to();
        Scope scope = side.equals("total") ? Scope.TOTAL : side.equals("to") && to != null ? to : candidate.scope();
        return measured.measured(measure.scopes().contains(scope.kind()) ? scope : Scope.TOTAL, id);
    }
}
