package org.koers.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import org.koers.intake.FactSink;
import org.koers.intake.Mappings;
import org.koers.intake.Reading;
import org.koers.intake.ReadingProgress;
import org.koers.provenance.Field;
import org.koers.provenance.Subject;
import org.koers.situation.Ledger;
import org.koers.situation.PlanSettings;

/**
 * Reads uploads: one workbook with several sheets, or several files. What can't be read becomes a problem; all problems
 * come at once. Never throws for bad input: refusals are problems with {@code Consequence.REFUSE}.
 */
public final class WorkbookReader {
    private final Headers headers = new KnownHeaders();

    /**
     * Says what the first rows of each sheet show, without reading on.
     *
     * @param mappings what people said about source layouts
     * @throws java.util.concurrent.CancellationException when the thread is interrupted
     */
    public Look look(InputFile file, Mappings mappings) {
        return Looking.at(file, headers, mappings);
    }

    /**
     * Reads one file and hands its facts on one by one; keeps some forty bytes a row.
     *
     * @param sink told every fact in the order of the file; told to start over at the end of a file that turns out to be
     *     unreadable, however late that shows
     * @throws java.util.concurrent.CancellationException when the thread is interrupted
     */
    public Reading read(InputFile file, ReadingRequest request, FactSink sink, ReadingProgress progress) {
        Problems problems = new Problems(Questions.to(request.answers()));
        Checks checks = new Checks(request);
        Facts facts = new Facts(request.settings(), new Spelling(), new CheckedFacts(checks, sink));
        Progress told = new Progress(progress);
        boolean whole = FileReading.read(file, new FileReading.Means(request, headers, problems, told), facts);
        told.end();
        if (whole) {
            new Required(file, problems).check(facts, request.background());
        } else {
            sink.startOver();
        }
        checks.tell(problems);
        return new Reading(
                facts.columns(),
                problems.all(),
                problems.questions().all(),
                problems.further(),
                facts.totals(),
                facts.rows());
    }

    /**
     * Reads files into a ledger, with nobody to ask: of every question the stated default is taken.
     *
     * @param files read as one input; of a key given twice in different files the last file holds
     * @param settings the plan year and the cut-off of its weeks
     * @param rowsRead told the number of rows read so far, every thousand rows and at the end
     * @throws java.util.concurrent.CancellationException when the thread is interrupted; nothing was stored
     */
    public Ledger read(List<InputFile> files, PlanSettings settings, LongConsumer rowsRead) {
        Problems problems = new Problems();
        Progress progress = new Progress((rows, share) -> rowsRead.accept(rows));
        ReadingRequest request = ReadingRequest.alone(settings);
        FileReading.Means means = new FileReading.Means(request, headers, problems, progress);
        Spelling spelling = new Spelling();
        List<Merge.Part> parts = new ArrayList<>();
        boolean whole = true;
        for (InputFile file : files) {
            CollectedFacts collected = new CollectedFacts();
            Facts facts = new Facts(settings, spelling, collected);
            if (!FileReading.read(file, means, facts)) {
                whole = false;
                collected.startOver();
            }
            parts.add(new Merge.Part(facts, collected));
        }
        progress.end();
        Checks checks = new Checks(request);
        CollectedFacts all = new CollectedFacts();
        new Merge(parts, problems).into(new CheckedFacts(checks, all));
        if (whole) {
            Required.ofAll(files, parts.stream().map(Merge.Part::facts).toList(), problems);
        }
        checks.tell(problems);
        return ledger(all, Merge.columns(parts), problems);
    }

    private static Ledger ledger(CollectedFacts facts, Map<Subject, Set<Field>> columns, Problems problems) {
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
                columns,
                problems.all());
    }
}
