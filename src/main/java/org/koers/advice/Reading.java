package org.koers.advice;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.koers.measure.Measure;
import org.koers.measure.Scope;
import org.koers.measure.ScopeKind;
import org.koers.measure.Value;

/**
 * What was measured of one scope: the facts that rules look at.
 *
 * @param segment id of the segment a customer belongs to; null for other scopes
 * @param values per measure id; what is absent could not be measured
 * @param sources cells behind the value of a measure id
 */
public record Reading(
        Scope scope, @Nullable String segment, Map<String, Value> values, Function<String, List<String>> sources) {

    public ScopeKind getKind() {
        return scope.kind();
    }

    public Value value(Measure measure) {
        return value(measure.id());
    }

    public Value value(String measure) {
        Value value = values.get(measure);
        return value == null ? Value.missing("signals.not-measured") : value;
    }

    public boolean knows(String measure) {
        return value(measure).isKnown();
    }

    /** Whether a part of the gap is known and makes it larger. */
    public boolean pulls(String part) {
        return number(part, -1) >= 0;
    }

    /** The number, or this when it is not known: for the total order of equals only. */
    public double number(String measure, double otherwise) {
        double number = value(measure).orNaN();
        return Double.isNaN(number) ? otherwise : number;
    }
}
