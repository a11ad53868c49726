package org.koers.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.koers.advice.Absorbed;
import org.koers.advice.Adviser;
import org.koers.advice.DimensionStatus;
import org.koers.advice.Finding;
import org.koers.advice.Reading;
import org.koers.advice.RowMatcher;
import org.koers.measure.Message;
import org.koers.measure.Scope;
import org.koers.rules.Dimension;
import org.koers.rules.Row;
import org.koers.rules.RuleSet;
import org.koers.rules.Severity;

/**
 * How each dimension stands: the worst unabsorbed finding of its tables, good without one, unknown when no enabled row
 * had its measures.
 */
final class DimensionDraft {
    private static final Map<DimensionStatus.Name, Set<Dimension>> TABLES = new EnumMap<>(Map.of(
            DimensionStatus.Name.FORCE, EnumSet.of(Dimension.FORCE),
            DimensionStatus.Name.FOCUS, EnumSet.of(Dimension.FOCUS),
            DimensionStatus.Name.OBJECTIVE, EnumSet.of(Dimension.OBJECTIVE),
            DimensionStatus.Name.PLANNING, EnumSet.of(Dimension.PLANNING),
            DimensionStatus.Name.STEERING, EnumSet.of(Dimension.STEERING, Dimension.PROCESS),
            DimensionStatus.Name.MARKET, EnumSet.of(Dimension.MARKET)));

    private final RuleSet rules;
    private final List<Reading> readings;

    DimensionDraft(RuleSet rules, List<Reading> readings) {
        this.rules = rules;
        this.readings = readings;
    }

    List<DimensionStatus> write(Adviser.Conclusion conclusion) {
        List<DimensionStatus> dimensions = new ArrayList<>();
        for (DimensionStatus.Name name : DimensionStatus.Name.values()) {
            dimensions.add(status(name, java.util.Objects.requireNonNull(TABLES.get(name)), conclusion));
        }
        return dimensions;
    }

    private DimensionStatus status(DimensionStatus.Name name, Set<Dimension> tables, Adviser.Conclusion conclusion) {
        Map<Finding, Finding> absorbed = new HashMap<>();
        for (Absorbed entry : conclusion.absorbed()) {
            absorbed.putIfAbsent(entry.finding(), entry.by());
        }
        Comparator<Finding> worst = Comparator.comparing((Finding finding) -> !absorbed.containsKey(finding))
                .thenComparing(Finding::severity)
                .thenComparing(finding -> finding.scope().kind(), Comparator.reverseOrder())
                .thenComparing(Finding::key, Comparator.reverseOrder());
        Finding found = conclusion.findings().stream()
                .filter(finding -> tables.contains(finding.row().table()))
                .max(worst)
                .orElse(null);
        if (found == null) {
            return looked(tables)
                    ? new DimensionStatus(name, DimensionStatus.Status.GOOD, Message.of("review.dimension-good"))
                    : new DimensionStatus(name, DimensionStatus.Status.UNKNOWN, Message.of(notLooked(tables)));
        }
        Finding by = absorbed.get(found);
        return by == null ? found(name, found) : elsewhere(name, by);
    }

    /** All that was found here is said by a finding of another table, or waits for a storm to pass. */
    private static DimensionStatus elsewhere(DimensionStatus.Name name, Finding by) {
        return new DimensionStatus(
                name,
                DimensionStatus.Status.GOOD,
                Message.of("review.dimension-elsewhere", by.rule(), by.row().name()));
    }

    private static DimensionStatus found(DimensionStatus.Name name, Finding finding) {
        DimensionStatus.Status status = switch (finding.severity()) {
            case INFO -> DimensionStatus.Status.GOOD;
            case WATCH -> DimensionStatus.Status.WATCH;
            case ACT, CRITICAL -> DimensionStatus.Status.ACT;
        };
        Object where = finding.scope().equals(Scope.TOTAL)
                ? Message.of("review.total")
                : finding.scope().name();
        String key = finding.severity() == Severity.INFO ? "review.dimension-info" : "review.dimension-finding";
        return new DimensionStatus(name, status, Message.of(key, finding.row().name(), where));
    }

    private String notLooked(Set<Dimension> tables) {
        boolean rule = rules.enabled().stream()
                .anyMatch(
                        row -> tables.contains(row.table()) && !row.conditions().isEmpty());
        return rule ? "review.dimension-unknown" : "review.dimension-no-rules";
    }

    private boolean looked(Set<Dimension> tables) {
        Reading total = readings.stream()
                .filter(reading -> reading.scope().equals(Scope.TOTAL))
                .findFirst()
                .orElseThrow();
        RowMatcher matcher = new RowMatcher(total);
        for (Row row : rules.enabled()) {
            if (tables.contains(row.table()) && !row.conditions().isEmpty()) {
                for (Reading reading : readings) {
                    if (reading.scope().kind() == row.scope() && matcher.blindSpot(row, reading) == null) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
