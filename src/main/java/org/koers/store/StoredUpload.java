package org.koers.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.koers.calendar.IsoWeek;

/**
 * One upload as the history lists it.
 *
 * @param account name of who uploaded
 * @param rows facts in it
 * @param recorded when it was confirmed
 * @param withdrawnBy null while it holds
 * @param withdrawn null while it holds
 * @param problems how many were found in it
 * @param firstWeek first week of its results; null when it has none
 * @param lastWeek last week of its results; null when it has none
 */
public record StoredUpload(
        long id,
        long plan,
        String fileName,
        String account,
        long rows,
        Instant recorded,
        @Nullable String withdrawnBy,
        @Nullable Instant withdrawn,
        long problems,
        @Nullable IsoWeek firstWeek,
        @Nullable IsoWeek lastWeek) {}
