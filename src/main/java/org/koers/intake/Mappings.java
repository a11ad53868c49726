package org.koers.intake;

import java.util.Optional;
import java.util.OptionalInt;

/** What is known of source layouts: of earlier uploads of the team, and of what was chosen for this file. */
public interface Mappings {
    /** Nothing is remembered. */
    Mappings NONE = layout -> Optional.empty();

    /** @param layout key of {@link SheetLook#layout()} */
    Optional<SheetMapping> of(String layout);

    /**
     * The row in which the headers of a sheet of this very file end, as a person said; empty where nobody had to.
     *
     * @param sheet as {@link SheetLook#name()}
     */
    default OptionalInt headerRow(String sheet) {
        return OptionalInt.empty();
    }

    /**
     * What was said last about a column of this name on a sheet of another layout: likely, not sure. Empty where nobody
     * remembers.
     */
    default Optional<ColumnMapping> hint(String header) {
        return Optional.empty();
    }
}
