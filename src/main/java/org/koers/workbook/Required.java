package org.koers.workbook;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.koers.intake.Background;
import org.koers.provenance.Problem;
import org.koers.provenance.Subject;
import org.koers.workbook.cells.Shorten;

/** Refuses an input without the sheets that a review can't do without. */
final class Required {
    private final String where;
    private final Problems problems;

    Required(InputFile file, Problems problems) {
        this(Shorten.text(file.name()), problems);
    }

    private Required(String where, Problems problems) {
        this.where = where;
        this.problems = problems;
    }

    /** Files that stand on their own need a plan and results. */
    static void ofAll(List<InputFile> files, List<Facts> parts, Problems problems) {
        Required required =
                new Required(files.size() == 1 ? Shorten.text(files.get(0).name()) : "…", problems);
        required.check(Subject.PLAN, parts);
        required.check(Subject.RESULTS, parts);
    }

    /**
     * A file that joins a plan brings what the plan lacks, or anything it can use; a plan may begin without results.
     */
    void check(Facts facts, Background background) {
        List<Facts> parts = List.of(facts);
        boolean empty = Stream.of(Subject.values()).noneMatch(facts::hasRows);
        if (!background.hasPlan()) {
            check(Subject.PLAN, parts);
        }
        boolean begun = facts.hasRows(Subject.PLAN) || background.hasPlan() && !empty;
        if (!background.hasResults() && !begun || background.hasPlan() && empty) {
            check(Subject.RESULTS, parts);
        }
    }

    private void check(Subject subject, List<Facts> parts) {
        Optional<String> sheet =
                parts.stream().flatMap(part -> part.sheet(subject).stream()).findFirst();
        if (sheet.isEmpty()) {
            problems.add(
                    Problem.refuse(where, "workbook.missing-sheet", SheetNames.of(subject), HeaderLine.of(subject)));
        } else if (parts.stream().noneMatch(part -> part.hasRows(subject))) {
            problems.add(Problem.refuse(sheet.get(), "workbook.no-rows", SheetNames.of(subject)));
        }
    }
}
