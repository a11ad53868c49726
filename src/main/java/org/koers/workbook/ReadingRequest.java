package org.koers.workbook;

import org.koers.intake.Answers;
import org.koers.intake.Background;
import org.koers.intake.Mappings;
import org.koers.situation.PlanSettings;

/**
 * How a file is to be read.
 *
 * @param settings the plan year and the cut-off of its weeks
 * @param mappings what people said about source layouts
 * @param answers what was chosen for this file; what it leaves open becomes a question
 * @param background what the plan knows already
 */
public record ReadingRequest(PlanSettings settings, Mappings mappings, Answers answers, Background background) {
    /** Of a file that stands on its own, with nobody to ask. */
    static ReadingRequest alone(PlanSettings settings) {
        return new ReadingRequest(settings, Mappings.NONE, Answers.NONE, Background.EMPTY);
    }
}
