package org.koers.workbook;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.util.concurrent.CancellationException;
import javax.xml.stream.XMLStreamException;
import org.koers.measure.Message;
import org.koers.provenance.Problem;
import org.koers.workbook.cells.Meter;
import org.koers.workbook.cells.Refusal;
import org.koers.workbook.cells.SheetVisitor;
import org.koers.workbook.cells.Shorten;
import org.koers.workbook.cells.SpreadsheetFile;
import org.koers.workbook.marked.MessageSheet;

/** Reads one file of any kind; whatever is wrong with it becomes a problem. */
final class FileReading implements SheetVisitor {
    private final SheetReading.Input input;
    private final Facts facts;

    private FileReading(SheetReading.Input input, Facts facts) {
        this.input = input;
        this.facts = facts;
    }

    /** What reading one input needs, whatever its files. */
    record Means(ReadingRequest request, Headers headers, Problems problems, Progress progress) {}

    /** @return false when the file could not be read at all */
    static boolean read(InputFile file, Means means, Facts facts) {
        String shown = Shorten.text(file.name());
        Problems problems = means.problems();
        try {
            SheetReading.Input input = new SheetReading.Input(
                    shown,
                    SpreadsheetFile.isTyped(file.path()),
                    means.request(),
                    new RememberedHeaders(means.headers()),
                    problems,
                    means.progress(),
                    new Lessons());
            Problems.Mark mark = problems.mark();
            SpreadsheetFile.read(file.path(), file.password(), new FileReading(input, facts));
            if (input.lessons().again()) {
                problems.backTo(mark);
                means.progress().again();
                facts.startOver();
                SpreadsheetFile.read(file.path(), file.password(), new FileReading(input, facts));
            }
            return true;
        } catch (Refusal refusal) {
            String place = refusal.place().isEmpty() ? shown : shown + "!" + Shorten.text(refusal.place());
            problems.add(new Problem(place, refusal.words(), Problem.Consequence.REFUSE, null));
        } catch (CancellationException e) {
            throw e;
        } catch (ClosedByInterruptException e) {
            throw new CancellationException();
        } catch (IOException | XMLStreamException | RuntimeException | StackOverflowError e) {
            problems.add(Problem.refuse(shown, "workbook.damaged"));
        }
        return false;
    }

    @Override
    public Meter meter() {
        return input.progress().begin();
    }

    @Override
    public Rows begin(SheetHead sheet) {
        if (MessageSheet.is(sheet.name())) {
            return new Skipped();
        }
        String file = input.file();
        String name = Shorten.text(sheet.name().isEmpty() ? withoutExtension(file) : sheet.name());
        if (sheet.hidden()) {
            input.problems().add(Problem.label(file + "!" + name, "workbook.hidden-sheet", name));
        }
        return new Unmistaken(new SheetReading(input, name, sheet.since1904(), facts));
    }

    private static String withoutExtension(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    @Override
    public void remark(Message message) {
        input.problems().add(new Problem(input.file(), message, Problem.Consequence.LABEL, null));
    }
}
