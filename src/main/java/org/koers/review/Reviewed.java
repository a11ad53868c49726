package org.koers.review;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koers.advice.Advisory;
import org.koers.signals.Track;

/**
 * One week reviewed.
 *
 * @param advisory what came of it
 * @param after what the next review needs
 * @param tracks the total first, then the segments: what the charts draw
 * @param previous the advisory of the week before; null in the first week
 * @param basis what the reader may want to see beside the advisory
 */
public record Reviewed(
        Advisory advisory,
        Memory after,
        List<Track> tracks,
        @Nullable Advisory previous,
        Basis basis) {
    public Reviewed {
        tracks = List.copyOf(tracks);
    }
}
