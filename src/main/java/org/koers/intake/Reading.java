package org.koers.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.koers.provenance.Field;
import org.koers.provenance.Problem;
import org.koers.provenance.Subject;

/**
 * What was found in a file besides its facts.
 *
 * @param columns per subject that has a sheet, the columns that sheet has
 * @param questions to be answered before anything can be stored; their problems are not in {@code problems}
 * @param further problems that {@code problems} and {@code questions} only count, so that every cell can be marked; at
 *     most ten thousand of each
 * @param rows that became facts, per subject
 */
public record Reading(
        Map<Subject, Set<Field>> columns,
        List<Problem> problems,
        List<Question> questions,
        List<Problem> further,
        List<Reconciliation> totals,
        Map<Subject, Long> rows) {
    public Reading {
        columns = Map.copyOf(columns);
        problems = List.copyOf(problems);
        questions = List.copyOf(questions);
        further = List.copyOf(further);
        totals = List.copyOf(totals);
        rows = Map.copyOf(rows);
    }

    /** Listed, asked about, or only counted: every cell that should be marked, in no order. */
    public List<Problem> everyProblem() {
        List<Problem> every = new ArrayList<>(problems);
        questions.forEach(question -> every.add(question.problem()));
        every.addAll(further);
        return every;
    }

    /** Nothing forbids storing, nobody needs to be asked. */
    public boolean isClean() {
        return questions.isEmpty()
                && problems.stream().noneMatch(problem -> problem.consequence() == Problem.Consequence.REFUSE);
    }
}
