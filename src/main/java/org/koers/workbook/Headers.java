package org.koers.workbook;

import org.jspecify.annotations.Nullable;
import org.koers.provenance.Field;
import org.koers.provenance.Subject;

/** Which column is which field. Here a mapping that a user made, and that is remembered per source, can take over. */
interface Headers {
    /** The field that this header means on a sheet about this subject; null when it means none. */
    @Nullable
    Field field(Subject subject, String header);
}
