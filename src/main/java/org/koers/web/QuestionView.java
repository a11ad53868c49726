package org.koers.web;

import java.util.List;
import org.koers.intake.Question;
import org.koers.measure.Wording;

/**
 * A question about a file, as a form asks it.
 *
 * @param field name of the form field that holds the answer
 * @param where place of the first problem, without the name of the file
 * @param more how many equal problems it is about besides
 */
public record QuestionView(String field, String text, String where, int more, List<Choice> choices) {
    /** What a form field of an answer begins with. */
    static final String PREFIX = "answer:";

    /** @param id what the form sends when this is chosen */
    public record Choice(String id, String text) {}

    public QuestionView {
        choices = List.copyOf(choices);
    }

    static List<QuestionView> of(List<Question> questions, String fileName, Wording words) {
        return questions.stream()
                .map(question -> new QuestionView(
                        PREFIX + question.id(),
                        words.render(question.problem().message()),
                        ProblemList.within(fileName, question.problem().where()),
                        question.more(),
                        question.choices().stream()
                                .map(choice -> new Choice(choice.id(), words.render(choice.words())))
                                .toList()))
                .toList();
    }
}
