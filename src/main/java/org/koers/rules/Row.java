package org.koers.rules;

import java.util.List;
import java.util.Map;
import org.koers.measure.ScopeKind;
import org.koers.measure.Texts;

/**
 * One advisory rule.
 *
 * @param id never reused: {@code T02}
 * @param base the id that absorption and ranking know: {@code T02} for {@code T02-segment}; equal to {@code id} without
 *     a dash
 * @param status whether it takes part
 * @param scope what it looks at; the segment that gives, for a pair
 * @param pair whether it looks at two segments
 * @param conditions all must hold; may be empty for a rule that only the steering logic applies
 * @param name in both languages
 * @param reason why the rule exists
 * @param title of the advice, with placeholders
 * @param text of the advice, with placeholders
 * @param owner role of the suggested owner: {@code manager}, {@code account}, {@code ops}
 * @param dueInDays after the as-of week's cut-off day
 * @param cooldownWeeks silence after a decision, or after the condition ended
 * @param fires an example in which it fires, per column as written
 * @param silent an example in which it stays silent
 */
public record Row(
        String id,
        Dimension table,
        RowStatus status,
        ScopeKind scope,
        boolean pair,
        List<ColumnCondition> conditions,
        AdviceKind kind,
        Severity severity,
        String owner,
        int dueInDays,
        int cooldownWeeks,
        Texts name,
        Texts reason,
        Texts title,
        Texts text,
        Map<String, String> fires,
        Map<String, String> silent) {
    public Row {
        conditions = List.copyOf(conditions);
        fires = Map.copyOf(fires);
        silent = Map.copyOf(silent);
    }

    public Stage stage() {
        return table.stage();
    }

    /** {@code T02} for {@code T02-segment}: variants of one rule share absorption, rank and record. */
    public String base() {
        int dash = id.indexOf('-');
        return dash < 0 ? id : id.substring(0, dash);
    }

    /** Whether its advice is shown. A row in shadow is not enabled. */
    public boolean enabled() {
        return status == RowStatus.ON;
    }

    /** The same row that asks something else. */
    public Row asking(List<ColumnCondition> other) {
        return copy(status, other);
    }

    /** The same row, switched on, off, or put in the shadow. */
    public Row as(RowStatus other) {
        return copy(other, conditions);
    }

    private Row copy(RowStatus newStatus, List<ColumnCondition> newConditions) {
        return new Row(
                id,
                table,
                newStatus,
                scope,
                pair,
                newConditions,
                kind,
                severity,
                owner,
                dueInDays,
                cooldownWeeks,
                name,
                reason,
                title,
                text,
                fires,
                silent);
    }
}
