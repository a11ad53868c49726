package org.koers.decisions;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.koers.provenance.Known;

/**
 * A meeting that was held. No sheet tells it: only the application, where the meeting runs.
 *
 * @param minutes how long it took, at least 1
 * @param onFigures of them, spent on figures and reporting; null when that was not kept
 * @param decisions how many were taken, 0 or more
 * @param people how many were there, at least 1; null when that was not kept
 */
public record Meeting(
        LocalDate date,
        int minutes,
        @Nullable Integer onFigures,
        int decisions,
        @Nullable Integer people,
        Known known) {
    public Meeting {
        if (minutes < 1 || decisions < 0 || (people != null && people < 1)) {
            throw new IllegalArgumentException(
                    "a meeting of " + minutes + " minutes, " + people + " people, " + decisions + " decisions");
        }
        if (onFigures != null && (onFigures < 0 || onFigures > minutes)) {
            throw new IllegalArgumentException(onFigures + " minutes on figures of " + minutes);
        }
    }

    /** Share of its time that went to figures, 0…1; NaN when that was not kept. */
    public double figuresShare() {
        return onFigures == null ? Double.NaN : (double) onFigures / minutes;
    }
}
