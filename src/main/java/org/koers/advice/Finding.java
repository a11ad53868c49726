package org.koers.advice;

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
}
