package org.koers.advice;

import java.util.List;
import org.koers.calendar.IsoWeek;

/**
 * The result of one review.
 *
 * @param planName name of the plan
 * @param year plan year
 * @param currency ISO 4217
 * @param refolded whether the whole plan year was reviewed for this, or it went on from the memory of the last advisory
 * @param dimensions all six, in order
 * @param advices at least one: hold course where nothing beats noise
 */
public record Advisory(
        String planName,
        int year,
        String currency,
        IsoWeek asOf,
        Mode mode,
        boolean refolded,
        String ruleSetVersion,
        String ruleSetChecksum,
        Standing standing,
        List<DimensionStatus> dimensions,
        List<Finding> findings,
        List<Advice> advices,
        List<Withheld> withheld,
        List<Note> notes) {
    public Advisory {
        dimensions = List.copyOf(dimensions);
        findings = List.copyOf(findings);
        advices = List.copyOf(advices);
        withheld = List.copyOf(withheld);
        notes = List.copyOf(notes);
    }
}
