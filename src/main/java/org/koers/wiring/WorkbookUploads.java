package org.koers.wiring;

import org.koers.intake.FactSink;
import org.koers.intake.Mappings;
import org.koers.intake.Reading;
import org.koers.intake.ReadingProgress;
import org.koers.workbook.InputFile;
import org.koers.workbook.Look;
import org.koers.workbook.ReadingRequest;
import org.koers.workbook.WorkbookReader;

/** The workbook's reader. */
final class WorkbookUploads implements UploadReader {
    private final WorkbookReader reader = new WorkbookReader();

    @Override
    public Look look(InputFile file, Mappings mappings) {
        return reader.look(file, mappings);
    }

    @Override
    public Reading read(InputFile file, ReadingRequest request, FactSink sink, ReadingProgress progress) {
        return reader.read(file, request, sink, progress);
    }
}
