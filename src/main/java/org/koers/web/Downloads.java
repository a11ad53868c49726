package org.koers.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.UUID;
import org.koers.measure.Language;

/** Uploaded files as they came, and with their problems marked. Who may have them, the caller checked. */
public interface Downloads {
    /** The file of an upload, byte for byte; empty when it was not kept. */
    Optional<Download> original(long upload);

    /** The file of a job, byte for byte; empty when it was not kept. */
    Optional<Download> original(UUID job);

    /**
     * The same workbook with every cell that has a problem coloured and a comment in it, to mend in Excel and upload
     * again; empty when the file can't be opened at all.
     */
    Optional<Download> marked(long upload, Language language);

    /** As {@link #marked(long, Language)}, of a job that found problems or asks questions. */
    Optional<Download> marked(UUID job, Language language);

    /** @param fileName as the browser should save it */
    record Download(String fileName, Content content) {}

    /** Bytes that are written when they are asked for. */
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }
}
