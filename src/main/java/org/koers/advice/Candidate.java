package org.koers.advice;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.koers.measure.Scope;
import org.koers.rules.AdviceKind;
import org.koers.rules.Row;
import org.koers.rules.Severity;

/**
 * An advice before restraint.
 *
 * @param finding what it rests on; the most severe of them for customers brought together
 * @param scope the segment that gives, for a pair
 * @param gathered customer findings it brings together, one a customer; empty for other rules
 * @param cause what explains the gap it is about; null where that is not the question
 */
public record Candidate(Finding finding, Scope scope, List<Finding> gathered, Cause.@Nullable Kind cause) {
    public Candidate {
        gathered = List.copyOf(gathered);
    }

    public static Candidate of(Finding finding, Cause.@Nullable Kind cause) {
        return new Candidate(finding, finding.scope(), List.of(), cause);
    }

    /** Customers of one scope brought together, in an order that does not depend on theirs. */
    public static Candidate gathered(Scope scope, List<Finding> findings) {
        Map<Scope, Finding> byCustomer = new LinkedHashMap<>();
        findings.stream()
                .sorted(Comparator.comparing(Finding::severity)
                        .reversed()
                        .thenComparing(Finding::scope)
                        .thenComparing(finding -> finding.row().id()))
                .forEach(finding -> byCustomer.putIfAbsent(finding.scope(), finding));
        List<Finding> gathered = List.copyOf(byCustomer.values());
        return new Candidate(gathered.get(0), scope, gathered, null);
    }

    /** The advice to change nothing. */
    public static Candidate holdCourse(Row row) {
        return of(new Finding(row, Scope.TOTAL, null, row.severity(), List.of()), null);
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

    /** Labels on the data, and keeping the books of selection and decisions, change no course (measures.md §3.3). */
    public boolean isChangeOfCourse() {
        return row().kind() != AdviceKind.FIX_DATA
                && row().kind() != AdviceKind.HOLD_COURSE
                && !rule().equals("S02")
                && !rule().equals("F02");
    }
}
