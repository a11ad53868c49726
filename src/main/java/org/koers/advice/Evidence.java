package org.koers.advice;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koers.measure.Measure;
import org.koers.measure.Scope;
import org.koers.measure.Value;
import org.koers.rules.Condition;

/**
 * One number that an advice rests on.
 *
 * @param scope whose number it is
 * @param condition what the rule asks of it; null when the number is shown for context
 * @param sources cells and ranges it was computed from, as {@code file!sheet!range}
 */
public record Evidence(
        Scope scope, Measure measure, Value value, @Nullable Condition condition, List<String> sources) {
    public Evidence {
        sources = List.copyOf(sources);
    }
}
