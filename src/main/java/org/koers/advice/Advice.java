package org.koers.advice;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.koers.calendar.IsoWeek;
import org.koers.measure.Message;
import org.koers.measure.Scope;
import org.koers.rules.AdviceKind;
import org.koers.rules.Row;
import org.koers.rules.Severity;

/**
 * A recommended course change.
 *
 * @param rank from 1
 * @param id {@code <rule>.<scope>.<since>}, stable while the advice stays open
 * @param row whose texts are shown, filled in from {@code arguments}
 * @param scope the segment that gives, for a pair
 * @param to the segment that receives; null for one scope
 * @param forDecision whether it is one of the three to decide on
 * @param arguments placeholder → {@link org.koers.measure.Measured}, text, week or {@link Message}
 * @param because what to say beyond the row's own text, in order; may be empty
 * @param goesAwayWhen the nearest way out; null where there is none
 * @param suggestedOwner role of the row: {@code manager}, {@code account}, {@code ops}
 * @param dueOn null for hold course
 * @param since week in which the condition began
 * @param items customers meant, largest amount first; may be empty
 * @param proposal null when the advice proposes no number
 */
public record Advice(
        int rank,
        String id,
        Row row,
        AdviceKind kind,
        Scope scope,
        @Nullable Scope to,
        Severity severity,
        boolean forDecision,
        Map<String, Object> arguments,
        List<Message> because,
        List<Evidence> evidence,
        @Nullable Message goesAwayWhen,
        String suggestedOwner,
        @Nullable LocalDate dueOn,
        @Nullable IsoWeek since,
        List<Item> items,
        @Nullable Proposal proposal) {
    public Advice {
        arguments = Map.copyOf(arguments);
        because = List.copyOf(because);
        evidence = List.copyOf(evidence);
        items = List.copyOf(items);
    }

    /** The same advice in the words of another row. */
    public Advice saying(Row other) {
        return new Advice(
                rank,
                id,
                other,
                kind,
                scope,
                to,
                severity,
                forDecision,
                arguments,
                because,
                evidence,
                goesAwayWhen,
                suggestedOwner,
                dueOn,
                since,
                items,
                proposal);
    }

    /** The rule without its variant. */
    public String rule() {
        return row.base();
    }
}
