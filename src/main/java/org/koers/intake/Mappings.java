package org.koers.intake;

import java.util.Optional;

/** What is known of source layouts: of earlier uploads of the team, and of what was chosen for this file. */
public interface Mappings {
    /** Nothing is remembered. */
    Mappings NONE = layout -> Optional.empty();

    /** @param layout key of {@link SheetLook#layout()} */
    Optional<SheetMapping> of(String layout);

    /**
     * What was said last about a column of this name on a sheet of another layout: likely, not sure. Empty where nobody
     * remembers.
     */
    default Optional<ColumnMapping> hint(String header) {
        return Optional.empty();
    }
}
