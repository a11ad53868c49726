package org.koers.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.koers.intake.Answers;
import org.koers.measure.Message;
import org.koers.provenance.Problem;

class QuestionsTest {
    private static final Map<String, Message> CHOICES = Map.of("KEEP", Message.of("workbook.nothing"));

    @Test
    void problemsWithOneAnswerAreOneQuestionWithTheirNumber() {
        Questions questions = Questions.to(Answers.NONE);
        questions.ask("a", Problem.ask("f!s!A1", "workbook.nothing"), CHOICES);
        questions.ask("a", Problem.ask("f!s!A2", "workbook.nothing"), CHOICES);
        questions.ask("b", Problem.ask("f!s!A3", "workbook.nothing"), CHOICES);

        assertThat(questions.all())
                .extracting(question -> question.id() + " " + question.problem().where() + " " + question.more())
                .containsExactly("a f!s!A1 1", "b f!s!A3 0");
    }

    @Test
    void whereNobodyCanBeAskedNothingIsAnswered() {
        assertThat(Questions.toNobody().canBeAsked()).isFalse();
        assertThat(Questions.toNobody().answer("a")).isEmpty();
        assertThat(Questions.to(new Answers(Map.of("a", "KEEP"))).isAnswered("a", "KEEP"))
                .isTrue();
    }
}
