package org.koers.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import javax.xml.stream.XMLStreamException;
import org.koers.intake.Mappings;
import org.koers.intake.Orientation;
import org.koers.intake.SheetLook;
import org.koers.measure.Message;
import org.koers.provenance.Problem;
import org.koers.workbook.cells.Refusal;
import org.koers.workbook.cells.SheetRow;
import org.koers.workbook.cells.SheetVisitor;
import org.koers.workbook.cells.Shorten;
import org.koers.workbook.cells.SpreadsheetFile;
import org.koers.workbook.marked.MessageSheet;

/** Takes the first rows of every sheet of a file and says what they show. */
final class Looking implements SheetVisitor {
    private static final int ROWS = 200;

    private final String shown;
    private final boolean stored;
    private final Recogniser recogniser;
    private final List<SheetLook> sheets = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private Looking(String shown, boolean stored, Recogniser recogniser) {
        this.shown = shown;
        this.stored = stored;
        this.recogniser = recogniser;
    }

    static Look at(InputFile file, Headers headers, Mappings mappings) {
        String shown = Shorten.text(file.name());
        try {
            Looking looking = new Looking(
                    shown,
                    SpreadsheetFile.isTyped(file.path()),
                    new Recogniser(new RememberedHeaders(headers), mappings));
            SpreadsheetFile.look(file.path(), file.password(), looking);
            return new Look(looking.sheets, looking.problems, false);
        } catch (Refusal refusal) {
            String place = refusal.place().isEmpty() ? shown : shown + "!" + Shorten.text(refusal.place());
            Problem problem = new Problem(place, refusal.words(), Problem.Consequence.REFUSE, null);
            return new Look(List.of(), List.of(problem), refusal.reason() != Refusal.Reason.UNREADABLE);
        } catch (CancellationException e) {
            throw e;
        } catch (java.nio.channels.ClosedByInterruptException e) {
            throw new CancellationException();
        } catch (IOException | XMLStreamException | RuntimeException | StackOverflowError e) {
            return new Look(List.of(), List.of(Problem.refuse(shown, "workbook.damaged")), false);
        }
    }

    @Override
    public Rows begin(SheetHead sheet) {
        if (MessageSheet.is(sheet.name())) {
            return new Skipped();
        }
        String name = Shorten.text(sheet.name().isEmpty() ? withoutExtension(shown) : sheet.name());
        return new Unmistaken(new FirstRows(name, sheet.hidden()));
    }

    private static String withoutExtension(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    @Override
    public void remark(Message message) {
        problems.add(new Problem(shown, message, Problem.Consequence.LABEL, null));
    }

    private final class FirstRows implements Rows {
        private final String name;
        private final boolean hidden;
        private final List<SheetRow> rows = new ArrayList<>();

        FirstRows(String name, boolean hidden) {
            this.name = name;
            this.hidden = hidden;
        }

        @Override
        public boolean row(SheetRow row) {
            rows.add(row);
            return rows.size() < ROWS;
        }

        @Override
        public void end() {
            Recognition recognition = recogniser.recognise(name, rows);
            sheets.add(new SheetWords(recognition, rows).look(name, hidden));
            if (!hidden && recognition.layout() == null && !recognition.isLeftOut() && !rows.isEmpty()) {
                problems.add(UnknownSheet.problem(shown, stored, name, rows, recognition));
            }
        }

        @Override
        public void fault(String cell, Message message) {
            String place = shown + "!" + name + (cell.isEmpty() ? "" : "!" + cell);
            problems.add(new Problem(place, message, Problem.Consequence.REFUSE, null));
        }
    }

    static Orientation orientation(Recognition recognition) {
        Layout layout = recognition.layout();
        Across across = layout == null ? recognition.across() : layout.across();
        return across == null ? Orientation.ROWS : across.orientation();
    }
}
