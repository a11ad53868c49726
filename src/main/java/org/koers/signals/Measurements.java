package org.koers.signals;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.koers.calendar.IsoWeek;
import org.koers.measure.Measure;
import org.koers.measure.Measured;
import org.koers.measure.Scope;
import org.koers.measure.ScopeKind;
import org.koers.measure.Value;
import org.koers.measure.Vocabulary;
import org.koers.provenance.Problem;

/**
 * What the numbers of one week say, for every scope.
 *
 * @param week the as-of week
 * @param values per scope and measure id; a measure that is absent could not be measured
 * @param previous those of the week before; null in the first week of the plan year
 * @param tracks the total first, then the segments
 * @param remarks defaults that were taken and calendars that were switched off
 * @param segments id of the segment per customer number
 * @param sources the cells behind a value
 * @param outlook what the weeks to come would have to bring
 * @param changes what changed the landing of a scope since last week, one entry a cause in their order; no scope
 *     without a landing in both weeks
 */
public record Measurements(
        IsoWeek week,
        SortedMap<Scope, Map<String, Value>> values,
        @Nullable Measurements previous,
        List<Track> tracks,
        List<Problem> remarks,
        Map<String, String> segments,
        Sources sources,
        Outlook outlook,
        Map<Scope, List<LandingChange>> changes) {
    public Measurements {
        values = Collections.unmodifiableSortedMap(values);
        tracks = List.copyOf(tracks);
        remarks = List.copyOf(remarks);
        segments = Map.copyOf(segments);
        changes = Map.copyOf(changes);
    }

    /** What the measure says of the scope; not enough data when it was not measured there. */
    public Value value(Scope scope, String measure) {
        Value value = values.getOrDefault(scope, Map.of()).get(measure);
        return value == null ? Value.missing("signals.not-measured") : value;
    }

    public Measured measured(Scope scope, String measure) {
        Measure declared = Vocabulary.shipped().get(measure);
        return new Measured(declared, value(scope, measure));
    }

    /** All scopes of this kind, sorted. */
    public List<Scope> scopes(ScopeKind kind) {
        return values.keySet().stream().filter(scope -> scope.kind() == kind).toList();
    }

    /** The same, with measures more or others. @param more per scope and measure id */
    public Measurements with(Map<Scope, Map<String, Value>> more) {
        SortedMap<Scope, Map<String, Value>> all = new TreeMap<>(values);
        more.forEach((scope, others) -> {
            Map<String, Value> ofScope = new TreeMap<>(all.getOrDefault(scope, Map.of()));
            ofScope.putAll(others);
            all.put(scope, ofScope);
        });
        return new Measurements(week, all, previous, tracks, remarks, segments, sources, outlook, changes);
    }

    /** For the weeks after: the values without tracks and cells, so that a fold doesn't keep every week's input. */
    Measurements asPast() {
        return new Measurements(
                week,
                values,
                previous,
                List.of(),
                List.of(),
                Map.of(),
                (scope, measure) -> List.of(),
                Outlook.NONE,
                Map.of());
    }

    /** This many weeks back; null before the first week of the plan year. */
    public @Nullable Measurements back(int weeks) {
        Measurements found = this;
        for (int i = 0; i < weeks && found != null; i++) {
            found = found.previous;
        }
        return found;
    }
}
