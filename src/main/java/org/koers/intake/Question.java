package org.koers.intake;

import java.util.List;
import org.koers.measure.Message;
import org.koers.provenance.Problem;

/**
 * What only a person can say about a file. Nothing is stored before it is answered.
 *
 * @param id the same for the same question about the same file
 * @param problem where, what was found, what it could mean; for a group of equal problems the first
 * @param more problems of the group beyond the first
 * @param choices at least one
 */
public record Question(String id, Problem problem, int more, List<Choice> choices) {
    public Question {
        choices = List.copyOf(choices);
    }

    /** @param id what {@link Answers} holds when this is chosen */
    public record Choice(String id, Message words) {}
}
