package org.koers.review;

import java.util.List;
import org.koers.advice.Finding;
import org.koers.signals.Measurements;

/**
 * What the rules found in one week, before absorption and restraint.
 *
 * @param measured what the numbers of the week say
 * @param findings in a total order, without the cells behind their evidence
 */
public record Judged(Measurements measured, List<Finding> findings) {
    public Judged {
        findings = List.copyOf(findings);
    }
}
