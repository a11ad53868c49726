package org.koers.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.koers.calendar.IsoWeek;
import org.koers.measure.Wording;
import org.koers.review.Reviewed;
import org.koers.steering.Pitfall;
import org.koers.steering.ShipsLog;

/**
 * The year so far, in words.
 *
 * @param reviewed last week of it; null when no week could be reviewed
 * @param pitfalls in order of time
 */
record Story(IsoWeek last, @Nullable Reviewed reviewed, ShipsLog.Counts counts, List<Line> lines, List<Told> pitfalls) {
    /**
     * One entry.
     *
     * @param kind as the words for it are named
     * @param target in words; null where it is not about the target
     * @param one the decision, with what came of it; null otherwise
     */
    record Line(
            IsoWeek week,
            String kind,
            @Nullable String target,
            @Nullable EarlierChoice one) {}

    /** A pitfall. @param lesson for the next plan */
    record Told(IsoWeek week, String name, String found, String lesson) {
        static Told of(Pitfall pitfall, Wording wording) {
            return new Told(
                    pitfall.week(),
                    wording.render(pitfall.name()),
                    wording.render(pitfall.found()),
                    wording.render(pitfall.lesson()));
        }
    }

    static String name(ShipsLog.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
