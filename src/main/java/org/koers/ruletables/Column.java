package org.koers.ruletables;

import java.util.Locale;
import java.util.Optional;
import org.koers.measure.Measure;
import org.koers.measure.ScopeKind;
import org.koers.measure.Vocabulary;
import org.koers.rules.Side;

/** A measure, and in a table about two segments whose. Written {@code pTarget} or {@code from.pTarget}. */
record Column(Side side, Measure measure) {
    /** By id, or by label in either language as sheets have it. */
    static Optional<Column> find(String written) {
        String text = written.strip();
        Side side = side(text);
        String name = side == Side.SELF ? text : text.substring(text.indexOf('.') + 1);
        return measure(name).map(measure -> new Column(side, measure));
    }

    private static Side side(String text) {
        String low = text.toLowerCase(Locale.ROOT);
        if (low.startsWith("from.") || low.startsWith("van.")) {
            return Side.FROM;
        }
        return low.startsWith("to.") || low.startsWith("naar.") ? Side.TO : Side.SELF;
    }

    private static Optional<Measure> measure(String name) {
        Optional<Measure> byId = Vocabulary.shipped().find(name);
        return byId.isPresent()
                ? byId
                : Vocabulary.shipped().all().stream()
                        .filter(measure -> measure.label().nl().equalsIgnoreCase(name)
                                || measure.label().en().equalsIgnoreCase(name))
                        .findFirst();
    }

    /** Whether a row about this kind of scope can look at it: there, or at the total. */
    boolean isMeasuredAt(ScopeKind scope) {
        return measure.scopes().contains(scope) || measure.scopes().contains(ScopeKind.TOTAL);
    }

    String text() {
        return side == Side.SELF ? measure.id() : side.name().toLowerCase(Locale.ROOT) + "." + measure.id();
    }
}
