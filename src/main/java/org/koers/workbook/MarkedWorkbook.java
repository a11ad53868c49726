package org.koers.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.koers.measure.Message;
import org.koers.measure.Wording;
import org.koers.provenance.Problem;
import org.koers.workbook.marked.Marking;

/**
 * Puts the problems of a file back into it: every cell with a problem coloured and with a comment, and a first sheet that
 * lists all of them. It can be mended in Excel and read again; that sheet and the marks then count for nothing.
 *
 * <p>An {@code .xlsx}, {@code .xlsm} or {@code .xls} stays what it was, macros and all. Any other file becomes an
 * {@code .xlsx} with the same cells at the same places.
 */
public final class MarkedWorkbook {
    private MarkedWorkbook() {}

    /** What the marked workbook should be called: {@code week19-gemarkeerd.xlsx}. */
    public static String fileName(InputFile original, Wording wording) throws IOException {
        String name = original.name();
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        String suffix = "-" + wording.render("workbook.mark-suffix");
        String extension =
                Marking.extension(original.path(), dot > 0 ? name.substring(dot).toLowerCase(Locale.ROOT) : "");
        return (stem.endsWith(suffix) ? stem : stem + suffix) + extension;
    }

    /**
     * Writes the marked workbook. The same input gives the same bytes.
     *
     * @param original as it was uploaded
     * @param problems of that file, those that are asked about as well; their places name it as {@code original} does
     * @param out not closed; nothing is written when the file can't be marked
     * @return empty when it was written, else why it can't be
     */
    public static Optional<Message> write(InputFile original, List<Problem> problems, Wording wording, OutputStream out)
            throws IOException {
        return Marking.write(original.path(), original.password(), original.name(), problems, wording, out);
    }
}
