package org.koers.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.koers.provenance.Problem;
import org.koers.provenance.Subject;
import org.koers.situation.Ledger;
import org.koers.situation.PlanSettings;
import org.koers.workbook.cells.Shorten;

/**
 * Reads uploads into a ledger: one workbook with several sheets, or several files. What can't be read becomes a problem
 * of the ledger; all problems come at once.
 */
public final class WorkbookReader {
    private final Headers headers = new KnownHeaders();

    /**
     * Never throws for bad input: refusals are problems with {@code Consequence.REFUSE}.
     *
     * @param files read as one input; of a key given twice in different files the last file holds
     * @param settings the plan year and the cut-off of its weeks
     * @param rowsRead told the number of rows read so far, every thousand rows and at the end
     * @throws java.util.concurrent.CancellationException when the thread is interrupted; nothing was stored
     */
    public Ledger read(List<InputFile> files, PlanSettings settings, LongConsumer rowsRead) {
        Problems problems = new Problems();
        Progress progress = new Progress(rowsRead);
        Spelling spelling = new Spelling();
        List<Facts> parts = new ArrayList<>();
        boolean whole = true;
        for (InputFile file : files) {
            Facts facts = new Facts(settings, spelling);
            whole &= FileReading.read(file, facts, new RememberedHeaders(headers), problems, progress);
            parts.add(facts);
        }
        progress.tell();
        Facts all = new Facts(settings, spelling);
        new Merge(parts, problems).into(all);
        if (whole) {
            required(files, parts, problems);
        }
        Checks.run(all, settings, problems);
        return ledger(all, problems);
    }

    private static void required(List<InputFile> files, List<Facts> parts, Problems problems) {
        String where = files.size() == 1 ? Shorten.text(files.get(0).name()) : "…";
        for (Subject subject : List.of(Subject.PLAN, Subject.RESULTS)) {
            Optional<String> sheet =
                    parts.stream().flatMap(part -> part.sheet(subject).stream()).findFirst();
            if (sheet.isEmpty()) {
                problems.add(Problem.refuse(
                        where, "workbook.missing-sheet", SheetNames.of(subject), HeaderLine.of(subject)));
            } else if (parts.stream().noneMatch(part -> part.hasRows(subject))) {
                problems.add(Problem.refuse(sheet.get(), "workbook.no-rows", SheetNames.of(subject)));
            }
        }
    }

    private static Ledger ledger(Facts facts, Problems problems) {
        return new Ledger(
                facts.plan,
                facts.results,
                facts.controlTotals,
                facts.activities,
                facts.quotes,
                facts.market,
                facts.selection,
                facts.team,
                facts.decisions,
                List.of(),
                List.of(),
                facts.columns(),
                problems.all());
    }
}
