package org.koers.wiring;

import java.util.Optional;
import java.util.UUID;
import org.koers.measure.Language;
import org.koers.web.Downloads;

/** Until files are kept there is nothing to download. */
final class NoFilesKept implements Downloads {
    @Override
    public Optional<Download> original(long upload) {
        return Optional.empty();
    }

    @Override
    public Optional<Download> original(UUID job) {
        return Optional.empty();
    }

    @Override
    public Optional<Download> marked(long upload, Language language) {
        return Optional.empty();
    }

    @Override
    public Optional<Download> marked(UUID job, Language language) {
        return Optional.empty();
    }
}
