package org.koers.store;

import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koers.measure.Message;

/**
 * A file that came in, and what became of it.
 *
 * @param job under which it is handled
 * @param account who brought it
 * @param accountName of who brought it
 * @param login of who brought it
 * @param fileName as people know it
 * @param size in bytes
 * @param sha256 of its content
 * @param content where it stands; may be gone when somebody emptied the folder
 * @param decided null while it is open
 * @param plan null when it went into none
 * @param upload null when it became none
 * @param summary why, in a sentence; null when there is nothing to say
 */
public record KeptFile(
        UUID job,
        long team,
        long account,
        String accountName,
        String login,
        String fileName,
        long size,
        String sha256,
        Path content,
        Instant kept,
        Verdict verdict,
        @Nullable Instant decided,
        @Nullable Long plan,
        @Nullable Long upload,
        @Nullable Message summary) {
    /** What became of a file. */
    public enum Verdict {
        /** It is being handled, or waits for a person. */
        OPEN,
        STORED,
        REFUSED,
        STOPPED,
        OVERTAKEN,
        FAILED,
        /** Koers itself was stopped while it was open. */
        INTERRUPTED,
        /** Nobody came back to it in time. */
        EXPIRED
    }
}
