package org.koers.workbook;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.koers.provenance.Field;
import org.koers.provenance.Subject;

/** Which header means which field. */
interface Headers {
    /** The field that this header means on a sheet about each subject; subjects on which it means none aren't listed. */
    Map<Subject, Known> find(String header);

    /** The field that it means on a sheet about this subject; null when it means none. */
    default @Nullable Known find(Subject subject, String header) {
        return find(header).get(subject);
    }

    /** @param rank 0 for the header of the template, higher for less usual synonyms */
    record Known(Field field, int rank) {}
}
