package org.koers.advice;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koers.measure.Scope;
import org.koers.rules.Row;
import org.koers.rules.Severity;
import org.koers.rules.Stage;

/**
 * A rule's conclusion about a scope.
 *
 * @param scope the segment that gives, for a pair
 * @param to the segment that receives; null for a rule about one scope
 */
public record Finding(Row row, Scope scope, @Nullable Scope to, Severity severity, List<Evidence> evidence) {
    public Finding {
        evidence = List.copyOf(evidence);
    }

    /** The rule without its variant: {@code T02}. */
    public String rule() {
        return row.base();
    }

    public Stage stage() {
        return row.stage();
    }

    /** {@code T03.total}, {@code F10.infra~installatie}: one rule about one scope, whatever the week. */
    public String key() {
        return row.base() + "." + scope.id() + (to == null ? "" : "~" + to.id());
    }

    /** Of variants of one rule about one scope, whether this one speaks: the more severe, then by row. */
    public boolean outranks(Finding variant) {
        return severity != variant.severity
                ? severity.compareTo(variant.severity) > 0
                : row.id().compareTo(variant.row.id()) < 0;
    }

    /** Of pairs of segments, whether this one speaks: the one further apart, then by name. */
    public boolean liesFurtherApartThan(Finding pair) {
        int apart = apart().compareTo(pair.apart());
        return apart != 0 ? apart > 0 : key().compareTo(pair.key()) < 0;
    }

    /** What the receiving segment measures above the giving one, of the first measure that is asked of both. */
    private BigDecimal apart() {
        for (Evidence given : evidence) {
            for (Evidence received : evidence) {
                boolean both = given.measure().equals(received.measure())
                        && given.scope().equals(scope)
                        && received.scope().equals(to);
                if (both && given.value().number().isPresent()) {
                    return received.value()
                            .number()
                            .orElseThrow()
                            .subtract(given.value().number().orElseThrow());
                }
            }
        }
        return BigDecimal.ZERO;
    }
}
