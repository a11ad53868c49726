package org.koers.advice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.koers.measure.Scope;
import org.koers.measure.Value;
import org.koers.measure.Vocabulary;
import org.koers.rules.Row;
import org.koers.rules.RuleRow;

/** Builds the question of one week for a test: readings by scope, rows and what came before. */
public final class Week {
    private final Map<Scope, Map<String, Value>> readings = new TreeMap<>();
    private final Map<Scope, String> segments = new HashMap<>();
    private final List<Row> rows = new ArrayList<>(List.of(RuleRow.holdCourse()));
    private final Map<String, Past.Cooled> cooling = new HashMap<>();
    private boolean storm;

    public Week() {
        readings.put(Scope.TOTAL, new TreeMap<>());
    }

    public Week total(String measure, double amount) {
        return measured(Scope.TOTAL, measure, number(measure, amount));
    }

    public Week segment(String name, String measure, double amount) {
        return measured(Scope.segment(name), measure, number(measure, amount));
    }

    public Week customer(String number, @Nullable String segment, String measure, boolean yes) {
        Scope customer = Scope.customer(number, "Klant " + number);
        if (segment != null) {
            segments.put(customer, Scope.key(segment));
        }
        return measured(customer, measure, Value.of(yes));
    }

    public Week measured(Scope scope, String measure, Value value) {
        readings.computeIfAbsent(scope, ignored -> new TreeMap<>()).put(measure, value);
        return this;
    }

    public Week rule(RuleRow row) {
        rows.add(row.build());
        return this;
    }

    /** A row that holds for the total in this week. */
    public Week holds(RuleRow row) {
        return rule(row.atLeast("planWeekNo", 1)).total("planWeekNo", 20);
    }

    /** A row about segments that holds for this one only. */
    public Week holdsFor(String segment, RuleRow row) {
        rule(row.about(org.koers.measure.ScopeKind.SEGMENT).below("planIndex", 0.5));
        return segment(segment, "planIndex", 0.4);
    }

    public Week inStorm() {
        storm = true;
        return this;
    }

    public Week cooling(String key, Past.Cooled why) {
        cooling.put(key, why);
        return this;
    }

    private static Value number(String measure, double amount) {
        return Value.of(amount, Vocabulary.shipped().get(measure).unit());
    }

    public Adviser.Question question() {
        List<Reading> all = new ArrayList<>();
        readings.forEach((scope, values) ->
                all.add(new Reading(scope, segments.get(scope), Map.copyOf(values), measure -> List.of("a!b!C1"))));
        return new Adviser.Question(all, rows, new Past(storm, cooling));
    }
}
