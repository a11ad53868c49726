package org.koers.review;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.koers.advice.Absorbed;
import org.koers.advice.Adviser;
import org.koers.advice.Finding;
import org.koers.advice.Reading;
import org.koers.advice.Restrained;
import org.koers.advice.RowMatcher;
import org.koers.advice.Withheld;
import org.koers.measure.Message;
import org.koers.measure.Scope;
import org.koers.measure.ScopeKind;
import org.koers.measure.Value;
import org.koers.rules.ColumnCondition;
import org.koers.rules.Dimension;
import org.koers.rules.Row;
import org.koers.rules.RuleSet;

/** Lists what was held back and why, and which rules could not look. */
final class WithheldDraft {
    private static final String STORM = "D01";

    private final RuleSet rules;
    private final List<Reading> readings;

    WithheldDraft(RuleSet rules, List<Reading> readings) {
        this.rules = rules;
        this.readings = readings;
    }

    List<Withheld> write(Adviser.Conclusion conclusion) {
        List<Withheld> withheld = new ArrayList<>();
        List<Finding> named = new ArrayList<>();
        for (Absorbed absorbed : conclusion.absorbed()) {
            Finding finding = absorbed.finding();
            if (!named.contains(finding)) {
                named.add(finding);
                withheld.add(absorbed(finding, absorbed.by()));
            }
        }
        for (Restrained restrained : conclusion.restrained()) {
            withheld.add(new Withheld(
                    restrained.candidate().row(),
                    restrained.candidate().scope(),
                    restrained.candidate().finding().to(),
                    restrained.reason(),
                    Message.of("review.withheld-" + restrained.because())));
        }
        withheld.addAll(blind());
        return withheld;
    }

    private static Withheld absorbed(Finding finding, Finding by) {
        boolean storm = by.rule().equals(STORM) && finding.row().table() != Dimension.PROCESS;
        return new Withheld(
                finding.row(),
                finding.scope(),
                finding.to(),
                storm ? Withheld.Reason.MODE : Withheld.Reason.DUPLICATE,
                storm
                        ? Message.of("review.withheld-storm")
                        : Message.of(
                                "review.withheld-absorbed", by.rule(), by.row().name()));
    }

    /** A rule that could not look is not a rule that was silent; one that looked by any of its rows did look. */
    private List<Withheld> blind() {
        Map<String, Withheld> blind = new LinkedHashMap<>();
        Set<String> looked = new HashSet<>();
        Reading total = readings.stream()
                .filter(reading -> reading.scope().equals(Scope.TOTAL))
                .findFirst()
                .orElseThrow();
        RowMatcher matcher = new RowMatcher(total);
        for (Row row : rules.enabled()) {
            Withheld entry = row.conditions().isEmpty() ? null : blind(row, matcher);
            if (entry != null) {
                blind.putIfAbsent(row.base(), entry);
            } else {
                looked.add(row.base());
            }
        }
        blind.keySet().removeAll(looked);
        return List.copyOf(blind.values());
    }

    /** One entry a row: when no scope of its kind could be looked at. */
    private @Nullable Withheld blind(Row row, RowMatcher matcher) {
        Withheld first = null;
        for (Reading reading : readings) {
            if (reading.scope().kind() == row.scope()) {
                ColumnCondition spot = matcher.blindSpot(row, reading);
                if (spot == null) {
                    return null;
                }
                first = first == null ? missing(row, spot, matcher.readingFor(spot, reading, reading)) : first;
            }
        }
        return first == null ? nobody(row) : first;
    }

    private static Withheld nobody(Row row) {
        return new Withheld(row, Scope.TOTAL, null, Withheld.Reason.NOT_ENOUGH_DATA, nobody(row.scope()));
    }

    /** Why there is nobody of this kind to look at. */
    static Message nobody(ScopeKind kind) {
        return switch (kind) {
            case CUSTOMER -> Message.of("signals.customer-rows");
            case REP -> Message.of("review.withheld-no-reps");
            default -> Message.of("review.withheld-no-segments");
        };
    }

    private static Withheld missing(Row row, ColumnCondition spot, Reading reading) {
        Value value = reading.value(spot.measure());
        Message because =
                value instanceof Value.NotEnoughData missing ? missing.because() : Message.of("signals.not-measured");
        return new Withheld(
                row,
                Scope.TOTAL,
                null,
                Withheld.Reason.NOT_ENOUGH_DATA,
                Message.of("review.withheld-blind", spot.measure().label(), because));
    }
}
