package org.koers.wiring;

import org.koers.intake.FactSink;
import org.koers.intake.Mappings;
import org.koers.intake.Reading;
import org.koers.intake.ReadingProgress;
import org.koers.workbook.InputFile;
import org.koers.workbook.Look;
import org.koers.workbook.ReadingRequest;

/** What the room needs of the workbook's reader. */
interface UploadReader {
    /** What the sheets of a file seem to mean, by their first rows. */
    Look look(InputFile file, Mappings mappings);

    /** @throws java.util.concurrent.CancellationException when the thread is interrupted */
    Reading read(InputFile file, ReadingRequest request, FactSink sink, ReadingProgress progress);
}
