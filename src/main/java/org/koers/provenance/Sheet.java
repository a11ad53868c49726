package org.koers.provenance;

import java.util.Map;

/**
 * One sheet of one uploaded file, and where its columns stand.
 *
 * @param file name as uploaded, without folder
 * @param name sheet name; the file's own name for csv
 * @param columns column letters per field, for the fields the sheet has
 */
public record Sheet(String file, String name, Map<Field, String> columns) {
    public Sheet {
        columns = Map.copyOf(columns);
    }
}
