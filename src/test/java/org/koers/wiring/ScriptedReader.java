package org.koers.wiring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.koers.calendar.IsoWeek;
import org.koers.intake.Certainty;
import org.koers.intake.ColumnLook;
import org.koers.intake.FactSink;
import org.koers.intake.Mappings;
import org.koers.intake.Orientation;
import org.koers.intake.Question;
import org.koers.intake.Reading;
import org.koers.intake.ReadingProgress;
import org.koers.intake.SheetLook;
import org.koers.measure.Message;
import org.koers.provenance.Field;
import org.koers.provenance.Problem;
import org.koers.provenance.Subject;
import org.koers.situation.Ledger;
import org.koers.situation.LedgerFixture;
import org.koers.workbook.InputFile;
import org.koers.workbook.Look;
import org.koers.workbook.ReadingRequest;

/** Reads what the test says, whatever the file. */
final class ScriptedReader implements UploadReader {
    static final String LAYOUT = "layout-1";
    static final IsoWeek WEEK_20 = new IsoWeek(2026, 20);

    final AtomicInteger reads = new AtomicInteger();
    final List<ReadingRequest> requests = new ArrayList<>();
    volatile boolean locked;
    volatile boolean unsure;
    volatile boolean asks;
    volatile List<Problem> problems = List.of();
    volatile Ledger facts = withPlan(2026);
    /** Reading goes on and on until it is stopped. */
    volatile boolean endless;

    volatile CountDownLatch begun = new CountDownLatch(1);

    static Ledger withPlan(int year) {
        return new LedgerFixture()
                .yearPlan(year, 1_000)
                .totals(new IsoWeek(year, 20), 100)
                .ledger();
    }

    static Ledger onlyResults(IsoWeek week, long amount) {
        return new LedgerFixture().totals(week, amount).ledger();
    }

    @Override
    public Look look(InputFile file, Mappings mappings) {
        boolean said = mappings.of(LAYOUT).isPresent();
        Certainty certainty = said ? Certainty.REMEMBERED : unsure ? Certainty.LIKELY : Certainty.RECOGNISED;
        List<SheetLook> sheets = new ArrayList<>();
        if (!facts.plan().isEmpty()) {
            sheets.add(sheet("Plan", "layout-plan", Subject.PLAN, Certainty.RECOGNISED));
        }
        sheets.add(sheet("Weekresultaten", LAYOUT, Subject.RESULTS, certainty));
        return new Look(sheets, List.of(), locked && !java.util.Arrays.equals("open".toCharArray(), file.password()));
    }

    private static SheetLook sheet(String name, String layout, Subject subject, Certainty certainty) {
        ColumnLook week = new ColumnLook("A", "Week", "Week", List.of("2026-W20"), Field.WEEK, certainty);
        return new SheetLook(name, false, layout, subject, certainty, 1, Orientation.ROWS, List.of(week), Set.of());
    }

    @Override
    public Reading read(InputFile file, ReadingRequest request, FactSink sink, ReadingProgress progress) {
        reads.incrementAndGet();
        requests.add(request);
        sink.all(facts);
        begun.countDown();
        for (long rows = 1; endless; rows++) {
            sink.result(facts.results().get(0));
            if (rows % 1_000 == 0) {
                progress.at(rows, Double.NaN);
            }
        }
        progress.at(facts.results().size(), 1);
        boolean open = asks && request.answers().to("q1").isEmpty();
        Question question = new Question(
                "q1",
                Problem.ask(file.name(), "workbook.damaged"),
                0,
                List.of(new Question.Choice("KEEP", Message.of("workbook.nothing"))));
        return new Reading(
                facts.columns(), problems, open ? List.of(question) : List.of(), List.of(), List.of(), Map.of());
    }
}
