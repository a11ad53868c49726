package org.koers.workbook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.koers.intake.Answers;
import org.koers.intake.Question;
import org.koers.measure.Message;
import org.koers.provenance.Problem;

/** What only a person can say about the input. Problems with one answer are one question, with their number. */
final class Questions {
    private final @Nullable Answers answers;
    /** What the answered questions begin with. */
    private final Set<String> kinds = new HashSet<>();

    private final Map<String, Asked> asked = new LinkedHashMap<>();
    /** Problems of questions that others of theirs are shown for. */
    private final List<Problem> further = new ArrayList<>();

    private Questions(@Nullable Answers answers) {
        this.answers = answers;
        if (answers != null) {
            answers.chosen().keySet().forEach(id -> kinds.add(id.substring(0, Math.max(0, id.indexOf('|')))));
        }
    }

    /** Nobody to ask: the stated default is taken and said as a problem. */
    static Questions toNobody() {
        return new Questions(null);
    }

    /** @param answers what was said before about this very file */
    static Questions to(Answers answers) {
        return new Questions(answers);
    }

    /** The file is read again. */
    void startOver() {
        asked.clear();
        further.clear();
    }

    boolean canBeAsked() {
        return answers != null;
    }

    /** Id of the choice; empty when nobody can be asked or nobody has answered. */
    Optional<String> answer(String id) {
        return answers == null ? Optional.empty() : answers.to(id);
    }

    /**
     * Whether any question of this kind was answered. Asked before an id is put together for each of a million rows.
     *
     * @param kind what its id begins with, up to the first stroke
     */
    boolean isAnyAnswered(String kind) {
        return kinds.contains(kind);
    }

    boolean isAnswered(String id, String choice) {
        return answer(id).filter(choice::equals).isPresent();
    }

    /** @param choices id and words of each, at least one; those of the first problem hold */
    void ask(String id, Problem problem, Map<String, Message> choices) {
        Asked one = asked.computeIfAbsent(id, key -> new Asked(problem, choices));
        if (one.count++ > 0 && further.size() < Problems.LISTED_IN_ALL) {
            further.add(problem);
        }
    }

    /** Problems beyond the first of each question, as long as there is room. */
    List<Problem> further() {
        return further;
    }

    /** Asks, or where nobody can be asked adds the problem to the others. */
    void askOrSay(Problems problems, String id, Problem problem, Map<String, Message> choices) {
        if (canBeAsked()) {
            ask(id, problem, choices);
        } else {
            problems.add(problem);
        }
    }

    /** In the order of the file. */
    List<Question> all() {
        List<Question> all = new ArrayList<>();
        asked.forEach((id, one) -> all.add(new Question(
                id,
                one.problem,
                one.count - 1,
                one.choices.entrySet().stream()
                        .map(choice -> new Question.Choice(choice.getKey(), choice.getValue()))
                        .toList())));
        return all;
    }

    private static final class Asked {
        private final Problem problem;
        private final Map<String, Message> choices;
        private int count;

        Asked(Problem problem, Map<String, Message> choices) {
            this.problem = problem;
            this.choices = new LinkedHashMap<>(choices);
        }
    }
}
