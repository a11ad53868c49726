package org.koers.advice;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koers.measure.Scope;
import org.koers.rules.Row;
import org.koers.rules.Severity;

/**
 * An advice before restraint.
 *
 * @param finding what it rests on; the first of them for customers brought together
 * @param scope the segment that gives, for a pair
 * @param gathered customer findings it brings together; empty for other rules
 * @param cause what explains the gap it is about; null where that is not the question
 */
public record Candidate(Finding finding, Scope scope, List<Finding> gathered, Cause.@Nullable Kind cause) {
    public Candidate {
        gathered = List.copyOf(gathered);
    }

    public static Candidate of(Finding finding, Cause.@Nullable Kind cause) {
        return new Candidate(finding, finding.scope(), List.of(), cause);
    }

    public static Candidate of(Gathered gathered) {
        return new Candidate(gathered.findings().get(0), gathered.scope(), gathered.findings(), null);
    }

    /** The advice to change nothing. */
    public static Candidate holdCourse(Row row) {
        return of(new Finding(row, Scope.TOTAL, null, row.severity(), List.of()), null);
    }

    /** Whether one pair of segments lies further apart than another; equal ones by name, so that one remains. */
    public static boolean liesFurther(Finding one, double apart, Finding other, double otherApart) {
        return apart != otherApart ? apart > otherApart : one.key().compareTo(other.key()) < 0;
    }

    public Row row() {
        return finding.row();
    }

    public String rule() {
        return finding.rule();
    }

    public Severity severity() {
        return finding.severity();
    }

    /** Rule and scope, whatever the week. */
    public String key() {
        return gathered.isEmpty() ? finding.key() : finding.rule() + "." + scope.id();
    }
}
