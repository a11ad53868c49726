package org.koers.workbook;

import java.util.ArrayList;
import java.util.List;

/**
 * How the columns of the sheets of one file are written. A reading decides from the first rows of a sheet and learns from
 * all: where those decide otherwise, the file is read a second time, which begins with what the first one learnt.
 * Workbooks that store their numbers and days as such never are.
 */
final class Lessons {
    private final List<Notations> sheets = new ArrayList<>();
    private boolean differ;
    private boolean learnt;
    private int next;

    /** Of the sheet whose header has just been found; in the order of the file. */
    Notations begin(boolean dutch) {
        if (learnt) {
            return sheets.get(next++);
        }
        Notations notations = new Notations(dutch);
        sheets.add(notations);
        return notations;
    }

    /** Every row has been learnt from already. */
    boolean areLearnt() {
        return learnt;
    }

    /** All rows of a sheet decide otherwise than its first ones did. */
    void differ() {
        differ = true;
    }

    /** Whether the file is to be read again; asked once, after its first reading. */
    boolean again() {
        learnt = differ;
        sheets.forEach(Notations::again);
        return learnt;
    }
}
