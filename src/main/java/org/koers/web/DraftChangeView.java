package org.koers.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.koers.measure.Language;
import org.koers.measure.Wording;
import org.koers.rules.Dimension;
import org.koers.ruletables.DraftChange;
import org.koers.ruletables.DraftTable;
import org.koers.ruletables.HeadWords;
import org.koers.ruletables.RuleDraft;

/**
 * One thing that the draft changes, in words.
 *
 * @param table its id
 * @param rule number of the rule
 * @param name of the rule
 * @param kind added, removed, changed or moved
 * @param cell what the column is called; empty when it is about the rule as a whole
 * @param before as who reads writes it; empty for nothing
 * @param after likewise
 * @param who changed it last; null when that is not known
 * @param when null when it is not known
 */
record DraftChangeView(
        String table,
        String rule,
        String name,
        String kind,
        String cell,
        String before,
        String after,
        @Nullable String who,
        @Nullable Instant when) {

    private record Spot(Dimension table, long line, String cell) {}

    static List<DraftChangeView> of(RuleDesk.Draft draft, List<RuleDesk.Changed> changed, Wording wording) {
        Map<Spot, RuleDesk.Changed> authors = new HashMap<>();
        changed.forEach(one -> authors.put(new Spot(one.table(), one.line(), one.cell()), one));
        HeadWords words = new HeadWords(wording);
        Map<Spot, DraftTable.Line> before = lines(draft.before());
        Map<Spot, DraftTable.Line> after = lines(draft.rules());
        List<DraftChangeView> views = new ArrayList<>();
        for (DraftChange change : DraftChange.between(draft.before(), draft.rules())) {
            RuleDesk.Changed author = authors.get(new Spot(change.table(), change.line(), change.key()));
            Spot whole = new Spot(change.table(), change.line(), "");
            DraftTable.Line was = before.get(whole);
            DraftTable.Line becomes = after.get(whole);
            DraftTable.Line line = Objects.requireNonNull(becomes == null ? was : becomes);
            String key = change.key();
            views.add(new DraftChangeView(
                    change.table().id(),
                    line.cells().getOrDefault("id", ""),
                    line.cells().getOrDefault("name-" + wording.language().code(), ""),
                    change.kind().name().toLowerCase(Locale.ROOT),
                    key.isEmpty() ? "" : RuleDifferenceView.label(DraftTable.bare(key), words),
                    shown(was, key, wording.language()),
                    shown(becomes, key, wording.language()),
                    author == null ? null : author.account(),
                    author == null ? null : author.when()));
        }
        return views;
    }

    private static Map<Spot, DraftTable.Line> lines(RuleDraft draft) {
        Map<Spot, DraftTable.Line> lines = new HashMap<>();
        draft.tables()
                .forEach(table ->
                        table.lines().forEach(line -> lines.put(new Spot(table.table(), line.number(), ""), line)));
        return lines;
    }

    private static String shown(DraftTable.@Nullable Line line, String key, Language notation) {
        return line == null || key.isEmpty() ? "" : RuleDraft.shown(line, key, notation);
    }
}
