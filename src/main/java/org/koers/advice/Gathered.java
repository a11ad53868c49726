package org.koers.advice;

import java.util.List;
import org.koers.measure.Scope;

/**
 * Findings about customers, brought together to one advice.
 *
 * @param scope the segment, or the total for customers without one
 */
public record Gathered(String rule, Scope scope, List<Finding> findings) {
    public Gathered {
        findings = List.copyOf(findings);
    }
}
