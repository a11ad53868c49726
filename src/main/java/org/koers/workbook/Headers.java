package org.koers.workbook;

import org.jspecify.annotations.Nullable;
import org.koers.provenance.Field;
import org.koers.provenance.Subject;

/** Which header means which field. */
interface Headers {
    /** The field that this header means on a sheet about this subject; null when it means none. */
    @Nullable
    Known find(Subject subject, String header);

    /** @param rank 0 for the header of the template, 1 for the most usual synonym, … */
    record Known(Field field, int rank) {}
}
