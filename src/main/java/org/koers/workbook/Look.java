package org.koers.workbook;

import java.util.List;
import org.koers.intake.SheetLook;
import org.koers.provenance.Problem;

/**
 * What the first rows of a file show, before anything of it is read as a fact.
 *
 * @param sheets in the order of the file, hidden ones too; empty when the file can't be opened
 * @param problems what is known to be wrong or was assumed, such as an encoding
 * @param locked it asks for a password, or for another one than was given
 */
public record Look(List<SheetLook> sheets, List<Problem> problems, boolean locked) {
    public Look {
        sheets = List.copyOf(sheets);
        problems = List.copyOf(problems);
    }
}
