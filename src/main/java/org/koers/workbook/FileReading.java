package org.koers.workbook;

import java.io.IOException;
import java.util.concurrent.CancellationException;
import javax.xml.stream.XMLStreamException;
import org.koers.measure.Message;
import org.koers.provenance.Problem;

/** Reads one file of any kind; whatever is wrong with it becomes a problem. */
final class FileReading implements SheetVisitor {
    private final InputFile file;
    private final String shown;
    private final SheetReading.Input input;
    private final Facts facts;

    FileReading(InputFile file, SheetReading.Input input, Facts facts) {
        this.file = file;
        this.shown = input.file();
        this.input = input;
        this.facts = facts;
    }

    /** @return false when the file could not be read at all */
    static boolean read(InputFile file, Facts facts, Headers headers, Problems problems, Progress progress) {
        String shown = Shorten.text(file.name());
        try {
            FileKind kind = FileKind.of(file.path());
            SheetReading.Input input =
                    new SheetReading.Input(shown, kind != FileKind.TEXT, headers, problems, progress);
            new FileReading(file, input, facts).read(kind);
            return true;
        } catch (Refusal refusal) {
            String place = refusal.place().isEmpty() ? shown : shown + "!" + Shorten.text(refusal.place());
            problems.add(new Problem(place, refusal.words(), Problem.Consequence.REFUSE, null));
        } catch (CancellationException e) {
            throw e;
        } catch (IOException | XMLStreamException | RuntimeException | StackOverflowError e) {
            problems.add(Problem.refuse(shown, "workbook.damaged"));
        }
        return false;
    }

    private void read(FileKind kind) throws IOException, XMLStreamException, Refusal {
        switch (kind) {
            case ZIP -> XlsxFile.read(file.path(), this);
            case OLE2 -> XlsFile.read(file.path(), this);
            case TEXT -> CsvFile.read(file.path(), this);
            case EMPTY -> throw new Refusal("workbook.empty-file");
            case BARE_BIFF -> throw new Refusal("workbook.excel-95");
            case WEB_PAGE -> throw new Refusal("workbook.web-page");
            case XML -> throw new Refusal("workbook.xml");
            case PDF, PICTURE -> throw new Refusal("workbook.not-a-workbook");
        }
    }

    @Override
    public Rows begin(SheetHead sheet) {
        String name = Shorten.text(sheet.name().isEmpty() ? withoutExtension(shown) : sheet.name());
        if (sheet.hidden()) {
            input.problems().add(Problem.label(shown + "!" + name, "workbook.hidden-sheet", name));
        }
        return new Unmistaken(new SheetReading(input, name, facts));
    }

    private static String withoutExtension(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    @Override
    public void remark(Message message) {
        input.problems().add(new Problem(shown, message, Problem.Consequence.LABEL, null));
    }
}
