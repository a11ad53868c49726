package org.koers.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One upload as the history lists it.
 *
 * @param account name of who uploaded
 * @param rows facts in it
 * @param recorded when it was confirmed
 * @param withdrawnBy null while it holds
 * @param withdrawn null while it holds
 */
public record StoredUpload(
        long id,
        long plan,
        String fileName,
        String account,
        long rows,
        Instant recorded,
        @Nullable String withdrawnBy,
        @Nullable Instant withdrawn) {}
