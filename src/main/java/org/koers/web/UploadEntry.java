package org.koers.web;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One upload in the history.
 *
 * @param recorded in the zone of the plan
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
        @Nullable String withdrawnBy,
        @Nullable LocalDateTime withdrawn) {
    public boolean holds() {
        return withdrawn == null;
    }
}
