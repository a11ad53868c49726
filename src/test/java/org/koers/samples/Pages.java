package org.koers.samples;

import java.util.ArrayList;
import java.util.List;
import org.koers.provenance.Origin;
import org.koers.provenance.Sheet;

/** Gives each fact of a sheet the row it stands in: the first below the header. */
final class Pages {
    private final String file;

    Pages(String file) {
        this.file = file;
    }

    /** What becomes a fact as soon as it knows its row. */
    interface Draft<F> {
        F at(Origin origin);
    }

    <F> List<F> rows(String sheetName, List<Column<F>> columns, List<? extends Draft<F>> drafts) {
        Sheet sheet = Column.sheet(file, sheetName, columns);
        List<F> facts = new ArrayList<>(drafts.size());
        for (int i = 0; i < drafts.size(); i++) {
            facts.add(drafts.get(i).at(new Origin(sheet, i + 2)));
        }
        return facts;
    }
}
