package org.koers.ruletables;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.koers.measure.Measure;
import org.koers.measure.Message;
import org.koers.measure.ScopeKind;
import org.koers.measure.Vocabulary;

/** Speaks of measures in messages. */
final class MeasureNames {
    private MeasureNames() {}

    /** No such measure; with the nearest one that the scope has. */
    static Message unknown(String name, ScopeKind scope) {
        String bare = name.substring(name.indexOf('.') + 1);
        List<String> ids = new ArrayList<>();
        for (Measure measure : Vocabulary.shipped().all()) {
            if (measure.scopes().contains(scope) || measure.scopes().contains(ScopeKind.TOTAL)) {
                ids.add(measure.id());
            }
        }
        return Nearest.of(bare, ids)
                .map(nearest -> Message.of("ruletables.measure-nearest", Place.shortened(name), nearest))
                .orElseGet(() -> Message.of("ruletables.measure-unknown", Place.shortened(name)));
    }

    static String scopes(Measure measure) {
        return measure.scopes().stream().sorted().map(ScopeKind::id).collect(Collectors.joining(", "));
    }
}
