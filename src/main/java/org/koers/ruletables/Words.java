package org.koers.ruletables;

import java.util.List;
import org.koers.measure.Measure;
import org.koers.measure.Unit;

/** What a measure can say when it does not say a number. */
final class Words {
    private static final List<String> BREAKS =
            List.of("none", "outside-down", "outside-up", "run-down", "run-up", "near-down", "near-up");

    private Words() {}

    /** The closed list of a measure in words; empty for any other. */
    static List<String> of(Measure measure) {
        return measure.unit() == Unit.TEXT ? BREAKS : List.of();
    }

    /** What a cell of this measure may look like, for messages. */
    static String examples(Measure measure) {
        return switch (measure.unit()) {
            case TEXT -> "\"" + String.join("\", \"", BREAKS) + "\"";
            case YES_NO -> "yes, no, unknown";
            case WEEK -> "unknown, not(unknown)";
            case SHARE -> "< 10 %, [5 %..10 %]";
            case POINTS -> ">= 5 pp";
            case INDEX -> "< 0.95, [0.8..0.95]";
            case MONEY -> ">= 5000";
            default -> ">= 8, [6..12]";
        };
    }
}
