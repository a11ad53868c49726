package org.koers.web;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.koers.calendar.IsoWeek;

/**
 * One upload in the history.
 *
 * @param recorded in the zone of the plan
 * @param problems how many were found in it, and taken as they are
 * @param firstWeek first week of its results; null when it has none
 * @param lastWeek last week of its results; null when it has none
 * @param withdrawnBy null while it holds
 * @param withdrawn null while it holds
 */
public record UploadEntry(
        long id,
        long plan,
        String fileName,
        String account,
        long rows,
        LocalDateTime recorded,
        long problems,
        @Nullable IsoWeek firstWeek,
        @Nullable IsoWeek lastWeek,
        @Nullable String withdrawnBy,
        @Nullable LocalDateTime withdrawn) {
    public boolean holds() {
        return withdrawn == null;
    }
}
