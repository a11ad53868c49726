package org.koers.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.koers.measure.Wording;
import org.koers.rules.Dimension;
import org.koers.ruletables.DraftChange;
import org.koers.ruletables.DraftCheck;
import org.koers.ruletables.DraftCheck.Weight;

/**
 * What was found in the draft, as the browser gets it.
 *
 * @param revision of the draft that was looked at
 * @param current whether the version that it changes still holds
 * @param changes what it changes, counted
 * @param tables how many findings each table has, by its id
 * @param replay address of the replay that the history is of; null when there was none
 * @param history what the weeks behind us say of rules
 */
record RuleChecks(
        long revision,
        boolean current,
        Changes changes,
        long errors,
        long examples,
        long remarks,
        Map<String, Long> tables,
        List<Found> found,
        @Nullable String replay,
        List<HistoryFinding> history) {
    /** How much the draft changes. */
    record Changes(long cells, long added, long removed, long moved) {
        static Changes of(List<DraftChange> changes) {
            return new Changes(
                    count(changes, DraftChange.Kind.CHANGED),
                    count(changes, DraftChange.Kind.ADDED),
                    count(changes, DraftChange.Kind.REMOVED),
                    count(changes, DraftChange.Kind.MOVED));
        }

        private static long count(List<DraftChange> changes, DraftChange.Kind kind) {
            return changes.stream().filter(change -> change.kind() == kind).count();
        }
    }

    /**
     * One finding.
     *
     * @param table its id; empty when it is about all of them
     * @param name of the table
     * @param place of the line in its table, from 1; 0 when it is about no line
     * @param check key of what it says
     * @param optional whether the table may do without that check
     * @param mend what may have been meant; null when nothing comes to mind
     * @param renews whether making the examples of the line anew may mend it
     */
    record Found(
            String table,
            String name,
            int place,
            long line,
            String key,
            String weight,
            String message,
            String check,
            boolean optional,
            @Nullable String mend,
            boolean renews) {}

    /** What the last replay said. @param replay its address */
    record Behind(@Nullable String replay, List<HistoryFinding> history) {
        static final Behind NOTHING = new Behind(null, List.of());
    }

    static RuleChecks of(
            RuleDesk.Draft draft, boolean current, DraftCheck.Checked checked, Behind behind, Wording wording) {
        List<Found> found = new ArrayList<>();
        Map<String, Long> tables = new LinkedHashMap<>();
        for (DraftCheck.Found one : checked.found()) {
            Dimension table = one.table();
            String id = table == null ? "" : table.id();
            tables.merge(id, 1L, Long::sum);
            found.add(new Found(
                    id,
                    table == null ? "" : wording.render("rules.table." + id),
                    one.place(),
                    one.line(),
                    one.key(),
                    one.weight().name().toLowerCase(Locale.ROOT),
                    wording.render(one.message()),
                    one.message().key(),
                    one.canBeOff(),
                    one.mend(),
                    one.message().key().startsWith("ruletables.example")));
        }
        return new RuleChecks(
                draft.revision(),
                current,
                Changes.of(DraftChange.between(draft.before(), draft.rules())),
                checked.count(Weight.ERROR),
                checked.count(Weight.EXAMPLE),
                checked.count(Weight.REMARK),
                tables,
                found,
                behind.replay(),
                behind.history());
    }
}
